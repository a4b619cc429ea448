import type { Edit } from '../../document.ts';
import { type Flow, flow } from '../../flow.ts';
import type { Cell, Sheet } from './cells.ts';
import { columnLetters } from './reference.ts';
import { textOf } from './strings.ts';

/** The formulas of a sheet, each a line; texts that a formula joins (`"pa"&"ss"`) are read as one. */
export function formulasOf(sheet: Sheet, place: string): Flow {
  const own = flow(`${place}, formulas`);
  for (const [slot, cell] of sheet.cells.entries()) {
    const formula = formulaText(cell);
    if (formula === '') continue;
    own.mark(`${place}, formula in ${columnLetters(cell.column)}${cell.row}`);
    let at = 0;
    for (const joint of formula.matchAll(JOINT)) {
      own.add(formula.slice(at, joint.index), slot, at);
      at = joint.index + joint[0].length;
    }
    own.add(formula.slice(at), slot, at);
    own.gap('\n');
  }
  return own;
}

export function formulaText({ formula }: Cell): string {
  return formula === null ? '' : textOf(formula.runs);
}

/** Between two texts of one: the end of the one, `&`, the beginning of the other (18.17.2.2: a doubled quote is no end). */
const JOINT = /(?<!")"\s{0,4}&\s{0,4}"(?!")/gu;

/**
 * Whether a formula is still one after the edits: each begins and ends within a text of the formula. Otherwise the cell
 * has to keep its result and lose the formula.
 */
export function staysFormula(formula: string, edits: readonly Edit[]): boolean {
  const isText = textUnits(formula);
  return edits.every(({ start, end, put }) => isText(start) && isText(end) && !put.includes('"'));
}

/** Whether an offset lies within a text of a formula: behind an odd number of quotes. */
function textUnits(formula: string): (offset: number) => boolean {
  const quotes = [...formula.matchAll(/"/gu)].map(({ index }) => index);
  return (offset) => quotes.filter((quote) => quote < offset).length % 2 === 1;
}
