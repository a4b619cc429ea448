import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { find } from '../src/redact/find.ts';
import type { Finding } from '../src/redact/finding.ts';
import './kit/ends-quietly.ts';

/**
 * What is taken out of ordinary files that hold no credential: `npm run bench:false-alarms -- DIR…`. Programs,
 * documentation and configuration as they are installed serve well: nearly all that is found in them is a mistake.
 */
const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many samples are printed, spread evenly over all that was found. */
    show: { type: 'string', default: '0' },
    /** Samples of one detector, or of one `detector/kind`. */
    only: { type: 'string' },
    /** Prints the values themselves instead of their shape. */
    values: { type: 'boolean', default: false },
    /** Only files whose name ends like this, e.g. `.py`. */
    ending: { type: 'string' },
    /** Reads every n-th file. */
    every: { type: 'string', default: '1' },
    'min-confidence': { type: 'string', default: '0' },
  },
});

/** Larger files are data, not text that a person writes. In bytes. */
const LARGEST = 400_000;

interface Tally {
  files: number;
  lines: number;
  words: number;
  readonly found: Map<string, number>;
  readonly samples: string[];
}

if (folders.length === 0) {
  process.stderr.write('usage: npm run bench:false-alarms -- [--show N] [--only DETECTOR[/KIND]] [--values] DIR…\n');
  process.exit(2);
}
report(tally(folders.flatMap((folder) => [...filesIn(folder)])));

function tally(files: readonly string[]): Tally {
  const sum: Tally = { files: 0, lines: 0, words: 0, found: new Map(), samples: [] };
  const step = Number(options.every);
  const least = Number(options['min-confidence']);
  for (const [i, file] of files.entries()) {
    const text = i % step === 0 ? textOf(file) : null;
    if (text === null) continue;
    sum.files += 1;
    sum.lines += count(text, /\n/gu) + 1;
    sum.words += count(text, /\p{L}+/gu);
    const secrets = find(text).filter((finding) => finding.class === 'secret' && finding.confidence >= least);
    for (const { detector, kind } of secrets)
      sum.found.set(`${detector}/${kind}`, (sum.found.get(`${detector}/${kind}`) ?? 0) + 1);
    sum.samples.push(...samples(file, text, secrets));
  }
  return sum;
}

/** At most two of one file, so that one long list does not hide the rest. */
function samples(file: string, text: string, findings: readonly Finding[]): string[] {
  return findings
    .filter(({ detector, kind }) => [undefined, detector, `${detector}/${kind}`].includes(options.only))
    .slice(0, 2)
    .map(
      (finding) => `${finding.detector}/${finding.kind} ${finding.confidence} ${file}\n    ${excerpt(text, finding)}`,
    );
}

function report({ files, lines, words, found, samples }: Tally): void {
  const most = Number(options.show);
  const step = Math.max(1, samples.length / most);
  for (let i = 0; most > 0 && i < samples.length; i += step) print(samples[Math.floor(i)] ?? '');
  const all = [...found.values()].reduce((sum, one) => sum + one, 0);
  for (const [name, times] of [...found].toSorted((a, b) => b[1] - a[1]))
    print(`  ${String(times).padStart(6)}  ${name}`);
  print(`${all} findings of class secret in ${files} files, ${lines} lines, ${words} words`);
  print(
    JSON.stringify({
      bench: 'false-alarms',
      files,
      lines,
      words,
      findings: all,
      perThousandLines: rate(all, lines),
      perThousandWords: rate(all, words),
    }),
  );
}

function* filesIn(path: string): Generator<string> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true && stat.size <= LARGEST && path.endsWith(options.ending ?? '')) yield path;
  if (stat?.isDirectory() !== true) return;
  for (const name of readdirSync(path).toSorted()) if (!name.startsWith('.')) yield* filesIn(join(path, name));
}

/** The text of a file; null for what is no text. */
function textOf(file: string): string | null {
  const bytes = readFileSync(file);
  return bytes.subarray(0, 8192).includes(0) ? null : bytes.toString('utf8');
}

/** The line around a finding, the value in brackets. */
function excerpt(text: string, { start, end }: Finding): string {
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 40);
  const value = text.slice(start, Math.min(end, start + 120));
  return `${before}⟦${options.values ? value : shapeOf(value)}⟧${after}`.replaceAll(/[\r\n]+/gu, '⏎');
}

/** Tells what a value is made of without telling it. */
function shapeOf(value: string): string {
  return value
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}/gu, 'a')
    .replaceAll(/\p{N}/gu, '0');
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function rate(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1_000_000) / 1000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
