import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { File } from '../test/documents/kit/file.ts';
import { mixed, paper, report, screenshot, workbook } from './documents/files.ts';
import type { Spent } from './documents/work.ts';
import './kit/ends-quietly.ts';

/**
 * How fast documents are copied without their values and proved: `npm run bench:documents -- [--rows 100000] [--files
 * 1000]`. One document of each kind in a process of its own, its shares told apart in processor time, beside what another
 * program takes that only reads the same bytes; then a folder through the command line on one core and on two.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, files: { type: 'string', default: '1000' } },
});
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
try {
  const documents = [
    one('DOCX of 50 pages', 50, await report(), ['unzip', '-p']),
    one('PDF of 200 pages', 200, await paper(), ['pdftotext']),
    one(`XLSX of ${values.rows} rows`, Number(values.rows), await workbook(Number(values.rows)), ['unzip', '-p']),
    one('screenshot', 1, await screenshot(), ['tesseract']),
  ];
  const many = join(folder, 'many');
  await mixed(Number(values.files), many);
  console.log(
    JSON.stringify({ bench: 'documents', documents, folder: { files: Number(values.files), ...throughCli(many) } }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** One document: `units` are its pages or rows, `beside` reads the same file and writes what it read to nowhere. */
function one(what: string, units: number, { name, bytes }: File, beside: readonly [string, ...string[]]) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const work = fileURLToPath(new URL('documents/work.ts', import.meta.url));
  const spent = JSON.parse(run(process.execPath, ['--disable-warning=ExperimentalWarning', work, path]).out) as Spent; // printed by work.ts
  const [program, ...args] = beside;
  const other = run(program, [...args, path, ...(program === 'unzip' ? [] : ['-'])]).cpuMs;
  const all = spent.reading + spent.finding + spent.writing + spent.examining + spent.proving;
  const share = (ms: number): string => `${Math.round((100 * ms) / all)} %`;
  const perSecond = round(units / (all / 1000));
  const ratio = round(all / Math.max(1, other));
  console.log(
    `${what} (${round(bytes.length / 1e6)} MB, ${spent.found} values, ${spent.left} places left): ${perSecond} pages or rows a second of processor time, ${spent.wall} ms on the clock, ${spent.peakMb} MB at most`,
  );
  console.log(
    `  reading ${share(spent.reading)}, finding ${share(spent.finding)}, writing ${share(spent.writing)}, second reader ${share(spent.examining)}, search for what is left ${share(spent.proving)}; ${ratio} times ${program} of the same file (${other} ms), reading alone ${round(spent.reading / Math.max(1, other))} times`,
  );
  return { what, bytes: bytes.length, units, perSecond, ...spent, beside: program, besideMs: other, ratio };
}

/** The folder through `throughline scan` and `throughline redact`, on one core and on two. */
function throughCli(many: string) {
  const bin = fileURLToPath(new URL('../bin/throughline.ts', import.meta.url));
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', bin];
  const seconds = (cores: string, args: readonly string[]): number => {
    const { wallMs, code } = run('taskset', ['-c', cores, ...node, ...args]);
    console.log(`  throughline ${args[0]} on core ${cores}: ${round(wallMs / 1000)} s, exit code ${code}`);
    return round(wallMs / 1000);
  };
  const bytes = Number(run('du', ['-sb', many]).out.split('\t')[0]);
  console.log(`folder of ${values.files} files, ${round(bytes / 1e6)} MB`);
  const copy = (cores: string): string => join(folder, `copy-${cores.length}`);
  return {
    bytes,
    scanOne: seconds('0', ['scan', many, '--json']),
    scanTwo: seconds('0,1', ['scan', many, '--json']),
    redactOne: seconds('0', ['redact', many, '-o', copy('0')]),
    redactTwo: seconds('0,1', ['redact', many, '-o', copy('0,1')]),
  };
}

/** Runs a program to its end; processor time is that of the program and its threads. */
function run(program: string, args: readonly string[]) {
  const start = performance.now();
  // GNU time is not everywhere: the shell's own tells user and system time
  const script = 'TIMEFORMAT="%U %S"; time "$@" 2>"$0"';
  const log = join(folder, 'said');
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script, log, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const wallMs = performance.now() - start;
  if (status !== 0 && program === process.execPath) throw new Error(readFileSync(log, 'utf8').slice(0, 500));
  const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { out: stdout, cpuMs: Math.round((user + system) * 1000), wallMs, code: status };
}

function round(number: number): number {
  return number >= 100 ? Math.round(number) : Math.round(number * 100) / 100;
}
