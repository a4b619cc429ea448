import { randomBytes } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { caseId, event, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import { everyByte } from './every-byte.ts';
import type { EveryByte } from './place.ts';

const WORD = 'Kilobadefomare';

onBothEngines((opened) => {
  test('given sealed bytes of an event and words of a person, when every byte is gone through, then they are found where they lie', async () => {
    const { store, url } = opened();
    const text = Uint8Array.from(randomBytes(300));
    await store.append({
      ...reported('a'),
      events: [{ ...event(caseId('a'), 0), text }],
      links: [{ hash: `x${WORD}`, purpose: 'set-up', person: null, expiresAt: 1, usedAt: null }],
    });
    const dir = store.engine === 'sqlite' ? dirname(url) : await tempFolder();
    const found = await places(everyByte(dir, [store.everyRow]), [text.subarray(100, 112), WORD]);
    expect(found).toEqual(
      store.engine === 'sqlite' ? ['other-files: test.db-wal'] : ['database: event', 'database: link'],
    );
  });
});

test('given a data folder, when every byte is gone through, then files of all kinds are told apart, searched and named', async () => {
  const dir = await tempFolder();
  const elsewhere = await tempFolder();
  const noise = randomBytes(700_000);
  const put = async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  // over the border of two pieces that are read
  await put(join(dir, 'throughline.db-wal'), Buffer.concat([noise.subarray(0, 256 * 1024 - 5), Buffer.from(WORD)]));
  await put(join(dir, 'vault.db'), WORD);
  await put(join(dir, 'keys/left'), WORD);
  await put(join(dir, 'log/tile/0/001'), WORD);
  await put(join(dir, 'log/tile/0/000'), noise);
  await put(join(elsewhere, 'aa'), WORD);
  await symlink(elsewhere, join(dir, 'engagements'));
  await symlink('nowhere', join(dir, 'lock'));
  await symlink(dir, join(elsewhere, 'round'));
  await put(join(dir, 'other', WORD), '');
  expect(await places(everyByte(dir, []), [WORD])).toEqual([
    'sealed-files: engagements/aa',
    'keys: keys/left',
    'ledger: log/tile/0/001',
    `other-files: other/${WORD}`,
    'database: throughline.db-wal',
    'keys: vault.db',
  ]);
});

async function places(every: EveryByte, wanted: readonly (Uint8Array | string)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { kind, name, read } of every()) {
    const pieces: Buffer[] = [];
    for await (const bytes of read()) pieces.push(Buffer.from(bytes));
    const all = Buffer.concat(pieces);
    // bytes in a table of PostgreSQL are read in hex
    if (wanted.some((one) => all.includes(Buffer.from(one)) || all.includes(Buffer.from(one).toString('hex'))))
      found.push(`${kind}: ${name}`);
  }
  return found;
}
