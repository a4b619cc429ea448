import type { ImportRow, PreviewCounts } from '../../store/types.ts';
import type { Context } from '../context.ts';
import type { ImportCounts, ImportView } from './views.ts';

export async function importView(ctx: Context, row: ImportRow): Promise<ImportView> {
  const person = await ctx.store.person(row.person);
  return viewOf(row, person?.name ?? 'somebody who is not in the register any more');
}

export async function importViews(ctx: Context, rows: readonly ImportRow[]): Promise<readonly ImportView[]> {
  const names = new Map((await ctx.store.people()).map(({ person, name }) => [person, name]));
  return rows.map((row) => viewOf(row, names.get(row.person) ?? 'somebody who is not in the register any more'));
}

export function countsOf(row: ImportRow, counts: PreviewCounts): ImportCounts {
  return { ...counts, unreadable: row.unreadable };
}

function viewOf(row: ImportRow, by: string): ImportView {
  return {
    import: row.import,
    number: row.number === null ? null : `I-${row.number}`,
    source: row.source.kind,
    name: row.source.name,
    state: row.state,
    begunAt: row.begunAt,
    appliedAt: row.appliedAt,
    by,
    records: row.records,
    unreadable: row.unreadable,
    counts: row.counts === null ? null : countsOf(row, row.counts),
    digest: row.digest,
  };
}
