import type { Context } from '../operations/context.ts';
import { closeUndisputed } from './clocks.ts';
import { deliver } from './deliver.ts';

export interface Jobs {
  /** Does everything that is due now; used by tests and before an orderly end. */
  runOnce(): Promise<void>;
  stop(): Promise<void>;
}

const DELIVER_MS = 250;
const CLOCKS_MS = 30_000;

/** Delivery and clocks, each in a loop of its own that never overlaps itself. */
export function startJobs(ctx: Context, onFault: (job: string, error: unknown) => void): Jobs {
  const post = ctx.post;
  const loops = [
    ...(post === null ? [] : [repeat('deliver', () => deliver(ctx, post), DELIVER_MS)]),
    repeat('clocks', () => closeUndisputed(ctx), CLOCKS_MS),
  ];
  return {
    async runOnce() {
      if (post !== null) while ((await deliver(ctx, post)) > 0);
      await closeUndisputed(ctx);
    },
    async stop() {
      await Promise.all(loops.map((stop) => stop()));
    },
  };

  function repeat(job: string, work: () => Promise<unknown>, everyMs: number): () => Promise<void> {
    let isStopped = false;
    let running: Promise<unknown> = Promise.resolve();
    const round = () => {
      running = work().catch((error: unknown) => onFault(job, error));
      void running.then(() => {
        if (!isStopped) timer = setTimeout(round, everyMs).unref();
      });
    };
    let timer = setTimeout(round, everyMs).unref();
    return async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    };
  }
}
