import { setInterval } from 'node:timers';
import { apply } from '../src/operations/inventory/apply.ts';
import { preview } from '../src/operations/inventory/preview.ts';
import './kit/ends-quietly.ts';
import { inventoryHouse, stageMany } from './kit/inventory.ts';
import type { InventoryHouse } from './kit/inventory.ts';
import { throwawayPostgres } from './kit/postgres.ts';

/**
 * How fast the server takes an import, and with how much memory: `node bench/inventory.ts [SIZES]`, such as `1000,10000,100000`.
 * Staged is what comes through the door 500 records at a time, every text of them redacted; then the preview, applying it, and the
 * same import once more, which changes nothing.
 */
const SIZES = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);

for (const size of SIZES) await measure('SQLite', size, null);
const cluster = await throwawayPostgres();
if (cluster === null) console.log('PostgreSQL: not measured (there is none on this machine)');
else {
  // each size in a house of its own would need a database of its own: the largest one says enough
  await measure('PostgreSQL', SIZES.at(-1) ?? 1000, cluster.url);
  await cluster.stop();
}

async function measure(engine: string, size: number, databaseUrl: string | null): Promise<void> {
  const house = await inventoryHouse(databaseUrl);
  const memory = watchMemory();
  console.log(`${engine}, ${size.toLocaleString('en')} identities`);
  const first = await round(house, size);
  const again = await round(house, size);
  console.log(`  staged     ${perSecond(size, first.staged)}; once more ${perSecond(size, again.staged)}`);
  console.log(`  previewed  ${first.previewed.toFixed(0)} ms; once more ${again.previewed.toFixed(0)} ms`);
  console.log(`  applied    ${perSecond(size, first.applied)}; once more ${again.applied.toFixed(0)} ms`);
  console.log(`  memory     ${memory.stop()}`);
  await house.close();
}

async function round(house: InventoryHouse, size: number) {
  const start = performance.now();
  const id = await stageMany(house, size);
  const staged = performance.now();
  await house.does(preview, { import: id, part: 'adds' });
  const previewed = performance.now();
  await house.does(apply, { import: id });
  const applied = performance.now();
  return { staged: staged - start, previewed: previewed - staged, applied: applied - previewed };
}

function perSecond(size: number, ms: number): string {
  return `${((size / ms) * 1000).toFixed(0)} a second (${(ms / 1000).toFixed(1)} s)`;
}

/** The largest resident set of the whole process while it is watched, beside what it was at the start. */
function watchMemory(): { stop(): string } {
  const megabytes = () => process.memoryUsage.rss() / 1e6;
  const before = megabytes();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, megabytes())), 50);
  return {
    stop() {
      clearInterval(timer);
      return `${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`;
    },
  };
}
