import { BEYOND, DIGIT, LETTER, LINE_END, QUOTE, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';
import { looksChosen } from './chosen.ts';
import { behindName, isPunctuationBeyond } from './names.ts';

/**
 * Behind the word, or the name that it is part of, stands a sign that joins names and values, or, after a blank, something
 * that is no ordinary word; or the name goes on in digits, as in `apikey-3f2c…`.
 */
export function isBesideAValue(start: number, end: number): boolean {
  const at = behindName(end);
  if (at - end >= SHORTEST_GLUED && hasDigit(end, at)) return true;
  return isPunctuationBeyond(byteAt(at)) || isJoined(at) || (byteAt(at) === 0x20 && isFlag(start));
}

/** The name of a flag is no longer than this up to the word that counts. */
const LONGEST_FLAG = 24;

/** The name begins with a hyphen behind a blank, as in `-storepass word`. */
function isFlag(start: number): boolean {
  let at = start;
  while (start - at < LONGEST_FLAG && (isOf(byteAt(at - 1), LETTER) || byteAt(at - 1) === 0x2d)) at -= 1;
  return at < start && byteAt(at) === 0x2d && isOf(byteAt(at - 1), WHITE);
}

/** A value that is glued to its name has so many characters at least. */
const SHORTEST_GLUED = 12;

function hasDigit(from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (isOf(byteAt(at), DIGIT)) return true;
  }
  return false;
}

function isJoined(start: number): boolean {
  let at = start;
  for (let i = 0; i < 3 && isOf(byteAt(at), QUOTE); i += 1) at += 1;
  if (at > start) return true;
  const byte = byteAt(at);
  if (byte === 0x5b || byte === 0x5d || byte === 0x29 || byte === 0x2a) return hasSignWithin(at, 12);
  if (byte === 0x20) return isAfterBlank(at);
  if (isOf(byte, LINE_END)) return goesOnBelow(at);
  if (byte === 0x2c) return isQuotedNext(at + 1);
  if (byte === 0x3b) return false;
  // A function that takes the value: `setPassword("…")`.
  if (byte === 0x28) return hasSignWithin(at + 1, 40);
  if (byte === 0x3a || byte === 0x3d) return hasValue(at + 1);
  if (byte === 0x2e || byte === 0x21 || byte === 0x3f) return hasSignWithin(at, 5);
  return !isOf(byte, WHITE) || byte === 0x09;
}

/** A sign that joins, within the next few bytes of the line. */
function hasSignWithin(at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i += 1) {
    const byte = byteAt(i);
    if (isOf(byte, LINE_END)) return false;
    if (byte === 0x3a || byte === 0x3d || byte === 0x3e || byte === 0x7c || isOf(byte, QUOTE | BEYOND)) return true;
  }
  return false;
}

/** More than blanks behind the sign, or a quotation mark or an item of a list on the next line. */
function hasValue(start: number): boolean {
  let at = start;
  while (isOf(byteAt(at), WHITE) && !isOf(byteAt(at), LINE_END)) at += 1;
  if (!isOf(byteAt(at), LINE_END)) return true;
  at = nextLine(at);
  while (isOf(byteAt(at), WHITE) && !isOf(byteAt(at), LINE_END)) at += 1;
  return isOf(byteAt(at), QUOTE | BEYOND) || (byteAt(at) === 0x2d && byteAt(at + 1) === 0x20);
}

/** The next argument is a string: `strcmp(password, "…")`. */
function isQuotedNext(start: number): boolean {
  let at = start;
  while (byteAt(at) === 0x20) at += 1;
  return isOf(byteAt(at), QUOTE) || (byteAt(at) === 0x40 && isOf(byteAt(at + 1), QUOTE));
}

function isAfterBlank(start: number): boolean {
  let at = start;
  while (isOf(byteAt(at), WHITE) && !isOf(byteAt(at), LINE_END)) {
    if (byteAt(at) === 0x09) return true;
    at += 1;
  }
  const byte = byteAt(at);
  if (isOf(byte, LINE_END)) return goesOnBelow(at);
  if (byte === 0x28) return hasSignWithin(at, 48);
  if (!isOf(byte, LETTER)) return true;
  if (looksChosen(at)) return true;
  // `password string = "…"`, `the password is "…"`: a word between, then the sign.
  const word = at;
  while (isOf(byteAt(at), LETTER) || byteAt(at) === 0x2a) at += 1;
  // `password As String = "…"` has two.
  return hasSignWithin(at, at - word === 2 ? 14 : 6);
}

/** `- name: DB_PASSWORD`, and on the next line `value: …`. */
function goesOnBelow(at: number): boolean {
  return hasSignWithin(nextLine(at), 72);
}

function nextLine(at: number): number {
  return byteAt(at) === 0x0d && byteAt(at + 1) === 0x0a ? at + 2 : at + 1;
}
