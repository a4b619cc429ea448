import { DatabaseSync } from 'node:sqlite';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../src/upkeep/doctor/doctor.ts';
import type { HealthLine } from '../../src/operations/house/health.ts';
import { asker, DAY, record, staged } from '../support/inventory-records.ts';
import { freshPassword } from './engagements/team.ts';
import { openShared } from './engagements/shared.ts';

const SAID = 'does not show what people have said of: identity ';

/** What somebody does to rows past the product, and what is said of it then. */
const DAMAGE: readonly (readonly [string, string])[] = [
  ["update engagement_view set stage = 'open'", 'The list does not show what the events say of: E-1'],
  [
    `insert into engagement_member select engagement, (${idOf('Oskar')}), 'reviewer', contents from engagement_view`,
    'Somebody else may read than their events have let in: E-1',
  ],
  [`update engagement_member set person = (${idOf('Oskar')}) where role = 'lead'`, 'Somebody else may read'],
  ["update engagement_value set class = 'identity'", 'missing or of another class: E-1'],
  ["update engagement_file set role = 'copy' where role = 'safe'", 'Sealed files are not'],
  ['update share_link set share = hash', 'Links are not those of the shares that were made: E-1'],
  ['update inventory_import set gone = 7', 'Imports are not as their events say: I-1'],
  [`update identity_view set is_gone = 1 where name = 'deploy'`, 'last import of these sources brought: aws'],
  [
    "update identity_view set name = 'another' where name = 'deploy'",
    'Records are not those that were imported: identity ',
  ],
  ["update entitlement_set set rows = replace(rows, 's3:getobject', 's3:putobject')", 'is not what its digest names'],
  ["update identity_view set owner = 'Mallory' where owner_said = 1", SAID],
  ['update identity_view set owner_said = 0', SAID],
  ["update identity_view set purpose = 'Payroll', purpose_said = 1 where owner_said = 0", SAID],
  ['update behaviour_view set until = until + 1000', SAID],
];

test('given an engagement and an inventory, when rows are changed past the product, then doctor says which differ from their events, and what to do', async () => {
  const shared = await openShared({}, `# Report\n\npassword: ${freshPassword()}\n`);
  const { house } = shared.team;
  await shared.share();
  const ask = asker(house, await house.join('Rita', ['responder']));
  const records = ['deploy', 'backup', 'billing'].map((name) => record(name));
  const done = await ask<object>('inventory.apply', { import: await staged(ask, records) });
  expect(done).toMatchObject({ state: 'applied' });
  const { identities } = await ask<{ identities: readonly { identity: string }[] }>('identity.list', {});
  const identity = identities[0]?.identity;
  await ask('identity.confirmOwner', { identity, owner: 'Bo', team: 'Payments' });
  const until = Date.now() + 30 * DAY;
  await ask('identity.explain', { identity, what: 'Rotates logs', owner: 'Bo', schedule: 'each night', until });
  await house.close();
  expect(wrongIn(await linesOf(house.dir))).toEqual([]);

  const whole = await readFile(join(house.dir, 'throughline.db'));
  for (const [damage, says] of DAMAGE) {
    const db = new DatabaseSync(join(house.dir, 'throughline.db'));
    db.exec(`${damage}; pragma wal_checkpoint(truncate)`);
    db.close();
    const lines = wrongIn(await linesOf(house.dir));
    expect(lines.map((line) => line.says).join(' '), damage).toContain(says);
    expect(lines.every(({ next }) => next !== null)).toBe(true);
    await writeFile(join(house.dir, 'throughline.db'), whole);
  }
  const files = join(house.dir, 'engagements');
  await rm(join(files, (await readdir(files))[0] ?? ''));
  expect(wrongIn(await linesOf(house.dir))).toMatchObject([
    { check: 'views', says: 'Sealed files are not those that their events name: E-1.' },
  ]);
});

function idOf(name: string): string {
  return `select person from person where name = '${name}'`;
}

async function linesOf(dir: string): Promise<readonly HealthLine[]> {
  const vault = { databaseUrl: null, keyFile: null };
  const where = { dir, databaseUrl: null, vault, mailUrl: null };
  return (await examine({ ...where, version: '0', now: Date.now(), isThorough: true })).lines;
}

function wrongIn(lines: readonly HealthLine[]): readonly HealthLine[] {
  return lines.filter(({ standing }) => standing === 'broken');
}
