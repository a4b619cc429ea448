import { signInAuditor } from './kit/cases/crew.ts';
import { caseHouse } from './kit/cases/house.ts';
import type { EngineName } from './kit/cases/house.ts';
import { launched } from './kit/launched.ts';
import { again, Times, timed } from './kit/pages.ts';
import './kit/ends-quietly.ts';

/**
 * How long an auditor waits for the pages of figures, over HTTP, among few cases and among ten times as many: `npm run bench:figures --
 * [SIZES] [SECONDS] [sqlite|postgres]`, such as `10000,100000 4`. The figures of the last ninety days, and of all the years; beside them
 * one case, which is one thousandth of the work or less.
 */
const SIZES = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const SECONDS = Number(process.argv[3] ?? 4);
const ENGINES = (process.argv[4] === undefined ? ['sqlite', 'postgres'] : [process.argv[4]]) as EngineName[];
const ALL = { from: 0 };

const QUESTIONS: readonly (readonly [string, string, object])[] = [
  ['patterns of ninety days', 'review.patterns', {}],
  ['patterns of all cases', 'review.patterns', ALL],
  ['the cases behind one of them', 'review.cases', { cause: 'secret-exposed-in-log' }],
  ['controls and their evidence, ninety days', 'review.coverage', {}],
  ['one case', 'case.show', { case: 'C-1' }],
];

for (const engine of ENGINES) {
  for (const size of SIZES) {
    const house = await caseHouse(engine, size);
    if (house === null) {
      console.log(`${engine}: not measured (there is none on this machine)`);
      continue;
    }
    const server = await launched(house.dir, house.databaseUrl);
    const cookie = await signInAuditor(server.url);
    for (const [what, operation, input] of QUESTIONS) {
      await timed(new Times(), server.url, operation, input, { cookie });
      const times = await again(SECONDS, (into) => timed(into, server.url, operation, input, { cookie }));
      console.log(
        `| ${what}, ${size.toLocaleString('en')} cases, ${engine} | \`npm run bench:figures\` | ${times.said()} | |`,
      );
    }
    await server.stop();
    await house.remove();
  }
}
