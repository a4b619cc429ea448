import { describe, expect, it } from 'vitest';
import { sentFiles } from './sent-files.ts';

describe('sentFiles', () => {
  it('gives files with their names and every byte that they have', async () => {
    const bytes = Uint8Array.from({ length: 30_001 }, (_, i) => i % 256);
    const read = await sentFiles([new File(['déjà vu'], 'scan.log'), new File([bytes], 'a.docx')]);
    expect(read).toEqual({
      ok: true,
      files: [
        { name: 'scan.log', base64: Buffer.from('déjà vu').toString('base64') },
        { name: 'a.docx', base64: Buffer.from(bytes).toString('base64') },
      ],
    });
  });

  it.each([
    ['larger than 10 MB', 10_000_001, 'too-large'],
    ['empty', 0, 'empty'],
  ])('refuses a file that is %s, by its name and before it is read', async (_, size, why) => {
    const unread = { name: 'b.pdf', size, arrayBuffer: () => Promise.reject(new Error('It was read.')) };
    expect(await sentFiles([new File(['fine'], 'a.txt'), unread])).toEqual({ ok: false, name: 'b.pdf', why });
  });

  it('refuses files that are too large together', async () => {
    const big = { name: 'c.pdf', size: 8_000_000, arrayBuffer: () => Promise.reject(new Error('It was read.')) };
    expect(await sentFiles([big, big, big])).toEqual({ ok: false, name: 'c.pdf', why: 'too-many' });
  });

  it('has nothing to send of nothing', async () => {
    expect(await sentFiles([])).toEqual({ ok: true, files: [] });
  });
});
