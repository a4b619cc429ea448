import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import type { App } from '../../../src/app.ts';
import { searchEverywhere } from '../../../src/operations/engagement/disposal/search-everywhere.ts';
import { isOfRecord } from '../../../src/operations/engagement/stream.ts';
import { tempFolder } from '../../support/temp.ts';
import { closedFolder } from './closed-folder.ts';
import { configOf, copyOf, engagementOf, fail, MONTH, opened } from './folder.ts';

/** What comes back, the stage that the engagement then seems to be at, and whether the database brings something back with it. */
const COPIES = [
  ['the vault', ['vault.db'], 'disposed', false],
  ['the folder of files', ['engagements'], 'disposed', false],
  ['the keys folder', ['keys'], 'disposed', false],
  ['vault and files', ['vault.db', 'engagements'], 'disposed', false],
  ['the database with its log', ['throughline.db', 'log', 'keys/seen-size'], 'closed', true],
  [
    'all but the record beside the root key',
    ['throughline.db', 'vault.db', 'engagements', 'log', 'keys/seen-size'],
    'closed',
    true,
  ],
  ['all but the vault', ['throughline.db', 'engagements', 'log', 'keys'], 'closed', true],
] as const;

test('given an engagement that was disposed of, when an older copy of any part of the data folder comes back, then before the first request nothing of it can be read or found', async () => {
  const { older, newer } = await disposedFolders();
  for (const [what, parts, stage, cameBack] of COPIES) {
    const dir = await mixed(older, newer, parts);
    const app = await opened(dir);
    expect(await stageOf(app), what).toBe(stage);
    await expectGone(app, what);
    expect(app.warnings.join(' ').includes('It was destroyed again'), what).toBe(cameBack);
    await app.close();

    // where the database does not know of it, it is disposed of once more by its events
    const later = await opened(dir, MONTH);
    await later.jobs.runOnce();
    const { state } = await engagementOf(later);
    expect(state, what).toMatchObject({ stage: 'disposed', disposal: { state: 'verified', unreadable: true } });
    await later.close();
  }

  const alone = await mixed(older, newer, ['throughline.db']);
  const refused = await openApp(configOf(alone), { onFault: fail, onJobFault: (_job, error) => fail(error) });
  expect(refused).toMatchObject({ ok: false, says: expect.stringContaining('knows less than this log has signed') });
});

/** The data folder before the engagement was disposed of, and after. */
async function disposedFolders(): Promise<{ readonly older: string; readonly newer: string }> {
  const older = await closedFolder();
  const newer = await copyOf(older, await tempFolder());
  const app = await opened(newer, MONTH);
  await app.jobs.runOnce();
  expect(await stageOf(app)).toBe('disposed');
  await app.close();
  return { older, newer };
}

async function expectGone(app: App, what: string): Promise<void> {
  const { ctx } = app;
  const loaded = await engagementOf(app);
  const { id, contents } = loaded.state;
  const stream = await ctx.store.stream(id);
  expect(stream?.events.filter(({ type, text }) => text !== null && !isOfRecord(type))).toEqual([]);
  expect(await ctx.store.engagementFiles(id), what).toEqual([]);
  expect(await ctx.store.engagementValues(id), what).toEqual([]);
  expect(await ctx.vault.open(contents, { held: 'file', id: 'any' }, new Uint8Array(64)), what).toBeNull();
  const search = await searchEverywhere(ctx, loaded);
  expect(search.places, what).toEqual([]);
  expect(search.marks).toBeGreaterThan(5);
}

/** The newer folder with some parts of the older one put back over it. */
async function mixed(older: string, newer: string, parts: readonly string[]): Promise<string> {
  const dir = await tempFolder();
  await cp(newer, dir, { recursive: true });
  for (const part of parts) {
    // a database is its file and what stands beside it
    const names = part.endsWith('.db') ? await beside(dir, part) : [part];
    for (const name of names) await rm(join(dir, name), { recursive: true, force: true });
    for (const name of part.endsWith('.db') ? await beside(older, part) : [part])
      await cp(join(older, name), join(dir, name), { recursive: true });
  }
  return dir;
}

async function beside(dir: string, database: string): Promise<readonly string[]> {
  return (await readdir(dir)).filter((name) => name.startsWith(database));
}

async function stageOf(app: App): Promise<string> {
  return (await engagementOf(app)).state.stage;
}
