import { BLOCK, highOnes, lineEndBits, lowOnes, signBits, whiteBits } from './blocks.ts';
import { WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Headings of columns are no longer than this, in characters, blanks around them counted. */
const LONGEST_HEADING = 64;

/** Longest line that is a row, in bytes. */
const LONGEST_LINE = 6000;

/** Where it was asked last, and what was said: the same holds for the rest of that line. */
let asked = 0;
let said = false;

/** Another input stands in the memory, or another part of it is gone through. */
export function forgetLine(): void {
  asked = 0;
}

/** The line has the marks of a row of a table, and so has one of its neighbours. */
export function headsATable(at: number): boolean {
  if (asked === 0 || asked > at || hasLineEnd(asked, at)) said = isHeader(at);
  asked = at;
  return said;
}

function hasLineEnd(from: number, to: number): boolean {
  for (let at = from; at < to; at += BLOCK) {
    if ((lineEndBits(at) & below(to - at)) !== 0) return true;
  }
  return false;
}

/** The bits of so many places of a block. */
function below(places: number): number {
  return places < BLOCK ? (1 << places) - 1 : 0xffff;
}

function isHeader(at: number): boolean {
  const start = lineStart(at);
  if (start === -1) return false;
  // a header of MediaWiki, whose cells stand behind `!`
  if (byteAt(start) === 0x21) return true;
  const end = lineEnd(start);
  if (end - start > LONGEST_LINE) return false;
  const next = behindLineEnd(end);
  const nextEnd = lineEnd(next);
  const third = behindLineEnd(nextEnd);
  const thirdEnd = lineEnd(third);
  if (isLikeIn(start, end, next, nextEnd) || isLikeIn(start, end, third, thirdEnd)) return true;
  // The last row of a table on its side.
  const before = lineStart(start - 1);
  return before !== -1 && isLikeIn(start, end, before, lineEnd(before));
}

/** Two lines divided by the same sign. Of commas and semicolons there must be as many, where no quotes are. */
function isLikeIn(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  const common = marksOf(start, end) & marksOf(otherStart, otherEnd);
  if ((common & SURE) !== 0) return true;
  return (
    ((common & SEMICOLON) !== 0 && isDividedAlike(0x3b, start, end, otherStart, otherEnd)) ||
    ((common & COMMA) !== 0 && isDividedAlike(0x2c, start, end, otherStart, otherEnd))
  );
}

const SEMICOLON = 1;
const COMMA = 2;
const BAR = 4;
const TAB = 8;
const DRAWN = 16;
const GAP = 32;
/** With one of these on both it is enough. */
const SURE = 60;

/** Which signs part the cells of a line. */
function marksOf(start: number, end: number): number {
  let bars = 0;
  let tabs = 0;
  let semicolons = 0;
  let commas = 0;
  let drawn = 0;
  for (let at = start; at < end; at += BLOCK) {
    const inside = below(end - at);
    bars |= signBits(at, 0x7c) & inside;
    tabs |= signBits(at, 0x09) & inside;
    semicolons |= signBits(at, 0x3b) & inside;
    commas |= signBits(at, 0x2c) & inside;
    // The drawn line │ is E2 94 82 in UTF-8.
    drawn |= signBits(at, 0x94) & inside;
  }
  let marks = hasGap(start, end) ? GAP : 0;
  if (bars !== 0) marks |= BAR;
  if (tabs !== 0) marks |= TAB;
  if (semicolons !== 0) marks |= SEMICOLON;
  if (commas !== 0) marks |= COMMA;
  return drawn === 0 ? marks : marks | DRAWN;
}

function isDividedAlike(sign: number, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (!hasShortCells(sign, start, end)) return false;
  if (count(0x22, start, end) + count(0x22, otherStart, otherEnd) > 0) return true;
  return count(sign, start, end) === count(sign, otherStart, otherEnd);
}

function count(sign: number, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at += 1) {
    if (byteAt(at) === sign) found += 1;
  }
  return found;
}

/** Two blanks side by side with words on both sides. */
function hasGap(start: number, end: number): boolean {
  let first = start;
  while (first < end && isOf(byteAt(first), WHITE)) first += 1;
  for (let at = first + 1; at < end; at += BLOCK) {
    if ((~whiteBits(at) & whiteBits(at - 1) & whiteBits(at - 2) & below(end - at)) !== 0) return true;
  }
  return false;
}

/** No cell of the line is longer than headings are. */
function hasShortCells(sign: number, start: number, end: number): boolean {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    if (byteAt(at) === sign) length = 0;
    else if ((byteAt(at) & 0xc0) !== 0x80) length += 1;
    if (length > LONGEST_HEADING) return false;
  }
  return true;
}

/** Where the line begins; -1 where that is too far to the left. */
function lineStart(at: number): number {
  let start = at;
  while (at - start <= LONGEST_LINE) {
    const others = highOnes(~lineEndBits(start - BLOCK));
    start -= others;
    if (others < BLOCK) return at - start > LONGEST_LINE ? -1 : start;
  }
  return -1;
}

/** Where the line ends, or the place behind the longest line. */
function lineEnd(at: number): number {
  const last = at + LONGEST_LINE + 1;
  for (let end = at; end < last; end += BLOCK) {
    const bits = lineEndBits(end);
    if (bits === 0) continue;
    const found = end + lowOnes(~bits);
    return found < last ? found : last;
  }
  return last;
}

function behindLineEnd(at: number): number {
  if (byteAt(at) === 0x0d && byteAt(at + 1) === 0x0a) return at + 2;
  return at + 1;
}
