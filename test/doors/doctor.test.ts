import { chmod, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Health, HealthLine } from '../../src/operations/house/health.ts';
import { examine } from '../../src/upkeep/doctor/doctor.ts';
import { throughline } from '../support/command.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { freshDatabase, needsPostgres } from '../support/postgres.ts';

/** A house in which one person has reported something. */
async function openedHouse(databaseUrl: string | null): Promise<House> {
  const house = await openHouse(databaseUrl === null ? {} : { databaseUrl });
  for (const text of ['The build agent uses a key of somebody who left.', 'A token stands in the wiki.'])
    expect((await house.call('case.report', { text, where: 'the pipeline' })).status).toBe(200);
  await house.app.ctx.log.sequencer.flush();
  return house;
}

async function looked(house: House, databaseUrl: string | null): Promise<Health> {
  return await examine({
    dir: house.dir,
    databaseUrl,
    vault: { databaseUrl: null, keyFile: null },
    mailUrl: null,
    version: '0',
    now: Date.now(),
    isThorough: true,
  });
}

function wrongIn({ lines }: Health): readonly HealthLine[] {
  return lines.filter(({ standing }) => standing === 'broken');
}

function keysIn(health: Health): string {
  return wrongIn(health)
    .filter(({ check }) => check === 'keys')
    .map(({ says }) => says)
    .join(' ');
}

const FAULTS: readonly (readonly [string, readonly string[], string, string])[] = [
  ['a dropped index', ['drop index case_view_order'], 'schema', 'case_view_order'],
  ['a view changed by hand', ["update case_view set title = 'another'"], 'views', 'case_view of C-1'],
  ['words that cannot be found any more', ['delete from search_text'], 'views', 'search_text of C-1'],
  ['a move that the rules do not know', ["delete from stage_move where from_stage = 'none'"], 'schema', 'moves'],
  ['an event that is gone', ['delete from staging', "delete from event where type = 'submitted'"], 'ledger', 'case 1'],
];

describe.each([
  ['SQLite', {}],
  ['PostgreSQL', needsPostgres],
] as const)('on %s', (engine, needed) => {
  test(
    'given a running house, when it is looked over, then all is well; and each thing that is planted is named',
    needed,
    async () => {
      const database = engine === 'PostgreSQL' ? await freshDatabase() : null;
      if (database !== null) onTestFinished(() => database.drop());
      const url = database?.url ?? null;
      const house = await openedHouse(url);
      const first = await looked(house, url);
      expect(wrongIn(first)).toEqual([]);
      expect(first.lines.find(({ check }) => check === 'witness')?.says).toContain(
        'rollback of the machine would not be seen',
      );

      const asked = await house.call('house.doctor', {}, { cookie: house.administrator });
      expect(asked.json).toMatchObject({ engine: engine === 'SQLite' ? 'sqlite' : 'postgres', backlog: { ledger: 0 } });
      expect((await house.call('house.doctor', {})).status).toBe(401);
      await house.close();

      const stop = engine === 'SQLite' ? ['drop trigger case_closes'] : ['drop trigger case_closes on case_view'];
      for (const [what, statements, check, says] of [
        ...FAULTS,
        ['a stop that is gone', stop, 'schema', 'case_closes'] as const,
      ]) {
        await changedByHand(house.dir, url, statements);
        const wrong = wrongIn(await looked(house, url));
        const said = wrong.filter((line) => line.check === check).map((line) => line.says);
        expect(said.join(' '), what).toContain(says);
      }
    },
  );
});

test('given keys that are gone, damaged or open to others, when the house is looked over, then each is named', async () => {
  const house = await openedHouse(null);
  await house.close();
  await chmod(join(house.dir, 'keys'), 0o755);
  const vault = new DatabaseSync(join(house.dir, 'vault.db'));
  const { key } = keyOfCase(house.dir);
  vault.prepare('update keys set wrapped = zeroblob(61) where id = ?').run(key);
  expect(wrongIn(await looked(house, null)).map(({ says }) => says)).toEqual([
    expect.stringContaining('an event that does not open of C-1'),
    expect.stringContaining('does not open of: case 1'),
    expect.stringContaining('may read: keys'),
  ]);
  vault.prepare('delete from keys where id = ?').run(key);
  vault.close();
  expect(keysIn(await looked(house, null))).toContain('missing of: case 1');
  await writeFile(join(house.dir, 'keys', 'root.key'), Buffer.alloc(32, 7));
  expect(wrongIn(await looked(house, null)).map(({ says }) => says)).toContainEqual(
    'The root key is not the one that this vault was made with.',
  );
  await rm(join(house.dir, 'keys', 'root.key'));
  expect(keysIn(await looked(house, null))).toContain('The vault or its root key is not there');
});

test('given a folder, when doctor is called by command, then lines, JSON and exit code say the same', async () => {
  const house = await openedHouse(null);
  await house.close();
  const plain = await throughline(['doctor', '--data', house.dir]);
  expect(plain.code).toBe(3);
  expect(plain.out).toContain('well          ledger');
  expect(plain.out).toContain('rollback of the machine would not be seen');
  await changedByHand(house.dir, null, ['drop index case_view_order']);
  const json = await throughline(['doctor', '--views', '--json', '--data', house.dir]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ standing: 'broken', engine: 'sqlite' });
});

async function changedByHand(dir: string, url: string | null, statements: readonly string[]): Promise<void> {
  if (url === null) {
    const db = new DatabaseSync(join(dir, 'throughline.db'), { enableForeignKeyConstraints: false });
    for (const statement of statements) db.exec(statement);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function keyOfCase(dir: string): { readonly key: string } {
  const db = new DatabaseSync(join(dir, 'throughline.db'), { readOnly: true });
  const row = db.prepare("select key from stream where kind = 'case' and number = 1").get();
  db.close();
  return { key: String(row?.['key']) };
}
