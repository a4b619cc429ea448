import { statfs } from 'node:fs/promises';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { SequencerState } from '../../log/sequencer.ts';
import type { Context } from '../../operations/context.ts';
import type { PoolLoad, PromiseFigures, WaitingMail } from '../../store/figure-rows.ts';

/** How the house stands at a moment. Times are in seconds. */
export interface Figures {
  readonly ready: boolean;
  readonly ledger: {
    readonly size: number;
    readonly trouble: SequencerState['trouble'];
    /** Since this node published a checkpoint; null before its first. */
    readonly checkpointAge: number | null;
  };
  readonly keysAhead: number;
  readonly pools: readonly PoolLoad[];
  readonly documents: { readonly working: number; readonly waiting: number };
  readonly disk: { readonly free: number; readonly all: number };
  /** Null where the database did not answer. */
  readonly stored: StoredFigures | null;
}

export interface StoredFigures {
  readonly waitingLeaves: number;
  readonly oldestLeaf: number;
  readonly mails: readonly (Omit<WaitingMail, 'oldestDueAt'> & { readonly oldest: number })[];
  readonly promises: readonly PromiseFigures[];
}

/** What breaks within so long is counted as about to break. */
const SOON_MS = 4 * 60 * 60_000;

/** Looks at the house. Asks the database four light questions; `dir` is the data folder. */
export async function figuresOf(ctx: Context, dir: string): Promise<Figures> {
  const [isStoring, space, stored] = await Promise.all([
    ctx.store.ready().catch(() => false),
    statfs(dir),
    fromDatabase(ctx).catch(() => null),
  ]);
  const { size, trouble, publishedAt } = ctx.log.sequencer.state();
  return {
    ready: isStoring && !ctx.isPressed(),
    ledger: { size, trouble, checkpointAge: publishedAt === null ? null : secondsSince(ctx, publishedAt) },
    keysAhead: ctx.vault.keysAhead(),
    pools: ctx.store.load(),
    documents: ctx.documents.load(),
    disk: { free: space.bavail * space.bsize, all: space.blocks * space.bsize },
    stored,
  };
}

async function fromDatabase(ctx: Context): Promise<StoredFigures> {
  const at = ctx.now();
  const [waitingLeaves, leaf, mails, promises] = await Promise.all([
    ctx.log.sequencer.backlog(),
    ctx.store.oldestStagedLeaf(),
    ctx.store.waitingMail(),
    ctx.store.promiseFigures(at, at + SOON_MS),
  ]);
  const oldest = leaf === null ? null : parseLeaf(leaf);
  return {
    waitingLeaves,
    oldestLeaf: oldest?.ok === true ? secondsSince(ctx, Date.parse(oldest.value.at)) : 0,
    mails: mails.map(({ oldestDueAt, ...mail }) => ({ ...mail, oldest: secondsSince(ctx, oldestDueAt) })),
    promises,
  };
}

function secondsSince(ctx: Context, at: number): number {
  return Math.max(0, (ctx.now() - at) / 1000);
}
