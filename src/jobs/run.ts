import type { Context } from '../operations/context.ts';
import { closeUndisputed } from './clocks.ts';
import { compareChanges } from './compare-changes.ts';
import { deliver } from './deliver.ts';
import { destroyOriginals } from './destroy-originals.ts';
import { disposer } from './dispose.ts';
import { dropImports } from './drop-imports.ts';
import { expireChanges } from './expire-changes.ts';
import { expireExemptions } from './expire-exemptions.ts';
import { followCases } from './follow-cases.ts';
import { foldChangedCases } from './fold-cases.ts';
import { countDues } from '../operations/house/count-dues.ts';
import type { JobsTurn } from '../store/whole-store.ts';
import { houseTurn } from './house-turn.ts';
import { indexCasesNow } from './index-cases.ts';
import { rescanCases } from './rescan-cases.ts';
import { rescanInventoryNow } from './rescan-inventory.ts';
import { seeLinks } from './see-links.ts';
import { scrubLog } from './scrub-log.ts';

export interface Jobs {
  /** Does everything that is due now; used where nobody can wait for the loops. */
  runOnce(): Promise<void>;
  stop(): Promise<void>;
}

interface Loop {
  /** Resolves when the round that is under way has ended. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const DELIVER_MS = 250;
const CLOCKS_MS = 30_000;
const INDEX_MS = 5 * 60_000;
/** Cases and identities that were not looked through with these detectors yet: a few at a time, so that nothing else waits. */
const RESCAN_MS = 10_000;
/** What the review pages count. */
const FOLD_MS = 5_000;
/** What cases show of credentials that were found in reports. */
const FOLLOW_MS = 5_000;
/** What an import shows of what was signed. */
const COMPARE_MS = 5_000;
/** What administrators have set, here or on another node. */
const SETTINGS_MS = 5_000;
/** What other nodes have met meanwhile. */
const MEMORY_MS = 1_000;
/** What was staged for imports that are over. */
const IMPORTS_MS = 60_000;
/** What is due is destroyed; soon after a start, since one may have been cut off. */
const DISPOSE_MS = 30_000;
const DISPOSE_FIRST_MS = 1_000;
const ORIGINALS_MS = 10 * 60_000;
/** Soon after a start, since one after damage would sign on otherwise; then each day. */
const SCRUB_FIRST_MS = 60_000;
const SCRUB_MS = 24 * 60 * 60_000;

/** Delivery, clocks, what imports say of signed changes, the case index, looking again with newer detectors and the scrub of the log, each in a loop of its own that never overlaps itself. */
export function startJobs(
  ctx: Context,
  takeTurn: () => Promise<JobsTurn | null>,
  onFault: (job: string, error: unknown) => void,
): Jobs {
  const turn = houseTurn(takeTurn);
  const post = ctx.post;
  const dispose = disposer(ctx);
  const loops = [
    ...(post === null ? [] : [repeat('deliver', () => deliver(ctx, post), DELIVER_MS)]),
    once('clocks', () => clocks(ctx), CLOCKS_MS),
    once('compare', () => compareChanges(ctx), COMPARE_MS),
    once('follow', () => followCases(ctx), FOLLOW_MS),
    once('index', () => indexCasesNow(ctx), INDEX_MS),
    once('rescan', (ending) => rescanCases(ctx, ending), RESCAN_MS),
    once('rescan-inventory', (ending) => rescanInventoryNow(ctx, ending), RESCAN_MS),
    once('imports', () => dropImports(ctx), IMPORTS_MS),
    once('fold', (ending) => foldChangedCases(ctx, ending), FOLD_MS),
    repeat('settings', (ending) => keepSettings(ctx, ending), SETTINGS_MS),
    repeat('memory', () => ctx.memory.refresh(), MEMORY_MS),
    once('originals', (ending) => destroyOriginals(ctx, ending), ORIGINALS_MS, DISPOSE_FIRST_MS),
    once('dispose', dispose, DISPOSE_MS, DISPOSE_FIRST_MS),
    repeat('scrub', (ending) => scrubLog(ctx, ending), SCRUB_MS, SCRUB_FIRST_MS),
  ];
  return {
    async runOnce() {
      // what a loop has taken already is not due any more, so its round is waited for
      await Promise.all(loops.map(({ idle }) => idle()));
      if (post !== null) while ((await deliver(ctx, post)) > 0);
      await clocks(ctx);
      await compareChanges(ctx);
      await keepSettings(ctx, new AbortController().signal);
      await destroyOriginals(ctx, new AbortController().signal);
      await dispose(new AbortController().signal);
      await followCases(ctx);
    },
    async stop() {
      await Promise.all(loops.map(({ stop }) => stop()));
      await turn.release();
    },
  };

  /** What one node does for all of them. */
  function once(
    job: string,
    work: (ending: AbortSignal) => Promise<unknown>,
    everyMs: number,
    firstMs = everyMs,
  ): Loop {
    return repeat(job, async (ending) => ((await turn.isOurs()) ? await work(ending) : 0), everyMs, firstMs);
  }

  /** What each node does. `work` gets a signal that says when to leave off; long work heeds it. */
  function repeat(
    job: string,
    work: (ending: AbortSignal) => Promise<unknown>,
    everyMs: number,
    firstMs = everyMs,
  ): Loop {
    const ending = new AbortController();
    let running: Promise<unknown> = Promise.resolve();
    const round = () => {
      running = ctx
        .watched('job', job, () => work(ending.signal), { how: whatWasDone })
        .catch((error: unknown) => onFault(job, error));
      void running.then(() => {
        if (!ending.signal.aborted) timer = setTimeout(round, everyMs).unref();
      });
    };
    let timer = setTimeout(round, firstMs).unref();
    return {
      idle: async () => {
        await running;
      },
      async stop() {
        ending.abort();
        clearTimeout(timer);
        await running;
      },
    };
  }
}

/** A round that says how much it did, and did nothing, need not be written down. */
function whatWasDone(done: unknown): string {
  return done === 0 ? 'idle' : typeof done === 'number' ? 'worked' : 'ran';
}

async function keepSettings(ctx: Context, ending: AbortSignal): Promise<number> {
  await ctx.settings.refresh();
  return countDues(ctx, ending);
}

/** An exemption or a change that is over opens its case again, and only then is asked what can be closed. */
async function clocks(ctx: Context): Promise<number> {
  const exemptions = await expireExemptions(ctx);
  const changes = await expireChanges(ctx);
  const closed = await closeUndisputed(ctx);
  await seeLinks(ctx);
  return exemptions + changes + closed;
}
