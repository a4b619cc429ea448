import { isQuotation, looksTold } from './told.ts';
import { BEYOND, DIGIT, LETTER, LINE_END, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** How far a sentence is read to either side, in characters. */
const REACH = 200;

/** How far a compound ("wifi-wachtwoord") is followed to the left. */
const COMPOUND = 28;

/**
 * The word stands in a sentence and not in an identifier, and somewhere in that sentence, or below it, stands a quotation or
 * something that is no ordinary word.
 */
export function tellsAValue(at: number, end: number): boolean {
  if (isInIdentifier(at, end)) return false;
  // A PIN is a number like any other.
  const second = byteAt(at + 1) | 0x20;
  const numbers = second === 0x69 || second === 0x75;
  return isTold(end, numbers) || isToldBefore(at, numbers);
}

function isInIdentifier(at: number, end: number): boolean {
  let start = at;
  while (at - start < COMPOUND && (isOf(byteAt(start - 1), LETTER | BEYOND) || byteAt(start - 1) === 0x2d)) start -= 1;
  if (at - start < COMPOUND && isSignOfNames(byteAt(start - 1))) return true;
  // what ends in a blank or a colon is no part of a longer word
  if (!isOf(byteAt(end - 1), LETTER | BEYOND)) return false;
  let behind = end;
  while (behind - end < REACH && isOf(byteAt(behind), LETTER)) behind += 1;
  const byte = byteAt(behind);
  return byte === 0x28 || (byte !== 0x26 && byte !== 0x2e && byte !== 0x3f && isSignOfNames(byte));
}

/** `_ . $ / \ @ = & ?` and digits. */
function isSignOfNames(byte: number): boolean {
  if (isOf(byte, DIGIT) || byte === 0x5f || byte === 0x2e || byte === 0x24 || byte === 0x2f) return true;
  return byte === 0x5c || byte === 0x40 || byte === 0x3d || byte === 0x26 || byte === 0x3f;
}

function isTold(from: number, numbers: boolean): boolean {
  let at = from;
  let left = REACH;
  while (left > 0) {
    while (isBlank(at)) at += 1;
    if (isOf(byteAt(at), LINE_END)) return isToldBelow(at, numbers);
    if ((at > from || isOf(byteAt(from - 1), WHITE)) && (isQuotation(at) || looksTold(at, numbers))) return true;
    while (!isOf(byteAt(at), WHITE)) {
      if (at === from && isQuotation(at)) return true;
      if (isBracket(byteAt(at)) && looksTold(at + 1, numbers)) return true;
      if ((byteAt(at) & 0xc0) !== 0x80) left -= 1;
      at += 1;
      if (left < -REACH) return true;
    }
    if (endsSentence(at - 1) && !goesOn(at)) return false;
  }
  return false;
}

/** The next line with something on it begins with a value: at most two line ends further on. */
function isToldBelow(from: number, numbers: boolean): boolean {
  let at = from;
  let lines = 0;
  while (isOf(byteAt(at), WHITE) || byteAt(at) === 0x3e) {
    if (byteAt(at) === 0x0a) lines += 1;
    at += 1;
    if (lines > 3) return false;
  }
  return isQuotation(at) || looksTold(at, numbers);
}

function isToldBefore(from: number, numbers: boolean): boolean {
  let at = from;
  let left = REACH;
  while (left > 0 && !isOf(byteAt(at - 1), LINE_END)) {
    at -= 1;
    if ((byteAt(at) & 0xc0) === 0x80) continue;
    left -= 1;
    if (!isOf(byteAt(at - 1), WHITE) && !isBracket(byteAt(at - 1)) && byteAt(at - 1) !== 0x3a) continue;
    if (isQuotation(at) || looksTold(at, numbers)) return true;
    if (endsSentence(at - 2) && byteAt(at - 1) === 0x20 && !isOf(byteAt(at - 3), DIGIT)) return false;
  }
  return left === 0 && looksTold(at, numbers);
}

/** A dot, or `!` and `?` behind a letter. */
function endsSentence(at: number): boolean {
  const byte = byteAt(at);
  return byte === 0x2e || ((byte === 0x21 || byte === 0x3f) && isOf(byteAt(at - 1), LETTER | BEYOND));
}

/** The next sentence may speak of the same thing: It, Es, Sie, Il, Elle, Ahora, Ora, Nu, Agora, Now, Jetzt, Maintenant. */
function goesOn(at: number): boolean {
  if (byteAt(at) !== 0x20) return false;
  const first = byteAt(at + 1);
  const second = byteAt(at + 2);
  if (first === 0x49) return second === 0x74 || second === 0x6c;
  if (first === 0x45) return second === 0x73 || second === 0x6c;
  if (first === 0x4e) return second === 0x75 || second === 0x6f;
  if (first === 0x41) return second === 0x68 || second === 0x67;
  return (
    (first === 0x53 && second === 0x69) ||
    (first === 0x4f && second === 0x72) ||
    (first === 0x4a && second === 0x65) ||
    (first === 0x4d && second === 0x61)
  );
}

function isBlank(at: number): boolean {
  return isOf(byteAt(at), WHITE) && !isOf(byteAt(at), LINE_END);
}

function isBracket(byte: number): boolean {
  return byte === 0x28 || byte === 0x5b;
}
