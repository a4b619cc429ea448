import { describe, expect, it } from 'vitest';
import { readTextFiles } from './read-files.ts';

const file = (name: string, bytes: readonly number[]) => new File([new Uint8Array(bytes)], name);

describe('readTextFiles', () => {
  it('gives text files with their names', async () => {
    const read = await readTextFiles([new File(['déjà vu'], 'scan.log'), new File(['{}'], 'a.json')]);
    expect(read).toEqual({
      ok: true,
      files: [
        { name: 'scan.log', content: 'déjà vu' },
        { name: 'a.json', content: '{}' },
      ],
    });
  });

  it.each([
    ['bytes that are no UTF-8', [0x89, 0x50, 0x4e, 0x47]],
    ['zero bytes', [0x61, 0x00, 0x62]],
  ])('refuses %s by the name of the file', async (_, bytes) => {
    expect(await readTextFiles([new File(['fine'], 'a.txt'), file('b.png', bytes)])).toEqual({
      ok: false,
      name: 'b.png',
    });
  });

  it('has nothing to read in nothing', async () => {
    expect(await readTextFiles([])).toEqual({ ok: true, files: [] });
  });
});
