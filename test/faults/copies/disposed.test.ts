import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../../src/operations/engagement/open-original.ts';
import type { Place } from '../../../src/upkeep/picture/picture.ts';
import { tombstonesIn } from '../../../src/upkeep/restore/put-keys.ts';
import { releasedAndClosed } from '../../doors/engagements/closed.ts';
import { openTeam } from '../../doors/engagements/team.ts';
import { needsPostgres } from '../../support/postgres.ts';
import { tempFolder } from '../../support/temp.ts';
import { copyOf, engagementOf, MONTH, opened } from '../disposal/folder.ts';
import { searchEverywhere } from '../../../src/operations/engagement/disposal/search-everywhere.ts';
import { lookAt } from '../kit/rows.ts';
import { copiesOf, keysBackedUp, openedAt, putBack } from './kit/copies.ts';
import type { Copies } from './kit/copies.ts';
import { freshPlace, freshUrl } from './kit/place.ts';

/** Enough of a sealed file to tell it from every other: its nonce and what follows. */
const BEGINNING = 40;
const CANARY = 'Zephaniah Quillfeather';
const GONE = 'was destroyed again';

test('given a disposal after the backup, when the older backup is restored, then it is disposed of again before the first request, from whichever of the records is left', async () => {
  const { older, newer, copies, later, sealed } = await disposedAfterwards(null);
  const ways = [
    ['the copy of the keys is newer', { ...copies, keys: later }, { isRollbackAcknowledged: true }],
    ['the old folder is named', copies, { old: newer, isRollbackAcknowledged: true }],
    ['a copy of its record is named', copies, { tombstones: await tombstonesIn(join(newer, 'keys', 'destroyed')) }],
  ] as const;
  for (const [what, from, more] of ways) {
    const place = await freshPlace(false);
    await putBack(from, place, more);
    // the bytes came with the backup, so that their absence afterwards means something
    expect(await holding(place.dir, sealed), what).toBeGreaterThan(0);
    const app = await openedAt(place);
    expect(app.warnings.join(' '), what).toContain(GONE);
    expect(await textOfDocument(app), what).toBeNull();
    expect((await searchEverywhere(app.ctx, await engagementOf(app))).places, what).toEqual([]);
    await app.close();
    expect(await holding(place.dir, sealed), what).toBe(0);
  }

  // with nothing left that knows of it, it comes back: so what was seen above can fail
  const unknown = await freshPlace(false);
  const restored = await putBack(copies, unknown);
  expect(restored.isOlder).toBe(false);
  const app = await openedAt(unknown);
  expect(await textOfDocument(app)).toContain(CANARY);
  await app.close();
  await expect(putBack({ ...copies, keys: later }, await freshPlace(false))).rejects.toThrow('--acknowledge-rollback');
  await expect(putBack(copies, await freshPlace(false), { old: newer })).rejects.toThrow('--acknowledge-rollback');
  await expect(tombstonesIn(join(older, 'keys', 'seen-size'))).rejects.toThrow('not a record of what was destroyed');
});

describe('on PostgreSQL', needsPostgres, () => {
  test('given a disposal after the backup, when the older backup is restored, then keys, rows and files are gone before the first request', async () => {
    const { copies, later } = await disposedAfterwards(await freshUrl());
    const place = await freshPlace(true);
    await putBack({ ...copies, keys: later }, place, { isRollbackAcknowledged: true });
    expect(await filesIn(place)).toBeGreaterThan(0);
    const app = await openedAt(place);
    expect(app.warnings.join(' ')).toContain(GONE);
    expect(await textOfDocument(app)).toBeNull();
    expect((await searchEverywhere(app.ctx, await engagementOf(app))).places).toEqual([]);
    await app.close();
    expect(await filesIn(place)).toBe(0);
  });
});

/** Copies of a house before its engagement was disposed of, and what is there afterwards. */
async function disposedAfterwards(databaseUrl: string | null) {
  const team = await openTeam('implementation', databaseUrl === null ? {} : { databaseUrl });
  await releasedAndClosed(team, `# Report\n\nWritten for ${CANARY}.\n`);
  await team.house.close();
  const older = await copyOf(team.house.dir, await tempFolder());
  const out = await tempFolder();
  const copies: Copies = await copiesOf({ dir: older, databaseUrl }, out);
  const newer = await copyOf(older, await tempFolder());
  const app = await opened(newer, MONTH, databaseUrl);
  await app.jobs.runOnce();
  expect((await engagementOf(app)).state.stage).toBe('disposed');
  await app.close();
  const later = join(out, 'later.age');
  await keysBackedUp(newer, later, copies.lock);
  const sealed = databaseUrl === null ? await beginnings(join(older, 'engagements')) : [];
  return { older, newer, copies, later, sealed };
}

async function beginnings(folder: string): Promise<readonly Buffer[]> {
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return files.map((file) => file.subarray(0, BEGINNING));
}

/** How many of these stand in any byte of a folder. */
async function holding(dir: string, sealed: readonly Buffer[]): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return sealed.filter((one) => contents.some((content) => content.includes(one))).length;
}

async function filesIn({ dir, databaseUrl }: Place): Promise<number> {
  const tables = await lookAt(dir, databaseUrl);
  const rows = await tables.rows("select name from sealed_file where shelf = 'engagements'");
  await tables.close();
  return rows.length;
}

/** What the engagement’s first document says; null where nobody can read it any more. */
async function textOfDocument(app: Awaited<ReturnType<typeof openedAt>>): Promise<string | null> {
  const loaded = await engagementOf(app);
  const version = loaded.state.documents[0]?.versions[0]?.version;
  if (version === undefined) throw new Error('there is a document');
  const kept = await openSource(app.ctx, loaded, version);
  return kept === null ? null : Buffer.from(kept.bytes).toString('utf8');
}
