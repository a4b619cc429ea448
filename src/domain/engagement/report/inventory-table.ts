import type { EntryOrigin, ExitState } from '../words.ts';
import { cellsOf, isTableLine, tableRow } from './markdown-table.ts';

/** Of the section with the table of identities, in every template. */
export const IDENTITIES_HEADING = 'Identities used';

/** What the engagement knows of one identity, in words for a reader. */
export interface InventoryRow {
  readonly name: string;
  readonly owner: string;
  /** `seen`, `borrowed`, `created`. */
  readonly origin: string;
  /** Where its credential was kept. */
  readonly places: readonly string[];
  /** `rotated`; empty while it has none. */
  readonly exit: string;
  readonly proof: string;
}

/** An entry of the inventory as it is seen by a member; words that were disposed of are null. */
interface SeenEntry {
  readonly name: string | null;
  readonly owner: string | null;
  readonly origin: EntryOrigin;
  readonly exit: ExitState | null;
  readonly proof: string | null;
  readonly places: readonly { readonly where: string | null }[];
}

export function inventoryRow({ name, owner, origin, exit, proof, places }: SeenEntry): InventoryRow {
  return {
    name: name ?? '',
    owner: owner ?? '',
    origin,
    places: places.flatMap(({ where }) => where ?? []),
    exit: exit?.replaceAll('-', ' ') ?? '',
    proof: proof ?? '',
  };
}

/**
 * A report whose table of identities is that of the engagement: in its order, with the kinds that somebody wrote in the
 * report, and behind them what stands only there. A report without the table gets it.
 */
export function withInventory(source: string, rows: readonly InventoryRow[]): string {
  const lines = source.split('\n');
  const found = tableIn(lines);
  if (found === null) return withSection(lines, tableOf(rows, []));
  const written = lines.slice(found.from + 2, found.to).map(cellsOf);
  return [...lines.slice(0, found.from), ...tableOf(rows, written), ...lines.slice(found.to)].join('\n');
}

const HEAD: readonly string[] = [
  'Identity',
  'Kind',
  'Owner',
  'Seen, borrowed or created',
  'Where its credential was kept',
  'Exit state',
  'Proof',
];

/** The table of the template; with no identity it has one row to write into. */
export function tableOf(rows: readonly InventoryRow[], written: readonly (readonly string[])[]): readonly string[] {
  const kinds = new Map(written.map(([name = '', kind = '']) => [name, kind]));
  const known = new Set(rows.map(({ name }) => name));
  const others = written.filter(
    ([name = '', ...more]) => !known.has(name) && [name, ...more].some((cell) => cell !== ''),
  );
  const own = rows.map(({ name, owner, origin, places, exit, proof }) => [
    name,
    kinds.get(name) ?? '',
    owner,
    origin,
    places.join('; '),
    exit,
    proof,
  ]);
  const all = [...own, ...others];
  return [
    tableRow(HEAD),
    `|${HEAD.map(() => '---|').join('')}`,
    ...(all.length === 0 ? [`|${HEAD.map(() => '  |').join('')}`] : all.map(tableRow)),
  ];
}

/** The lines of the first table below the heading of the identities, from its head to behind its last row. */
function tableIn(lines: readonly string[]): { readonly from: number; readonly to: number } | null {
  const heading = lines.findIndex((line) => line.trim() === `## ${IDENTITIES_HEADING}`);
  if (heading === -1) return null;
  const end = lines.findIndex((line, i) => i > heading && /^##? /u.test(line));
  const from = lines.findIndex((line, i) => i > heading && isTableLine(line));
  if (from === -1 || (end !== -1 && from > end)) return null;
  const to = lines.findIndex((line, i) => i > from && !isTableLine(line));
  return { from, to: to === -1 ? lines.length : to };
}

/** Below the heading where there is one, else at the end under one of its own. */
function withSection(lines: readonly string[], table: readonly string[]): string {
  const heading = lines.findIndex((line) => line.trim() === `## ${IDENTITIES_HEADING}`);
  if (heading === -1) return `${lines.join('\n').trimEnd()}\n\n## ${IDENTITIES_HEADING}\n\n${table.join('\n')}\n`;
  return [...lines.slice(0, heading + 1), '', ...table, ...lines.slice(heading + 1)].join('\n');
}
