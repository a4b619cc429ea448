import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Documents, type Kept, openDocuments } from '../src/documents/apart/documents.ts';
import { paper } from './documents/files.ts';
import './kit/ends-quietly.ts';

/**
 * How long somebody waits for the first page of a shared PDF of 200 pages, a value marked on it: `npm run
 * bench:first-view -- [--times 9]`. Through the confined process of the desk: one that has to begin first, and one that was
 * made ready while the person read what stands before the button. Beside pdftoppm of the same page in the same size, and
 * beside reading the file alone.
 */
/** Milliseconds in which somebody has come from a page with a button to its button. */
const READ_BEFORE = 2_000;

const { values } = parseArgs({ options: { times: { type: 'string', default: '9' } } });
const times = Number(values.times);
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
try {
  const file = await paper();
  const path = join(folder, 'a.pdf');
  writeFileSync(path, file.bytes);
  const documents = openDocuments(1);
  const cold = await middle(() => firstPage(documents, file, 1));
  const prepared = await middle(async () => {
    documents.expectView();
    await setTimeout(READ_BEFORE);
    return firstPage(documents, file, 1);
  });
  const last = await middle(() => firstPage(documents, file, 200));
  const other = await middle(() => clocked(() => popplers(path)));
  const alone = await middle(() => clocked(() => readFileSync(path)));
  const ratios = { cold: cold / other, prepared: prepared / other, last: last / other };
  console.log(
    `first page of 200: ${ms(cold)} in a process that has to begin, ${ms(prepared)} in one that is ready (page 200: ${ms(last)})`,
  );
  console.log(
    `pdftoppm of the same page: ${ms(other)}, so that ours takes ${ratios.cold.toFixed(2)} and ${ratios.prepared.toFixed(2)} times as long; reading the file alone: ${alone.toFixed(2)} ms`,
  );
  console.log(
    JSON.stringify({
      bench: 'first-view',
      times,
      bytes: file.bytes.length,
      cold,
      prepared,
      last,
      other,
      alone,
      ratios,
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds until a page is there, as the desk gets it. */
async function firstPage(documents: Documents, file: Kept, page: number): Promise<number> {
  const start = performance.now();
  const reading = documents.begin();
  try {
    const made = await reading.page(file, page, [{ id: '1', words: '[password #1]' }]);
    if (made.kind !== 'page') throw new Error(`The page was not drawn: ${made.kind}`);
    return performance.now() - start;
  } finally {
    reading.end();
  }
}

/** As many dots as ours has. */
function popplers(path: string): void {
  const { status } = spawnSync('pdftoppm', ['-r', '144', '-f', '1', '-l', '1', '-png', path, join(folder, 'page')]);
  if (status !== 0) throw new Error('pdftoppm could not draw the page');
}

function clocked(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of several measurements, in milliseconds. */
async function middle(measure: () => Promise<number> | number): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) all.push(await measure());
  return all.toSorted((a, b) => a - b)[times >> 1] ?? Number.NaN;
}

function ms(number: number): string {
  return `${Math.round(number)} ms`;
}
