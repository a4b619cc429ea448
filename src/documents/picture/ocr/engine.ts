import { dirname, join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import english from '@tesseract.js-data/eng';
import { OEM, createWorker } from 'tesseract.js';
import type { Page, RecognizeOptions, Worker } from 'tesseract.js';
import { pngOf } from '../png/chunks.ts';
import type { Grey } from './grey.ts';

/** How a page is cut into lines before they are read (Tesseract's page segmentation modes). */
export type Segmentation =
  /** Columns, blocks and lines, as a page is laid out. */
  | 'page'
  /** One block of lines. */
  | 'block'
  /** As much text as there is, wherever it stands. */
  | 'sparse';

/** What Tesseract made of a picture; null where it took too long or broke off. */
export async function recogniseText(picture: Grey, segmentation: Segmentation): Promise<Page | null> {
  const mine = queue.then(() => recognise(picture, segmentation));
  queue = mine.then(
    () => undefined,
    () => undefined,
  );
  return await mine;
}

/** One picture at a time: the engine reads one after another. */
let queue: Promise<void> = Promise.resolve();

let engine: Promise<Worker> | undefined;

/** Of one reading: a full screen takes a few seconds, so what takes this long is stuck. */
const LONGEST_MS = 120_000;

const MODES = { page: '3', block: '6', sparse: '11' } as const;

async function recognise(picture: Grey, segmentation: Segmentation): Promise<Page | null> {
  engine ??= startEngine();
  const worker = await engine;
  const thread = threadOf(worker);
  thread?.ref();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_MS);
  });
  const reading = worker.recognize(asPng(picture), parametersFor(segmentation), { text: false, blocks: true }).then(
    ({ data }) => data,
    () => null,
  );
  const page = await Promise.race([reading, late]);
  clearTimeout(timer);
  if (page === null) await endEngine();
  // so that a process that has nothing else to do may end
  else thread?.unref();
  return page;
}

/** Tesseract's own parameters; the library's type knows only its own. */
function parametersFor(segmentation: Segmentation): Partial<RecognizeOptions> & Readonly<Record<string, unknown>> {
  // it says on the console what it thinks of a picture
  return { tessedit_pageseg_mode: MODES[segmentation], user_defined_dpi: '150', debug_file: '/dev/null' };
}

/** Ends the engine's thread and frees its memory (about 150 MB); the next picture starts another. */
export async function endEngine(): Promise<void> {
  const ended = engine;
  engine = undefined;
  await (await ended)?.terminate();
}

/** An engine that takes its program and its language from the packages on this disk, asks no network and writes no file. */
async function startEngine(): Promise<Worker> {
  return await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(dirname(english.langPath), '4.0.0_best_int'),
    cacheMethod: 'none',
    // a refusal is told to who asked; without this the library throws it at nobody
    errorHandler: () => undefined,
  });
}

/** The thread behind a worker, which the library's types do not tell of. */
function threadOf(worker: Worker): Thread | null {
  const thread: unknown = Reflect.get(worker, 'worker');
  return thread instanceof Thread ? thread : null;
}

/**
 * A PNG of one brightness for each pixel, packed lightly. The engine reads a Portable Graymap byte by byte, which for
 * a full screen takes longer than packing it.
 */
function asPng({ width, height, levels }: Grey): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  // each row begins with how it is filtered: not at all
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(levels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.from(
    pngOf([
      { type: 'IHDR', data: header },
      { type: 'IDAT', data: deflateSync(rows, { level: 1 }) },
      { type: 'IEND', data: new Uint8Array(0) },
    ]),
  );
}
