import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Health } from '../../src/operations/house/health.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { throughlineHere } from '../support/command-here.ts';
import { killWhileStarting, runToItsEnd, startKillable } from '../support/killable-server.ts';
import { olderCopy } from '../support/older-database.ts';
import { freshDatabase, needsPostgres } from '../support/postgres.ts';
import { scale } from '../support/scale.ts';
import { tempFolder } from '../support/temp.ts';
import { call, mustCall, textAt } from './kit/api.ts';
import { lookAt, wrongIn } from './kit/rows.ts';

/** The steps of the schema that the first database had in which people reported something. */
const FIRST = 6;

describe.each([
  ['SQLite', {}, false],
  ['PostgreSQL', needsPostgres, true],
] as const)('on %s', (_engine, needed, isPostgres) => {
  test(
    'given a database of the first schema with reports in it, when a start is killed and today’s code opens it, then it is the old or the new one, every code opens its case, and a newer schema is refused',
    { ...needed, timeout: 180_000 },
    async () => {
      const url = await urlOf(isPostgres);
      const dir = join(await tempFolder(), 'data');
      const server = await startKillable({ dir, databaseUrl: url });
      const codes: string[] = [];
      for (let i = 0; i < 5; i += 1)
        codes.push(textAt((await mustCall(server.url, 'case.report', { text: `Report ${i}.` })).body, 'code'));
      await server.stop();

      for (let round = 0; round < scale(2, 12); round += 1) {
        const older = { dir: join(await tempFolder(), 'data'), databaseUrl: await urlOf(isPostgres) };
        await olderCopy({ dir, databaseUrl: url }, older, FIRST);
        await killWhileStarting(older, 700 + 150 * round);
        const tables = await lookAt(older.dir, older.databaseUrl);
        const steps = await tables.rows('select number from schema_migration');
        expect([FIRST, MIGRATIONS.length]).toContain(steps.length);
        await tables.close();
        if (round > 0) continue;

        const upgraded = await startKillable(older);
        for (const code of codes) expect((await call(upgraded.url, 'case.status', { code }))?.status).toBe(200);
        await mustCall(upgraded.url, 'case.report', { text: 'After the upgrade.' });
        await upgraded.stop();
        const after = await lookAt(older.dir, older.databaseUrl);
        expect(await wrongIn(after)).toEqual([]);
        await after.close();
        const env = { ...process.env, ...(older.databaseUrl === null ? {} : { DATABASE_URL: older.databaseUrl }) };
        const looked = await throughlineHere(['doctor', '--views', '--json', '--data', older.dir], env);
        const health: Health = JSON.parse(looked.out);
        expect(health.lines.filter(({ standing }) => standing === 'broken')).toEqual([]);
      }

      await byNewer(dir, url);
      const refused = await runToItsEnd({ dir, databaseUrl: url });
      expect(refused.stderr).toContain('which this version does not know. Start the newer version');
    },
  );
});

async function urlOf(isPostgres: boolean): Promise<string | null> {
  if (!isPostgres) return null;
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}

/** As a version that does not exist yet would leave it. */
async function byNewer(dir: string, url: string | null): Promise<void> {
  const statement = "insert into schema_migration (number, name, checksum) values (999, 'of tomorrow', 'none')";
  if (url === null) {
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(join(dir, 'throughline.db'));
    db.exec(statement);
    db.close();
    return;
  }
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
