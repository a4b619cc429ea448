import { mustCall, textAt } from '../test/faults/kit/api.ts';
import { signInCrew } from './kit/cases/crew.ts';
import { caseHouse } from './kit/cases/house.ts';
import type { EngineName } from './kit/cases/house.ts';
import { launched } from './kit/launched.ts';
import { again, Times, timed } from './kit/pages.ts';
import './kit/ends-quietly.ts';

/**
 * How long one responder waits for the queue and for the page of a case, over HTTP, among few cases and among ten times as many:
 * `npm run bench:queue -- [SIZES] [SECONDS] [sqlite|postgres]`, such as `10000,100000 2`. Each question is put again and again for so long,
 * one after the other; beside it stands what the same server needs for an answer of one word. The aim is a p99 below 50 ms, and flat.
 */
const SIZES = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const SECONDS = Number(process.argv[3] ?? 2);
const ENGINES = (process.argv[4] === undefined ? ['sqlite', 'postgres'] : [process.argv[4]]) as EngineName[];
const AIM_MS = 50;

type Answers = ReadonlyMap<string, Times>;

for (const engine of ENGINES) {
  const bySize: Answers[] = [];
  for (const size of SIZES) {
    const answers = await measure(engine, size);
    if (answers !== null) bySize.push(answers);
  }
  if (bySize.length > 0) compare(engine, bySize);
}

async function measure(engine: EngineName, size: number): Promise<Answers | null> {
  const house = await caseHouse(engine, size);
  if (house === null) {
    console.log(`${engine}: not measured (there is none on this machine)`);
    return null;
  }
  const server = await launched(house.dir, house.databaseUrl);
  try {
    return await asked(engine, size, server.url);
  } finally {
    await server.stop();
    await house.remove();
  }
}

async function asked(engine: EngineName, size: number, url: string): Promise<Answers> {
  const [cookie = ''] = await signInCrew(url, 1);
  const first = await mustCall(url, 'case.queue', { limit: 200 }, { cookie });
  const after = textAt(first.body, 'next');
  const numbers = Array.from({ length: 200 }, (_, i) => `C-${1 + Math.floor((i * size) / 200)}`);
  const questions: readonly (readonly [string, string, (n: number) => object])[] = [
    ['the queue', 'case.queue', () => ({})],
    ['… its second page', 'case.queue', () => ({ after })],
    ['… what is open', 'case.queue', () => ({ stages: ['received', 'classified', 'acting', 'verified', 'told'] })],
    ['… one stage', 'case.queue', () => ({ stages: ['verified'] })],
    ['… a word that stands in every case', 'case.queue', () => ({ words: 'nightly' })],
    ['… a word of one case in seven', 'case.queue', () => ({ words: 'payments' })],
    ['… two words', 'case.queue', () => ({ words: 'payments wiki' })],
    ['… words of one case', 'case.queue', (n) => ({ words: `run ${(n * 7919) % size}` })],
    ['… a word that is nowhere', 'case.queue', () => ({ words: 'zeppelin' })],
    ['… a word among what is open', 'case.queue', () => ({ words: 'payments', stages: ['received', 'acting'] })],
    ['the page of a case', 'case.show', (n) => ({ case: numbers[n % numbers.length] ?? 'C-1' })],
  ];
  console.log(`${engine}, ${size.toLocaleString('en')} cases, ${SECONDS} s each`);
  const answers = new Map<string, Times>();
  for (const [what, operation, input] of questions) {
    await timed(new Times(), url, operation, input(0), { cookie });
    const times = await again(SECONDS, (into, n) => timed(into, url, operation, input(n), { cookie }));
    answers.set(what, times);
    console.log(`  ${what.padEnd(36)} ${times.said()}`);
  }
  const word = await again(SECONDS / 2, async (into) => {
    const from = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    into.add(performance.now() - from);
  });
  console.log(`  ${'an answer of one word'.padEnd(36)} ${word.said()}`);
  return answers;
}

/** A line of `docs/reference/measured.md` for each question. */
function compare(engine: EngineName, bySize: readonly Answers[]): void {
  const sizes = SIZES.map((size) => size.toLocaleString('en')).join(' / ');
  console.log(
    `| p50 and p99 of pages over HTTP, ${engine}, ${sizes} cases | \`npm run bench:queue\` | | p99 under ${AIM_MS} ms, flat |`,
  );
  for (const what of bySize[0]?.keys() ?? []) {
    const times = bySize.flatMap((answers) => answers.get(what) ?? []);
    const figures = times.map((one) => `${one.at(0.5).toFixed(1)} and ${one.at(0.99).toFixed(1)}`).join(' / ');
    const [few, many] = [times[0], times.at(-1)];
    const ratio = few === undefined || many === undefined ? '' : `; ${(many.at(0.5) / few.at(0.5)).toFixed(1)} times`;
    const met = (many?.at(0.99) ?? Infinity) < AIM_MS ? 'met' : '**not met**';
    console.log(`| ${what} | | ${figures} ms${ratio} | ${met} |`);
  }
}
