import type { Edit } from '../../document.ts';
import { edited } from '../../edited.ts';
import { escaped } from '../../xml/rewrite.ts';
import type { Cell, Sheet } from './cells.ts';
import { formulaText, staysFormula } from './formulas.ts';
import { runSplices } from './strings.ts';

/** What goes from one sheet, by the places of its cells. */
export interface SheetEdits {
  /** Edits of what cells show. */
  readonly shown: ReadonlyMap<number, readonly Edit[]>;
  readonly formulas: ReadonlyMap<number, readonly Edit[]>;
  /** Where a cell shows another shared string from now on. */
  readonly indexByCell: ReadonlyMap<number, number>;
}

/**
 * The cells of a sheet without what goes, as edits of its source, and whether formulas went. A cell that shows a number or
 * a result of which something goes becomes a text (an inline string, ECMA-376-1, 18.3.1.53), since nothing else can hold
 * a placeholder. It loses its formula, which would bring back what went; so do the cells that share the formula.
 *
 * @param shows the text of a cell
 */
export function cellSplices(sheet: Sheet, edits: SheetEdits, shows: (cell: Cell) => string): Edit[] {
  const lost = lostFormulas(sheet, edits);
  const slots = new Set([...edits.shown.keys(), ...edits.formulas.keys(), ...edits.indexByCell.keys(), ...lost]);
  return [...slots].flatMap((slot) => {
    const cell = sheet.cells[slot];
    if (cell === undefined) return [];
    const shown = edits.shown.get(slot) ?? [];
    const ofFormula = edits.formulas.get(slot) ?? [];
    if (lost.has(slot)) return withoutFormula(sheet, cell, shown, ofFormula, shows);
    const kept = cell.formula === null ? [] : runSplices(sheet.source, cell.formula.runs, ofFormula);
    if (cell.type === 's') return [...kept, ...indexSplice(cell, edits.indexByCell.get(slot))];
    if (shown.length === 0) return kept;
    if (cell.type === 'inlineStr') return [...kept, ...runSplices(sheet.source, cell.runs, shown)];
    return [asText(sheet, cell, edited(shows(cell), shown))];
  });
}

/** The cells that lose their formula, with all that share it. */
function lostFormulas({ cells }: Sheet, { shown, formulas }: SheetEdits): ReadonlySet<number> {
  const lost = new Set<number>();
  const groups = new Set<string>();
  for (const slot of [...shown.keys(), ...formulas.keys()]) {
    const cell = cells[slot];
    if (cell === undefined || cell.formula === null) continue;
    if (!shown.has(slot) && staysFormula(formulaText(cell), formulas.get(slot) ?? [])) continue;
    lost.add(slot);
    if (cell.formula.group !== null) groups.add(cell.formula.group);
  }
  if (groups.size === 0) return lost;
  for (const [slot, { formula }] of cells.entries()) {
    if (formula !== null && formula.group !== null && groups.has(formula.group)) lost.add(slot);
  }
  return lost;
}

/** A formula without a result is told of by what was put into it. */
function withoutFormula(
  sheet: Sheet,
  cell: Cell,
  shown: readonly Edit[],
  ofFormula: readonly Edit[],
  shows: (cell: Cell) => string,
): Edit[] {
  if (cell.runs.length === 0) return [asText(sheet, cell, ofFormula.map(({ put }) => put).join(''))];
  if (shown.length > 0) return [asText(sheet, cell, edited(shows(cell), shown))];
  return cell.formula === null ? [] : [{ start: cell.formula.start, end: cell.formula.end, put: '' }];
}

function indexSplice({ runs }: Cell, index: number | undefined): Edit[] {
  const [value] = runs;
  if (index === undefined || value === undefined) return [];
  return [{ start: value.start, end: value.end, put: String(index) }];
}

/** The whole cell as an inline string; its place and its style stay. */
function asText({ source }: Sheet, { start, tagEnd, end }: Cell, text: string): Edit {
  const tag = source.slice(start, tagEnd).replace(/\/?>$/u, '');
  const prefix = /^<(?<prefix>[^\s:>]{1,80}:)?c/u.exec(tag)?.groups?.['prefix'] ?? '';
  const kept = tag.replaceAll(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').trimEnd();
  const inside = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text, 'text')}</${prefix}t></${prefix}is>`;
  return { start, end, put: `${kept} t="inlineStr">${inside}</${prefix}c>` };
}
