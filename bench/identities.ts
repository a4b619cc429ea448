import { IDENTITY_FILTERS, IDENTITY_SORTS } from '../src/domain/identity/words.ts';
import { listIdentities } from '../src/operations/identity/list.ts';
import { showIdentity } from '../src/operations/identity/show.ts';
import { apply } from '../src/operations/inventory/apply.ts';
import { brand } from '../src/domain/kit/ids.ts';
import './kit/ends-quietly.ts';
import { inventoryHouse, stageMany } from './kit/inventory.ts';
import type { InventoryHouse } from './kit/inventory.ts';
import { rate } from './kit/clients.ts';
import { throwawayPostgres } from './kit/postgres.ts';

/**
 * How long the list of identities takes in the server, for every filter and every order: `node bench/identities.ts [COUNT]
 * [SECONDS]`. One request after the other, beside the read of one row by its key through the same store in the same run. The aim
 * is a p99 below 100 ms at 100,000.
 */
const COUNT = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 1);
const AIM_MS = 100;

await measure('SQLite', await inventoryHouse(null));
const cluster = await throwawayPostgres();
if (cluster === null) console.log('PostgreSQL: not measured (there is none on this machine)');
else {
  await measure('PostgreSQL', await inventoryHouse(cluster.url));
  await cluster.stop();
}

async function measure(engine: string, house: InventoryHouse): Promise<void> {
  await house.does(apply, { import: await stageMany(house, COUNT) });
  const first = await house.does(listIdentities, { limit: 1 });
  const one = brand<'identity'>(first.identities[0]?.identity ?? '');
  const raw = await timed(() => house.ctx.store.identityRecord(one));
  console.log(`${engine}, ${COUNT.toLocaleString('en')} identities, ${SECONDS} s each`);
  line('one row by its key', raw);
  const behind = await house.does(listIdentities, { limit: 200 });
  const questions: readonly (readonly [string, object])[] = [
    ...IDENTITY_SORTS.map((sort) => [`by ${sort}`, { sort }] as const),
    ...IDENTITY_FILTERS.flatMap((filter) =>
      IDENTITY_SORTS.map((sort) => [`${filter}, by ${sort}`, { filters: [filter], sort }] as const),
    ),
    ['the second page', { after: behind.next }],
    ['one source', { source: first.sources[0]?.source }],
    ['a common word', { words: 'payments' }],
    ['a rare word', { words: `service ${COUNT - 1}` }],
    ['a word that is nowhere', { words: 'zeppelin' }],
    ['a word and two filters', { words: 'orders', filters: ['no-owner', 'long-lived'], sort: 'oldest' }],
  ];
  let worst = 0;
  for (const [what, input] of questions) {
    const measured = await timed(() => house.does(listIdentities, input));
    worst = Math.max(worst, measured.p99);
    line(what, measured, raw.p50);
  }
  line('the page of one identity', await timed(() => house.does(showIdentity, { identity: one })), raw.p50);
  console.log(
    `  the slowest p99 is ${worst.toFixed(1)} ms; the aim is ${AIM_MS} ms: ${worst < AIM_MS ? 'met' : 'NOT met'}`,
  );
  await house.close();
}

type Timed = Awaited<ReturnType<typeof timed>>;

/** With the processor time of this process for each, which is the same on a machine that is busy with other things. */
async function timed(work: () => Promise<unknown>) {
  const before = process.cpuUsage();
  const measured = await rate(1, SECONDS, work);
  const { user, system } = process.cpuUsage(before);
  return { ...measured, cpu: (user + system) / 1000 / measured.count };
}

function line(what: string, { p50, p99, cpu, count }: Timed, raw?: number): void {
  const ratio = raw === undefined ? '' : `, ${(p50 / raw).toFixed(0)} times the row`;
  const times = [p50, p99, cpu].map((ms) => ms.toFixed(1).padStart(6));
  console.log(
    `  ${what.padEnd(28)} p50 ${times[0]} ms, p99 ${times[1]} ms, processor ${times[2]} ms${ratio} (${count})`,
  );
}
