import type { ImportView } from '../../../operations/inventory/views.ts';
import { call } from '../../api.ts';
import { randomKey } from '../../parts/keys.ts';
import { Problem } from '../../problem.ts';
import type { Ask, Told } from './messages.ts';
import { optionsFor } from './options.ts';
import { sendBatch } from './send-batches.ts';
import type { Chosen, Ended, Progress } from './states.ts';
import { WORDS } from './words.ts';

export interface Reading {
  /** Ends it, and throws away what was sent. */
  readonly cancel: () => Promise<void>;
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
  const { source, name, files, said, columns } = chosen;
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
    ask({ is: 'read', source, files, options: optionsFor(source, said, columns) });
  }, failed);
  return {
    cancel: async () => {
      if (isOver) return;
      end();
      if (staged !== null) await abandon(staged.import);
    },
  };
}

/** Throws away what was staged. Where that fails it waits in the list of imports, with the same button. */
async function abandon(imported: string): Promise<void> {
  await call('inventory.abandon', { import: imported }, randomKey()).catch(() => undefined);
}
