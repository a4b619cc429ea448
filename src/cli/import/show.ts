import type { PreviewRowView, PreviewView, UnreadableView } from '../../operations/inventory/views.ts';
import { printable } from '../scan/printable.ts';

export const PARTS = ['adds', 'changes', 'gone', 'unreadable'] as const;
export type Part = (typeof PARTS)[number];

/** A preview and the beginning of each of its parts. */
export interface Shown {
  readonly preview: PreviewView;
  readonly parts: Readonly<Record<Exclude<Part, 'unreadable'>, readonly PreviewRowView[]>>;
  readonly unreadable: readonly UnreadableView[];
}

/** What applying would do, in sentences. */
export function inWords({ counts, same }: PreviewView): string {
  const { adds, changes, gone, same: as, unreadable } = counts;
  const says = same
    ? [`Nothing has changed since the last import of this source: ${number(as)} as before.`]
    : [
        `${number(adds)} new, ${number(changes)} changed, ${number(gone)} gone, ${number(as)} as before.`,
        ...(gone > 0 ? ['What is gone is marked so; nothing is deleted.'] : []),
      ];
  const broken = unreadable === 1 ? '1 entry of the export' : `${number(unreadable)} entries of the export`;
  return [...says, ...(unreadable > 0 ? [`${broken} could not be read.`] : [])].join('\n');
}

const TITLES = { adds: 'New', changes: 'Changed', gone: 'Gone', unreadable: 'Cannot be read' } as const;

/** The beginning of each part as a table; what is left is counted. */
export function inTables({ preview, parts, unreadable }: Shown): string {
  const tables = PARTS.flatMap((part) => {
    const rows =
      part === 'unreadable'
        ? unreadable.map(({ where, says }) => [where, says])
        : parts[part].map(({ kind, name, locator, what }) => [
            kind,
            name,
            what.length > 0 ? what.join(', ') : (locator ?? ''),
          ]);
    if (rows.length === 0) return [];
    const more = preview.counts[part] - rows.length;
    return ['', `${TITLES[part]}:`, ...table(rows), ...(more > 0 ? [`  and ${number(more)} more`] : [])];
  });
  return tables.length === 0 ? '' : `${tables.join('\n')}\n\n`;
}

/** Columns as wide as their longest cell, and none wider than can be read. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => clipped(printable(cell))));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  return cells.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
}

const MOST = 100;

function clipped(cell: string): string {
  return cell.length <= MOST ? cell : `${cell.slice(0, MOST - 1)}…`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
