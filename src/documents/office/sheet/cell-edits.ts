import type { Edit } from '../../document.ts';
import { replaced } from '../../../redact/replaced.ts';
import { escaped } from '../../xml/rewrite.ts';
import type { Cell, Sheet } from './cells.ts';
import { formulaText, staysFormula } from './formulas.ts';
import { runSplices, textOf } from './strings.ts';

/** What goes from one sheet, by the places of its cells. */
export interface SheetEdits {
  readonly shown: ReadonlyMap<number, readonly Edit[]>;
  readonly formulas: ReadonlyMap<number, readonly Edit[]>;
  /** Where a cell shows another shared string from now on. */
  readonly indexByCell: ReadonlyMap<number, number>;
}

/**
 * The cells of a sheet without what goes, as edits of its source, and whether formulas went. A cell that shows a number or
 * a result of which something goes becomes a text (an inline string, ECMA-376-1, 18.3.1.53), since nothing else can hold
 * a placeholder. It loses its formula, which would bring back what went; so do the cells that share the formula.
 */
export function cellSplices(sheet: Sheet, edits: SheetEdits): { readonly splices: Edit[]; readonly lost: boolean } {
  const lost = lostFormulas(sheet, edits);
  const slots = new Set([...edits.shown.keys(), ...edits.formulas.keys(), ...edits.indexByCell.keys(), ...lost]);
  const splices = [...slots].flatMap((slot) => {
    const cell = sheet.cells[slot];
    if (cell === undefined) return [];
    const shown = edits.shown.get(slot) ?? [];
    const ofFormula = edits.formulas.get(slot) ?? [];
    if (!lost.has(slot)) return [...keptFormula(sheet, cell, ofFormula), ...content(sheet, cell, slot, shown, edits)];
    const text = cell.runs.length === 0 ? ofFormula.map(({ put }) => put).join('') : withEdits(cell, shown);
    if (shown.length > 0 || (cell.runs.length === 0 && text !== '')) return [asText(sheet, cell, text)];
    return [{ start: cell.formula?.start ?? 0, end: cell.formula?.end ?? 0, put: '' }];
  });
  return { splices, lost: lost.size > 0 };
}

/** The cells that lose their formula, with all that share it. */
function lostFormulas({ cells }: Sheet, { shown, formulas }: SheetEdits): ReadonlySet<number> {
  const lost = new Set<number>();
  const groups = new Set<string>();
  for (const slot of [...shown.keys(), ...formulas.keys()]) {
    const cell = cells[slot];
    if (cell?.formula === null || cell === undefined) continue;
    if (!shown.has(slot) && staysFormula(formulaText(cell), formulas.get(slot) ?? [])) continue;
    lost.add(slot);
    if (cell.formula.group !== null) groups.add(cell.formula.group);
  }
  if (groups.size === 0) return lost;
  for (const [slot, { formula }] of cells.entries()) {
    if (formula?.group !== undefined && formula.group !== null && groups.has(formula.group)) lost.add(slot);
  }
  return lost;
}

function keptFormula({ source }: Sheet, { formula }: Cell, edits: readonly Edit[]): Edit[] {
  return formula === null || edits.length === 0 ? [] : runSplices(source, formula.runs, edits);
}

function content(sheet: Sheet, cell: Cell, slot: number, shown: readonly Edit[], { indexByCell }: SheetEdits): Edit[] {
  if (cell.type === 's') return indexSplice(cell, indexByCell.get(slot));
  if (shown.length === 0) return [];
  if (cell.type === 'inlineStr') return runSplices(sheet.source, cell.runs, shown);
  return [asText(sheet, cell, withEdits(cell, shown))];
}

function indexSplice({ runs }: Cell, index: number | undefined): Edit[] {
  const [value] = runs;
  return index === undefined || value === undefined
    ? []
    : [{ start: value.start, end: value.end, put: String(index) }];
}

function withEdits(cell: Cell, edits: readonly Edit[]): string {
  return replaced(
    textOf(cell.runs),
    edits.map(({ put, ...span }) => ({ ...span, placeholder: put })),
  );
}

/** The whole cell as an inline string; its place and its style stay. */
function asText({ source }: Sheet, { start, tagEnd, end }: Cell, text: string): Edit {
  const tag = source.slice(start, tagEnd).replace(/\/?>$/u, '');
  const prefix = /^<(?<prefix>[^\s:>]{1,80}:)?c/u.exec(tag)?.groups?.['prefix'] ?? '';
  const kept = tag.replaceAll(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').trimEnd();
  const inside = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text, 'text')}</${prefix}t></${prefix}is>`;
  return { start, end, put: `${kept} t="inlineStr">${inside}</${prefix}c>` };
}
