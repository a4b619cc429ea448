import type { ImportView } from '../../../operations/inventory/views.ts';
import type { FileSource } from '../../../inventory/importer.ts';
import { call } from '../../api.ts';
import { randomKey } from '../../parts/keys.ts';
import { Problem } from '../../problem.ts';
import type { Ask, FileProgress, Told } from './messages.ts';
import { sendBatch } from './send-batches.ts';
import { WORDS } from './words.ts';

/** What somebody chose to import. */
export interface Chosen {
  readonly source: FileSource;
  /** What the source is called here. */
  readonly name: string;
  readonly files: readonly File[];
  readonly options: Readonly<Record<string, string>>;
}

/** How far it is. */
export interface Progress {
  readonly records: number;
  readonly unreadable: number;
  readonly file: FileProgress | null;
}

/** Why it ended without a preview: a sentence, and what to do next. */
export interface Ended {
  readonly message: string;
  readonly next: string;
}

export interface Reading {
  /** Ends it: what was sent is thrown away. */
  readonly cancel: () => void;
}

interface Listener {
  readonly onProgress: (progress: Progress) => void;
  readonly onRead: (staged: ImportView) => void;
  readonly onEnded: (why: Ended) => void;
}

/**
 * Reads files in a worker and sends what it finds in batches. Two batches are held at most: the worker reads the next one
 * while one is on its way, and then waits.
 */
export function startReading(chosen: Chosen, { onProgress, onRead, onEnded }: Listener): Reading {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ask = (question: Ask) => worker.postMessage(question);
  const { source, name, files, options } = chosen;
  let staged: ImportView | null = null;
  let sent: Promise<void> = Promise.resolve();
  let [records, unreadable, isOver] = [0, 0, false];

  const end = () => {
    isOver = true;
    worker.terminate();
  };
  const giveUp = (why: Ended) => {
    if (isOver) return;
    end();
    if (staged !== null) void abandon(staged.import);
    onEnded(why);
  };
  const failed = (error: unknown) => giveUp(error instanceof Problem ? error : WORDS.broken);

  const hear = async (told: Told) => {
    if (isOver || staged === null || told.is === 'sample') return;
    if (told.is === 'not-this-format') return giveUp({ message: told.says, next: WORDS.otherFile });
    if (told.is === 'broken') return giveUp(WORDS.broken);
    await sent;
    if (isOver) return;
    if (told.is === 'done') {
      end();
      return onRead(staged);
    }
    sent = sendBatch(staged.import, told.batch);
    // an end that nobody waits for yet is told at the next turn, or at once here
    sent.catch(failed);
    records += told.batch.records.length;
    unreadable += told.batch.unreadable.length;
    onProgress({ records, unreadable, file: told.file });
    ask({ is: 'go-on' });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => void hear(data).catch(failed));
  worker.addEventListener('error', () => giveUp(WORDS.broken));

  call('inventory.begin', { source, name }, randomKey()).then((begun) => {
    if (isOver) return abandon(begun.import);
    staged = begun;
    ask({ is: 'read', source, files, options });
  }, failed);
  return {
    cancel: () => {
      if (isOver) return;
      end();
      if (staged !== null) void abandon(staged.import);
    },
  };
}

/** Throws away what was staged. Where that fails it waits in the list of imports, with the same button. */
async function abandon(imported: string): Promise<void> {
  await call('inventory.abandon', { import: imported }, randomKey()).catch(() => undefined);
}
