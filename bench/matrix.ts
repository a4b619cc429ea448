import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { find } from '../src/redact/find.ts';
import { corpus } from '../test/corpora/corpus.ts';
import type { Split } from '../test/corpora/language.ts';
import { linesOf } from '../test/corpora/lines.ts';
import { measure } from '../test/corpora/measure.ts';
import { calibration, falseAlarmTable, matrix, recallBySort } from './matrix/tables.ts';
import { page } from './matrix/page.ts';
import { missedAndFalse } from './matrix/show.ts';
import { summary } from './matrix/summary.ts';
import './kit/ends-quietly.ts';

/**
 * How well we find what people write, over our own corpus: `npm run bench:matrix`. Recall by context and language,
 * false alarms per 1,000 words of documents without a secret, and what a confidence is worth.
 */
const { values: options } = parseArgs({
  options: {
    /** `dev` is what detectors are written against, `held` has phrasings of its own. */
    split: { type: 'string', default: 'held' },
    seed: { type: 'string', default: '2026' },
    /** Documents of each kind in each language, with and without secrets. */
    each: { type: 'string', default: '12' },
    /** Prints missed secrets and false alarms, at most so many. */
    show: { type: 'string', default: '0' },
    /** Keeps the tables in the handbook. */
    write: { type: 'boolean', default: false },
    /** Writes the corpus as labelled lines for `npm run bench:detect -- --set FILE` instead of measuring. */
    export: { type: 'string' },
  },
});

const HANDBOOK = new URL('../docs/handbook/how-well-we-find.md', import.meta.url);

if (options.export === undefined) run();
else
  writeFileSync(
    options.export,
    linesOf(made(splitOf(options.split)))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

function run(): void {
  const split = splitOf(options.split);
  const { secret, harmless } = made(split);
  const withSecrets = measure(secret, find);
  const without = measure(harmless, find);
  for (const line of missedAndFalse(withSecrets, without, Number(options.show))) print(line);
  const tables = [
    matrix(withSecrets.outcomes),
    recallBySort(withSecrets.outcomes),
    falseAlarmTable(harmless, without.falseAlarms),
    calibration(withSecrets, without),
  ];
  for (const table of tables) print(`${table}\n`);
  if (options.write) writeFileSync(HANDBOOK, page(tables, splitOf(options.split)));
  print(JSON.stringify(summary(split, secret, harmless, withSecrets, without)));
}

function made(split: Split): ReturnType<typeof corpus> {
  return corpus({ seed: Number(options.seed), split, each: Number(options.each) });
}

function splitOf(name: string): Split {
  if (name === 'dev' || name === 'held') return name;
  process.stderr.write('usage: npm run bench:matrix -- [--split dev|held] [--show N] [--write] [--export FILE]\n');
  process.exit(2);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
