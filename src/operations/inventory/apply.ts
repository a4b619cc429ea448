import { brand } from '../../domain/kit/ids.ts';
import type { StreamId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { ImportRow, PreviewCounts } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import { doerOf } from '../doer.ts';
import { id, optional } from '../fields.ts';
import { newHead } from '../load.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import { importDigest } from './canonical-record.ts';
import { pictureOf } from './preview.ts';
import { isBegunBy, viewAfter } from './stage.ts';
import { countsOf, importView } from './view.ts';
import type { ImportView } from './views.ts';

/**
 * Makes an import the picture of its source, in one transaction and with one event. It is done exactly as the preview
 * named by `picture` showed it, or refused. Applied again, it answers as it did.
 */
export const apply = operation({
  name: 'inventory.apply',
  summary: 'Apply an import: add, change and mark as gone what its preview showed; nothing is deleted',
  changes: true,
  gives: 'the import with what it changed',
  input: { import: id<'import'>(), picture: optional(id<'picture'>()) },
  async run({ import: of, picture }, call): Promise<Result<Ran<ImportView>>> {
    const { ctx } = call;
    const row = await ctx.store.importRow(of);
    if (row === null) return refuse('not-found');
    if (row.state === 'applied') return reads(await importView(ctx, row));
    if (row.state === 'abandoned') return refuse('import-over');
    if (!isBegunBy(row, call.actor)) return refuse('import-of-another');
    if (picture !== null && picture !== pictureOf(ctx, row)) return refuse('picture-changed');
    if (row.records === 0) return refuse('import-empty');
    const counts = await ctx.store.previewCounts(row);
    const change = await appliedChange(call, row, counts, await digestOfAll(ctx, row));
    return done({ change, answer: () => viewAfter(ctx, of) });
  },
});

export const abandon = operation({
  name: 'inventory.abandon',
  summary: 'Give up an import that was not applied; what it brought is removed',
  changes: true,
  gives: 'the import',
  input: { import: id<'import'>() },
  async run({ import: of }, { ctx }): Promise<Result<Ran<ImportView>>> {
    const row = await ctx.store.importRow(of);
    if (row === null) return refuse('not-found');
    if (row.state === 'abandoned') return reads(await importView(ctx, row));
    if (row.state === 'applied') return refuse('import-over');
    return done({
      change: { rows: { inventory: [{ do: 'abandon', import: of }] } },
      answer: () => viewAfter(ctx, of),
    });
  },
});

/** How long an import waits to be applied. */
export const STAGED_MS = 24 * 60 * 60 * 1000;

export const drop = operation({
  name: 'inventory.drop',
  summary: 'Remove what was staged for an import that is over, and give up one that was begun more than a day ago',
  changes: true,
  gives: 'nothing',
  input: { import: id<'import'>() },
  async run({ import: of }, { ctx, at }): Promise<Result<Ran<Readonly<Record<never, never>>>>> {
    const row = await ctx.store.importRow(of);
    if (row === null) return refuse('not-found');
    if (row.state === 'staged' && row.begunAt > at - STAGED_MS) return refuse('nothing-to-change');
    const step = { do: row.state === 'staged' ? 'abandon' : 'drop', import: of } as const;
    return done({ change: { rows: { inventory: [step] } }, answer: () => Promise.resolve({}) });
  },
});

/** One import is one event, in a stream that has its id: what was said about identities stands in streams of theirs. */
async function appliedChange(call: Call, row: ImportRow, counts: PreviewCounts, digest: string): Promise<Change> {
  const { ctx, actor, at } = call;
  const head = await newHead(ctx, streamOf(row));
  const { id: doer } = await doerOf(ctx, actor, head, null);
  const facts = {
    by: 'person',
    at,
    source: row.source.kind,
    records: row.records,
    ...countsOf(row, counts),
    digest,
    file: row.fileDigest,
  };
  const text = { name: storedText(row.source.name) };
  return {
    streams: [{ head, make: 'import', drafts: [{ type: 'inventory-imported', actor: doer, at, facts, text }] }],
    rows: { inventory: [{ do: 'apply', import: row, counts, digest, at }] },
  };
}

function streamOf(row: ImportRow): StreamId {
  return brand<'stream'>(row.import);
}

const PAGE = 5_000;

/** About fifty bytes of memory for each record. */
async function digestOfAll(ctx: Context, row: ImportRow): Promise<string> {
  const digests: string[] = [];
  for (let after: string | null = null; ;) {
    const page: readonly { readonly key: string; readonly digest: string }[] = await ctx.store.stagedPage(
      row.import,
      after,
      PAGE,
    );
    digests.push(...page.map((one) => one.digest));
    after = page.at(-1)?.key ?? null;
    if (page.length < PAGE) return importDigest(ctx.sha256, digests);
  }
}
