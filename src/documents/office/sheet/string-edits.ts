import type { Edit } from '../../document.ts';
import { spliced } from '../../xml/rewrite.ts';
import { type SharedString, type SharedStrings, runSplices } from './strings.ts';

/** What goes from the cells that show shared strings. */
export interface StringEdits {
  /** A cell shows this string, and of its text this goes; null where no cell shows it. */
  edit(index: number, edits: readonly Edit[], cell: Shown | null): void;
  /** To be asked once all cells are known. */
  made(uses: Uint32Array, aside: readonly Edit[]): MadeStrings;
}

export interface MadeStrings {
  readonly source: string;
  /** Where cells of a sheet show another string from now on, by their places. */
  indexBySlot(sheet: number): ReadonlyMap<number, number>;
}

/** A cell by the number of its sheet and its place in `sheet.cells`. */
export interface Shown {
  readonly sheet: number;
  readonly slot: number;
}

interface Variant {
  readonly edits: readonly Edit[];
  readonly cells: Shown[];
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
      const variant = variants.get(key) ?? { edits, cells: [] };
      variants.set(key, variant);
      if (cell !== null) variant.cells.push(cell);
    },
    made(uses, aside) {
      const splices: Edit[] = [...aside];
      const bySheet = new Map<number, Map<number, number>>();
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
          for (const { sheet, slot } of cells) {
            bySheet.set(sheet, (bySheet.get(sheet) ?? new Map<number, number>()).set(slot, own));
          }
        }
      }
      splices.push(...counted(shared, more.length));
      if (more.length > 0) splices.push({ start: shared.end, end: shared.end, put: more.join('') });
      return { source: spliced(shared.source, splices), indexBySlot: (sheet) => bySheet.get(sheet) ?? new Map() };
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
