import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brand } from '../src/domain/kit/ids.ts';
import { disposer } from '../src/jobs/dispose.ts';
import { beginClosing, closeEngagement } from '../src/operations/engagement/closing.ts';
import { searchEverywhere } from '../src/operations/engagement/disposal/search-everywhere.ts';
import { putFile } from '../src/operations/engagement/files.ts';
import { openEngagement } from '../src/operations/engagement/open.ts';
import { loadEngagement } from '../src/operations/engagement/stream.ts';
import type { EngagementFileRow } from '../src/store/types.ts';
import { inventoryHouse } from './kit/inventory.ts';
import './kit/ends-quietly.ts';

/**
 * How long the disposal of an engagement takes that holds many sealed files, each original under a key of its own, beside `rm`
 * of as many files of the same size in the same run: `npm run bench:disposal -- [FILES]`. The disposal destroys keys, removes files and
 * rows, writes the database anew, tries every key and searches every byte.
 */
const FILES = Number(process.argv[2] ?? 10_000);
const SIZE = 8_192;
const MONTH = 31 * 86_400_000;
const AT_ONCE = 500;

const plain = await removal();
const { disposed, keys, searched } = await disposal();
console.log(`rm: ${perFile(plain)} a file (${seconds(plain)} for ${FILES})`);
console.log(
  `disposal: ${perFile(disposed)} a file (${seconds(disposed)}), ${(disposed / plain).toFixed(1)} times rm; ${keys} keys, ${Math.round(searched / 1e6)} MB searched`,
);

/** Milliseconds that `rm -r` takes, with the folder's change on the disk. */
async function removal(): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  for (let i = 0; i < FILES; i += 1) await writeFile(join(dir, randomBytes(32).toString('hex')), randomBytes(SIZE));
  const from = performance.now();
  await promisify(execFile)('rm', ['-r', dir]);
  const folder = await open(tmpdir(), 'r');
  await folder.sync();
  await folder.close();
  return performance.now() - from;
}

async function disposal() {
  const house = await inventoryHouse(process.env['TEST_DATABASE_URL'] ?? null, ['delivery-lead']);
  const { ctx } = house;
  const view = await house.does(openEngagement, {
    name: 'Bench',
    customer: 'Acme',
    purpose: 'To be disposed of',
    kind: 'implementation',
    retention: 'brief',
  });
  const engagement = brand<'stream'>(view.id);
  for (let made = 0; made < FILES; made += AT_ONCE) {
    const rows: EngagementFileRow[] = [];
    for (let i = made; i < Math.min(made + AT_ONCE, FILES); i += 1) {
      const of = randomBytes(16).toString('hex');
      const key = await ctx.vault.takeKey();
      rows.push(await putFile(ctx, { engagement, role: 'original', of, form: 'bin', key }, randomBytes(SIZE)));
    }
    await ctx.store.append({ streams: [], events: [], engagements: [{ do: 'files', rows }] });
  }
  await house.does(beginClosing, { engagement: view.engagement });
  await house.does(closeEngagement, { engagement: view.engagement });
  const due = { ...ctx, now: () => Date.now() + MONTH };
  const from = performance.now();
  await disposer(due)(new AbortController().signal);
  const took = performance.now() - from;
  const loaded = await loadEngagement(ctx, engagement);
  if (
    loaded?.state.stage !== 'disposed' ||
    loaded.state.disposal.state !== 'verified' ||
    !loaded.state.disposal.unreadable
  )
    throw new Error('The engagement was not disposed of.');
  const { bytes } = await searchEverywhere(ctx, loaded);
  const destroyed = (await ctx.vault.tombstones()).reduce((sum, one) => sum + one.keys.length, 0);
  await house.close();
  return { disposed: took, keys: destroyed, searched: bytes };
}

function perFile(ms: number): string {
  return `${((1_000 * ms) / FILES).toFixed(0)} µs`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
