import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { newFile } from '../src/cli/new-file.ts';
import { backUpKeys } from '../src/upkeep/backup/backup-keys.ts';
import { backUp } from '../src/upkeep/backup/backup.ts';
import { examine } from '../src/upkeep/doctor/doctor.ts';
import { move } from '../src/upkeep/move/move.ts';
import { restore } from '../src/upkeep/restore/restore.ts';
import { caseHouse } from './kit/cases/house.ts';
import { openedApp } from './kit/opened-app.ts';
import { throwawayPostgres } from './kit/postgres.ts';
import './kit/ends-quietly.ts';

/**
 * How long it takes to back an installation up, to restore it, to move it to PostgreSQL and to look it over, for each ten thousand events:
 * `npm run bench:upkeep -- [SIZES]`, such as `1000,10000`. Beside a plain copy of the same folder.
 */
const SIZES = (process.argv[2] ?? '1000,10000').split(',').map(Number);
const identity = await generateX25519Identity();
const lock = { recipients: [await identityToRecipient(identity)] };
const unlock = { identities: [identity], passphrases: [] };
const quiet = () => undefined;
const version = '0.0.0';

for (const size of SIZES) await measure(size);

async function measure(size: number): Promise<void> {
  const house = await caseHouse('sqlite', size);
  if (house === null) throw new Error('There is no house.');
  const { dir } = house;
  const place = { dir, databaseUrl: null, vault: { databaseUrl: null, keyFile: null } };
  const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const [archive, keys] = [join(work, 'data.age'), join(work, 'keys.age')];
  let events = 0;
  const line = (what: string, ms: number) =>
    console.log(
      `| ${what}, ${size.toLocaleString('en')} cases, ${events.toLocaleString('en')} events | \`npm run bench:upkeep\` | ${((ms / events) * 10).toFixed(2)} s for each 10,000 (${(ms / 1000).toFixed(1)} s) | |`,
    );
  try {
    const copied = await took(() => cp(dir, join(work, 'copy'), { recursive: true }));
    const backedUp = await took(async () => {
      const order = { ...place, lock, version, now: Date.now() };
      const { manifest } = await backUp({ ...order, file: newFile(archive), progress: quiet });
      events = manifest.rows['event'] ?? 0;
      await backUpKeys({ ...order, file: newFile(keys) });
    });
    line('a plain copy of the folder', copied);
    line('backup with its keys', backedUp);
    const order = { archive, keys, unlock, old: null, tombstones: [], isRollbackAcknowledged: false, now: Date.now() };
    const open = async () => (await openedApp(join(work, 'restored'), null, { isRestoring: true })).close();
    const there = { ...place, dir: join(work, 'restored') };
    line('restore', await took(() => restore({ ...there, ...order, open, progress: quiet })));
    const look = { ...place, mailUrl: null, version, now: Date.now() };
    line('doctor, a quick look', await took(() => examine({ ...look, isThorough: false })));
    line('doctor --views, every view and key', await took(() => examine({ ...look, isThorough: true })));
    const cluster = await throwawayPostgres();
    if (cluster === null) console.log('move: not measured (there is no PostgreSQL on this machine)');
    else {
      line('move to PostgreSQL', await took(() => move({ dir, to: cluster.url, progress: quiet })));
      await cluster.stop();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
    await house.remove();
  }
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
