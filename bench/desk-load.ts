import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { lookAt } from '../test/faults/kit/rows.ts';
import { CREW, signInCrew } from './kit/cases/crew.ts';
import { caseHouse } from './kit/cases/house.ts';
import type { EngineName } from './kit/cases/house.ts';
import { workUntil } from './kit/cases/work.ts';
import type { Work } from './kit/cases/work.ts';
import { launched } from './kit/launched.ts';
import { Times, timed } from './kit/pages.ts';
import './kit/ends-quietly.ts';

/**
 * Whether a desk can be worked at while reports pour in: `npm run bench:desk-load -- [--cases 100000] [--rate 200] [--seconds 60] [--responders 20]
 * [--engine sqlite|postgres]`. Reports are sent at that rate whether or not the ones before were answered; each responder goes on with
 * one case after the other, two seconds between two steps. Afterwards every acknowledged report has to be there, once.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    responders: { type: 'string', default: String(CREW) },
    engine: { type: 'string' },
  },
});
const [CASES, RATE, SECONDS, RESPONDERS] = [values.cases, values.rate, values.seconds, values.responders].map(
  Number,
) as [number, number, number, number];
const ENGINES = (values.engine === undefined ? ['sqlite', 'postgres'] : [values.engine]) as EngineName[];
const REPORT = `The nightly build prints its settings, and among them is the address of the database.
It is postgres://builder:not-a-real-word-9c1f@db.example.org/orders and it is in the log of run 4711.`;

for (const engine of ENGINES) {
  const house = await caseHouse(engine, CASES);
  if (house === null) console.log(`${engine}: not measured (there is none on this machine)`);
  else {
    await measure(engine, house);
    await house.remove();
  }
}

async function measure(engine: EngineName, { dir, databaseUrl }: { dir: string; databaseUrl: string | null }) {
  const server = await launched(dir, databaseUrl);
  const crew = await signInCrew(server.url, RESPONDERS);
  const run = randomBytes(4).toString('hex');
  await pour(server.url, `${run}-warm`, 2);
  const ending = new AbortController();
  const cpu = server.cpuMs();
  const works = crew.map((cookie, n) => workUntil(ending.signal, server.url, cookie, n));
  const poured = await pour(server.url, run, SECONDS);
  const used = cpu === null ? null : ((server.cpuMs() ?? 0) - cpu) / 1000 / SECONDS;
  ending.abort();
  const done = await Promise.all(works);
  const memory = server.megabytes();
  await server.stop();
  const lost = await missing(dir, databaseUrl, run, poured.acknowledged);
  say(engine, poured.times, done, lost, { used, megabytes: memory?.all ?? null });
}

interface Poured {
  readonly times: Times;
  /** What the acknowledged reports begin with. */
  readonly acknowledged: readonly string[];
}

/** Sends so many reports a second, evenly, and waits for the last answer. */
async function pour(url: string, run: string, seconds: number): Promise<Poured> {
  const times = new Times();
  const acknowledged: string[] = [];
  const sent: Promise<void>[] = [];
  const from = performance.now();
  for (let n = 0; n < RATE * seconds; n += 1) {
    const early = from + (n * 1000) / RATE - performance.now();
    if (early > 1) await sleep(early);
    sent.push(one(`Report ${run} ${n}.`));
  }
  await Promise.all(sent);
  return { times, acknowledged };

  async function one(title: string): Promise<void> {
    const answered = await timed(times, url, 'submissions', { text: `${title} ${REPORT}` }, { key: title });
    if (answered !== null) acknowledged.push(title);
  }
}

/** Acknowledged reports that are not there exactly once; looked for past our own code, with the server gone. */
async function missing(dir: string, databaseUrl: string | null, run: string, acknowledged: readonly string[]) {
  const tables = await lookAt(dir, databaseUrl);
  const rows = await tables.rows(`select title from case_view where title like 'Report ${run} %'`);
  await tables.close();
  const found = Map.groupBy(rows, ({ title }) => /^Report \S+ \d+\./u.exec(String(title))?.[0] ?? '');
  return acknowledged.filter((title) => found.get(title)?.length !== 1);
}

function say(
  engine: EngineName,
  reports: Times,
  done: readonly Work[],
  lost: readonly string[],
  { used, megabytes }: { readonly used: number | null; readonly megabytes: number | null },
): void {
  const all = (of: (work: Work) => Times) => Times.together(done.map(of));
  const closed = done.reduce((sum, { steps }) => sum + steps, 0);
  const rate = (reports.count / SECONDS).toFixed(0);
  const beside = `${RATE} submissions a second for ${SECONDS} s beside ${RESPONDERS} responders, ${CASES.toLocaleString('en')} cases, ${engine}`;
  console.log(
    `| ${beside} | \`npm run bench:desk-load\` | acknowledged ${rate} a second: ${reports.said()} | p99 and nothing lost |`,
  );
  console.log(`| … the queue meanwhile | | ${all(({ queue }) => queue).said()} | p99 under 50 ms |`);
  console.log(`| … the page of a case | | ${all(({ page }) => page).said()} | p99 under 50 ms |`);
  console.log(
    `| … a step of their work (classify, link, plan, do, write) | | ${all(({ step }) => step).said()}; ${closed} steps | |`,
  );
  console.log(
    `| … acknowledged and not there afterwards | | ${lost.length} of ${reports.count}${lost.length === 0 ? '' : `, such as ${lost[0]}`} | 0 |`,
  );
  console.log(`| … processors used, memory | | ${used?.toFixed(2) ?? '?'}, ${megabytes?.toFixed(0) ?? '?'} MB | |`);
}
