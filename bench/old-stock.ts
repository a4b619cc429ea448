import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Stock } from '../src/cli/scan/stock/stock.ts';
import { oldReports } from './old-stock/files.ts';
import { measured } from './old-stock/measured.ts';
import './kit/ends-quietly.ts';

/**
 * How long a stock of old reports takes: `npm run bench:old-stock -- [--files 1000]`. The first run, one that is killed in the
 * middle and taken up again, one in which nothing is left to do, and beside them a loop that only has other programs read the
 * same files (`unzip -p`, `pdftotext`, `tesseract`, `cat`). Memory is that of all files and of a tenth of them.
 */
const { values } = parseArgs({ options: { files: { type: 'string', default: '1000' } } });
const count = Number(values.files);
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const bin = fileURLToPath(new URL('../bin/throughline.ts', import.meta.url));
try {
  await oldReports(count, join(folder, 'all'));
  await oldReports(Math.ceil(count / 10), join(folder, 'tenth'));
  console.log(`${count} files are made`);
  const tenth = await scanned('tenth', 'sample');
  const first = await scanned('all', 'first');
  const killed = await scanned('all', 'second', () => entries('second') >= count / 2);
  const known = entries('second');
  const resumed = await scanned('all', 'second');
  const nothing = await scanned('all', 'second');
  const loop = await measured('bash', ['-c', loopOver(), 'bash', join(folder, 'all')]);
  const isSame = JSON.stringify(stockOf('first')) === JSON.stringify(stockOf('second'));
  const stock = stockOf('first');
  console.log(
    JSON.stringify({
      bench: 'old-stock',
      files: count,
      bytes: stock.files.bytes,
      read: stock.files.read,
      unreadable: stock.files.unreadable,
      withSecrets: stock.files.withSecrets,
      repeated: stock.repeated.values,
      filesPerSecond: round(count / first.seconds),
      first,
      tenth,
      killed: { ...killed, known },
      resumed,
      nothingLeft: nothing,
      isSame,
      loop,
      timesTheLoop: round(first.seconds / loop.seconds),
      timesTheLoopInCpu: round((first.cpuSeconds ?? 0) / (loop.cpuSeconds ?? 1)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

function scanned(below: string, state: string, until?: () => boolean) {
  const args = ['scan', join(folder, below), '--summary', '--keep-days', '730'];
  const files = ['--resume', join(folder, state), '--summary-json', join(folder, `${state}.json`)];
  return measured(process.execPath, ['--disable-warning=ExperimentalWarning', bin, ...args, ...files], until);
}

/** How many files are written down in a state. */
function entries(state: string): number {
  if (!readdirSync(folder).includes(state)) return 0;
  return readFileSync(join(folder, state), 'latin1')
    .split('\n')
    .filter((line) => /^\["[0-9a-f]{64}"/u.test(line)).length;
}

/** Without the time at which it was made. */
function stockOf(state: string): Omit<Stock, 'made'> {
  const { made: _, ...stock } = JSON.parse(readFileSync(join(folder, `${state}.json`), 'utf8')) as Stock; // written by the scan
  return stock;
}

function loopOver(): string {
  return `find "$1" -type f | while read -r file; do
    case "$file" in
      *.docx|*.xlsx|*.odt) unzip -p "$file" ;;
      *.pdf) pdftotext "$file" - ;;
      *.png) tesseract "$file" - ;;
      *) cat "$file" ;;
    esac
  done > /dev/null 2>&1`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
