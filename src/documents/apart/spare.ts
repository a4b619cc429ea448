import type { ReaderProcess } from './reader-process.ts';

/** A process that begins before somebody needs it, so that nobody waits for its start. It is used once, as any other. */
export interface Spare {
  /** Begins one, where none is kept. One that nobody takes ends after some minutes. */
  prepare(): void;
  /** The one that is kept, or a new one. */
  take(): Promise<ReaderProcess>;
}

/** Milliseconds. */
const MOST_IDLE = 180_000;

/** @param begin begins a process */
export function spare(begin: () => ReaderProcess): Spare {
  let kept: {
    readonly process: ReaderProcess;
    readonly ready: Promise<boolean>;
    readonly late: NodeJS.Timeout;
  } | null = null;
  return {
    prepare() {
      if (kept !== null) return;
      const process = begin();
      const ready = process.ask({ what: 'prepare' }).then(({ kind }) => kind === 'ready');
      const late = setTimeout(() => {
        kept = null;
        process.end();
      }, MOST_IDLE);
      late.unref();
      kept = { process, ready, late };
    },
    async take() {
      const one = kept;
      kept = null;
      if (one === null) return begin();
      clearTimeout(one.late);
      if (await one.ready) return one.process;
      one.process.end();
      return begin();
    },
  };
}
