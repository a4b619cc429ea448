import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase, needsPostgres } from '../../../test/support/postgres.ts';
import { openPostgres } from './open.ts';
import { judgeSettings } from './settings.ts';

const SOUND = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', server_version_num: '150004' };

test('sound settings are taken without a word', () => {
  expect(judgeSettings(SOUND)).toEqual({ ok: true, warnings: [] });
});

test.each([
  [{ fsync: 'off' }, 'fsync = off'],
  [{ full_page_writes: 'off' }, 'full_page_writes = off'],
  [{ server_version_num: '140010' }, 'PostgreSQL 15 or later'],
])('given %j, the start is refused', (setting, says) => {
  expect(judgeSettings({ ...SOUND, ...setting })).toEqual({ ok: false, says: expect.stringContaining(says) });
});

test('given a real server whose commits are not synchronous, the start warns of it', needsPostgres, async () => {
  const database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`);
  await client.end();

  const opened = await openPostgres({ url: database.url });

  expect(opened).toMatchObject({ ok: true, warnings: [expect.stringContaining('synchronous_commit = off')] });
  if (opened.ok) await opened.store.close();
  await database.drop();
});
