import { BEYOND, DIGIT, LETTER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

const LONGEST_NAME = 200;

/**
 * The end of the name that goes on behind an anchor, in letters, digits, hyphens and underscores. Where the anchor itself
 * ends in a sign (`pw=`), that sign stands behind the name.
 */
export function behindName(end: number): number {
  let at = isOf(byteAt(end - 1), LETTER | BEYOND) ? end : end - 1;
  const last = at + LONGEST_NAME;
  while (at < last && isOfName(at)) at += 1;
  return at;
}

function isOfName(at: number): boolean {
  const byte = byteAt(at);
  if (isOf(byte, BEYOND)) return !isPunctuationBeyond(byte);
  return isOf(byte, LETTER | DIGIT) || byte === 0x5f || byte === 0x2d || isInnerDot(at);
}

/** A dot in the middle of a name and not at the end of a sentence. */
function isInnerDot(at: number): boolean {
  return byteAt(at) === 0x2e && isOf(byteAt(at + 1), LETTER | DIGIT);
}

/** The first byte of what may be a sign: no-break space, quotation marks, arrows, brackets and kana of Japanese. */
export function isPunctuationBeyond(byte: number): boolean {
  return byte === 0xc2 || byte >= 0xe0;
}
