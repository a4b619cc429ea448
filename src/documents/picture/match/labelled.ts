import { isLabel } from '../../../redact/labels.ts';
import type { Meaning } from '../../../redact/names.ts';
import type { Box } from '../ocr/readings.ts';
import type { Word } from '../words.ts';
import { type Cell, cellsOf } from './cells.ts';
import { labelMeaning } from './label-words.ts';

/**
 * The words, by index, that stand beside or below a label such as "Password", whatever was read there: in a table the
 * whole column, in a form the field.
 */
export function labelledWords(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  const take = (indices: readonly number[]): void => indices.forEach((index) => found.add(index));
  for (const rows of cellsOf(words)) {
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        take(valueWithin(cell, words));
        take(onCommandLine(cell, words));
        for (const { meaning, label } of labelsIn(cell, words)) {
          const beside = row[column + 1];
          const isField = row.length === 2 || cell.text.endsWith(':');
          if (beside !== undefined && isValue(beside, meaning) && (isField || hasOddSigns(beside.text)))
            take(beside.words);
          take(below(label, row, rows.slice(at + 1), meaning, words));
        }
      }
    }
  }
  return found;
}

interface Labelled {
  readonly meaning: Meaning;
  /** The label alone, where other headers stand close to it. */
  readonly label: Cell;
}

/** More words than this are a sentence and no label. */
const MOST_WORDS = 4;

function labelsIn(cell: Cell, words: readonly Word[]): Labelled[] {
  if (cell.words.length > MOST_WORDS) return [];
  const whole = labelMeaning(cell.text);
  if (whole !== null) return [{ meaning: whole, label: cell }];
  return cell.words.flatMap((index) => {
    const word = words[index];
    const meaning = word === undefined ? null : labelMeaning(word.text);
    return word === undefined || meaning === null
      ? []
      : [{ meaning, label: { words: [index], text: word.text, box: word.box } }];
  });
}

/** `password: x`, `token = x`, `PGPASSWORD=x` in one cell: the words behind the sign, a few at most. */
function valueWithin({ words: own }: Cell, words: readonly Word[]): number[] {
  for (const [at, index] of own.entries()) {
    const word = words[index]?.text ?? '';
    const sign = word.search(/[:=]/u);
    if (sign < 0) continue;
    const before = own.slice(Math.max(0, at - 2), at).map((one) => words[one]?.text ?? '');
    const name = sign === 0 ? before.join(' ') : [...before, word.slice(0, sign)].slice(-2).join(' ');
    const meaning = labelMeaning(name) ?? labelMeaning(word.slice(0, sign));
    if (meaning === null) continue;
    const isHere = /[\p{L}\p{N}]{2}/u.test(word.slice(sign + 1));
    const value = isHere ? [index] : own.slice(at + 1, at + 2);
    const text = isHere ? word.slice(sign + 1) : (words[value[0] ?? -1]?.text ?? '');
    if (isValueText(text, meaning)) return [...value];
  }
  return [];
}

/** `mysql -u root -pValue`: the password hangs on its option, beside that of the user. */
function onCommandLine({ words: own, text }: Cell, words: readonly Word[]): number[] {
  if (!/(?:^|\s)[-–—~]u(?:\s|$)/u.test(text)) return [];
  return own.filter((index) => {
    const value = /^[-–—~][pP](\S{5,})$/u.exec(words[index]?.text ?? '')?.[1];
    return value !== undefined && (hasOddSigns(value) || /\p{Lu}/u.test(value));
  });
}

/** The height of a label times this is the farthest that its value, or the next row of its table, stands below. */
const FAR_BELOW = 4;

function below(
  { box }: Cell,
  row: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  meaning: Meaning,
  words: readonly Word[],
): number[] {
  const found: number[] = [];
  const high = box.y1 - box.y0;
  const isTable = (cells: readonly Cell[], least: number): boolean =>
    cells.length > 1 || (cells[0]?.words.length ?? 0) >= least;
  const isBelow = (other: Box): boolean => other.x0 < box.x1 + high && other.x1 > box.x0 - high;
  let bottom = box.y1;
  for (const next of rows) {
    const cells = next.filter((one) => isBelow(one.box));
    const top = next[0]?.box.y0 ?? bottom;
    if (top - bottom > high * FAR_BELOW) break;
    bottom = Math.max(bottom, next[0]?.box.y1 ?? bottom);
    for (const cell of cells) {
      const under = cell.words.filter((index) => isUnder(words[index], box));
      // where columns stand so close that they seem one, what lies right under the label counts
      if (isValue(cell, meaning)) found.push(...cell.words);
      else found.push(...under.filter((index) => isValueText(words[index]?.text ?? '', meaning)));
    }
    // a form has one field below a label, a table many rows
    if (!isTable(row, 3) || !isTable(next, 2)) break;
  }
  return found;
}

/** Whether half of a word, or of the label, lies under the label. */
function isUnder(word: Word | undefined, label: Box): boolean {
  if (word === undefined) return false;
  const shared = Math.min(word.box.x1, label.x1) - Math.max(word.box.x0, label.x0);
  return shared * 2 > Math.min(word.box.x1 - word.box.x0, label.x1 - label.x0);
}

function isValue({ words, text }: Cell, meaning: Meaning): boolean {
  return words.length <= 3 && isValueText(text, meaning);
}

function isValueText(text: string, { strength }: Meaning): boolean {
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 3 || labelMeaning(text) !== null || /[:?]$/u.test(text))
    return false;
  if (/^\[.*\]$/u.test(text)) return false;
  return strength === 'strong' ? hasOddSigns(text) || !isLabel(text) : hasOddSigns(text) || /^\S{12,}$/u.test(text);
}

/** A digit, a sign within, or a capital after a small letter: no word of a sentence. */
function hasOddSigns(text: string): boolean {
  return /[0-9]|\p{Ll}\p{Lu}|[^\s\p{L}\p{N}.,-][\p{L}\p{N}]|[!$%&@#^*~]/u.test(text);
}
