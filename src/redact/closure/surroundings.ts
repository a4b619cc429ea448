import { signOf } from './alphabet.ts';
import type { Telling } from './telling.ts';

/** Whether what stands around a span lets it be the value, as far as the value must be told by that. */
export function fitsAround(units: Uint8Array, start: number, end: number, telling: Telling): boolean {
  if (telling === 'anywhere') return true;
  if (isLetter(units, start - 1) || isLetter(units, end)) return false;
  return telling === 'word' || (opens(units, start) && closes(units, end));
}

/** ASCII letters and digits only: in many scripts a value follows a word without a space. A NUL is half of UTF-16. */
function isLetter(units: Uint8Array, at: number): boolean {
  const unit = units[at] === 0 ? units[at + (units[at - 1] === undefined ? 1 : -1)] : units[at];
  return unit !== undefined && unit < 128 && signOf(unit) !== 0;
}

const BLANK = / |\t|\0/u;

/** A quote, `=` or `:`, a cell's edge or the beginning of a line stands before. */
function opens(units: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 8 && BLANK.test(sign(units, at))) at -= 1;
  return at < 0 || (at === start - 1 ? /["'`=:|,;\n>([]/u : /[=:|\n]/u).test(sign(units, at));
}

/** A quote, a cell's edge or the end of a line stands behind. */
function closes(units: Uint8Array, end: number): boolean {
  let at = end;
  while (at < units.length && at - end < 8 && BLANK.test(sign(units, at))) at += 1;
  return at >= units.length || /["'`|,;\r\n<&)\]@]/u.test(sign(units, at));
}

function sign(units: Uint8Array, at: number): string {
  return String.fromCharCode(units[at] ?? 0);
}
