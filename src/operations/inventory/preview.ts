import { IMPORT_PARTS } from '../../domain/identity/words.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { Id } from '../../domain/kit/ids.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { ImportRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { id, name, oneOf, optional, whole } from '../fields.ts';
import { hex } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import { countsOf, importViews } from './view.ts';
import type { PreviewView } from './views.ts';

export const preview = operation({
  name: 'inventory.preview',
  summary: 'Show what applying an import would add, change and mark as gone, and what could not be read',
  changes: false,
  gives: 'counts and a page of one part',
  input: {
    import: id<'import'>(),
    part: oneOf(IMPORT_PARTS),
    after: optional(name(1_000)),
    limit: optional(whole(1, 200)),
  },
  async run({ import: of, part, after, limit }, { ctx }) {
    const row = await ctx.store.importRow(of);
    if (row === null) return refuse('not-found');
    if (row.state !== 'staged') return refuse('import-over');
    const [counts, page] = await Promise.all([
      ctx.store.previewCounts(row),
      pageOf(ctx, row, part, after === null ? null : String(after), limit ?? 50),
    ]);
    const view: PreviewView = {
      import: of,
      counts: countsOf(row, counts),
      same: counts.adds + counts.changes + counts.gone === 0,
      picture: pictureOf(ctx, row),
      ...page,
    };
    return reads(view);
  },
});

/** Names what a preview looked at: all that is staged, and the picture that the source has. */
export function pictureOf(ctx: Context, { import: of, records, unreadable, source }: ImportRow): Id<'picture'> {
  const digest = ctx.sha256(utf8(JSON.stringify([of, records, unreadable, source.version])));
  return brand<'picture'>(hex(digest).slice(0, 32));
}

async function pageOf(
  ctx: Context,
  row: ImportRow,
  part: (typeof IMPORT_PARTS)[number],
  after: string | null,
  limit: number,
): Promise<Pick<PreviewView, 'rows' | 'unreadable' | 'next'>> {
  if (part === 'unreadable') {
    const from = /^[0-9]{1,9}$/u.test(after ?? '') ? Number(after) : 0;
    const places = await ctx.store.unreadable(row.import, from, limit);
    const last = places.at(-1);
    const more = last !== undefined && places.length === limit && last.position < row.unreadable;
    return {
      rows: [],
      unreadable: places.map(({ where, says }) => ({ where, says })),
      next: more ? String(last.position) : null,
    };
  }
  const { rows, next } = await ctx.store.previewPart(row, part, after, limit);
  const shown = rows.map(({ kind, name: called, locator, what, identity }) => ({
    kind,
    name: called,
    locator,
    what,
    identity,
  }));
  return { rows: shown, unreadable: [], next };
}

export const listImports = operation({
  name: 'inventory.list',
  summary: 'List imports, the newest first',
  changes: false,
  gives: 'imports with what they changed',
  input: { limit: optional(whole(1, 200)) },
  run: async ({ limit }, { ctx }) => reads({ imports: await importViews(ctx, await ctx.store.imports(limit ?? 50)) }),
});
