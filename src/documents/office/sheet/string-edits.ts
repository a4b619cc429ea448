import type { Edit } from '../../document.ts';
import { spliced } from '../../xml/rewrite.ts';
import { type SharedString, type SharedStrings, runSplices } from './strings.ts';

/** What goes from the cells that show shared strings. */
export interface StringEdits {
  /** A cell shows this string, and of its text this goes. */
  edit(index: number, edits: readonly Edit[], cell: number): void;
  /** To be asked once all cells are known. */
  made(uses: Uint32Array, aside: readonly Edit[]): MadeStrings;
}

export interface MadeStrings {
  readonly source: string;
  /** Where a cell shows another string from now on. */
  readonly indexByCell: ReadonlyMap<number, number>;
}

interface Variant {
  readonly edits: readonly Edit[];
  readonly cells: number[];
}

/**
 * Edits of cells as edits of the strings that they share. A string that every cell shows with the same edits is edited
 * where it stands. Where some cells keep it, or lose something else of it, each kind gets a string of its own at the end
 * of the table: so no cell changes that merely shows the same words, and nothing is left where nobody shows it.
 */
export function stringEdits(shared: SharedStrings): StringEdits {
  const byIndex = new Map<number, Map<string, Variant>>();
  return {
    edit(index, edits, cell) {
      const variants = byIndex.get(index) ?? new Map<string, Variant>();
      byIndex.set(index, variants);
      const key = JSON.stringify(edits);
      const known = variants.get(key);
      if (known === undefined) variants.set(key, { edits, cells: [cell] });
      else known.cells.push(cell);
    },
    made(uses, aside) {
      const splices: Edit[] = [...aside];
      const indexByCell = new Map<number, number>();
      const more: string[] = [];
      for (const [index, variants] of byIndex) {
        const string = shared.strings[index];
        if (string === undefined) continue;
        const all = [...variants.values()];
        const edited = all.reduce((sum, { cells }) => sum + cells.length, 0);
        const [first, ...others] = all;
        const inPlace = edited === uses[index] ? first : undefined;
        if (inPlace !== undefined) splices.push(...runSplices(shared.source, string.runs, inPlace.edits));
        for (const { edits, cells } of inPlace === undefined ? all : others) {
          const own = shared.strings.length + more.length;
          more.push(copyOf(shared, string, [...runSplices(shared.source, string.runs, edits), ...aside]));
          for (const cell of cells) indexByCell.set(cell, own);
        }
      }
      splices.push(...counted(shared, more.length));
      if (more.length > 0) splices.push({ start: shared.end, end: shared.end, put: more.join('') });
      return { source: spliced(shared.source, splices), indexByCell };
    },
  };
}

function copyOf({ source }: SharedStrings, { start, end }: SharedString, splices: readonly Edit[]): string {
  const own = splices.filter((one) => start <= one.start && one.end <= end);
  return spliced(
    source.slice(start, end),
    own.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
  );
}

function counted({ counts }: SharedStrings, more: number): Edit[] {
  return counts
    .filter(({ value }) => more > 0 && /^\d{1,9}$/u.test(value))
    .map(({ value, start, end }) => ({ start, end, put: String(Number(value) + more) }));
}
