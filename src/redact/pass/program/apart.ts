import { behindName } from './names.ts';
import { looksChosen } from './chosen.ts';
import { BEYOND, LETTER, LINE_END, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Where a label may be three lines above its value. */
const MOST_LINES = 6;

const LONGEST_NAME = 80;

/**
 * Behind the name stands a sign that sets it apart from its value: a tag, emphasis, a dash, a row of dots, a bracket, a
 * colon; or its line ends and further down stands something that is no ordinary word.
 */
export function isSetApart(start: number, end: number): boolean {
  let at = behindName(end);
  while (byteAt(at) === 0x20 || byteAt(at) === 0x09) at += 1;
  const byte = byteAt(at);
  if (isOf(byte, LINE_END)) return isGiven(start) || hasValueBelow(at);
  // An assignment is read by others, but for texts of several lines.
  if (byte === 0x3d) return hasThreeQuotes(at + 1);
  if (isOf(byte, LETTER) || (byte >= 0x30 && byte <= 0x39)) return false;
  // A dot, comma or semicolon ends something, unless a row of dots begins.
  if (byte === 0x2e) return byteAt(at + 1) === 0x2e || byteAt(at + 2) === 0x2e;
  if (byte === 0x28) return byteAt(at - 1) === 0x20 || byteAt(at - 1) === 0x09;
  return byte !== 0x2c && byte !== 0x3b;
}

/** The name is itself a value (`name: DB_PASSWORD`), so that its own may stand before it or below. */
function isGiven(start: number): boolean {
  let at = start;
  while (start - at < LONGEST_NAME && !isOf(byteAt(at - 1), WHITE)) at -= 1;
  while (isOf(byteAt(at - 1), WHITE) && start - at < LONGEST_NAME) at -= 1;
  return byteAt(at - 1) === 0x3a;
}

function hasThreeQuotes(from: number): boolean {
  let at = from;
  while (byteAt(at) === 0x20) at += 1;
  const quote = byteAt(at);
  return (quote === 0x22 || quote === 0x27) && byteAt(at + 1) === quote && byteAt(at + 2) === quote;
}

/** One of the next lines with something on it begins with no ordinary word. */
function hasValueBelow(from: number): boolean {
  let at = from;
  for (let line = 0; line < MOST_LINES; line += 1) {
    while (isOf(byteAt(at), WHITE) || byteAt(at) === 0x3e) {
      if (isOf(byteAt(at), LINE_END)) line += 1;
      at += 1;
      if (line > MOST_LINES) return false;
    }
    if (looksChosen(at) || !isOf(byteAt(at), LETTER | BEYOND)) return true;
    while (!isOf(byteAt(at), LINE_END)) at += 1;
  }
  return false;
}
