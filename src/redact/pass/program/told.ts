import { BEYOND, DIGIT, LETTER, QUOTE, UPPER, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';
import { isPronounceable } from './pronounce.ts';

const LONGEST_WORD = 200;

/** Letters that no dictionary has together are taken for chosen from this length on. */
const LONG_WORD = 12;

/**
 * The word that begins here may be what somebody tells: letters with digits or signs among them, a capital inside, or long
 * and not to be read out; or a number of four to eight digits, where `numbers` may be told.
 */
export function looksTold(start: number, numbers: boolean): boolean {
  let digits = 0;
  let letters = 0;
  let capitals = 0;
  let signs = 0;
  let beyond = 0;
  let hyphens = 0;
  let at = start;
  for (; at < start + LONGEST_WORD; at += 1) {
    const byte = byteAt(at);
    if (isOf(byte, WHITE)) break;
    if (isOf(byte, DIGIT)) digits += 1;
    else if (isOf(byte, LETTER)) {
      letters += 1;
      if (at > start && isOf(byteAt(at - 1), LETTER) && isOf(byte, UPPER) !== isOf(byteAt(at - 1), UPPER))
        capitals += 1;
    } else if (isOf(byte, BEYOND)) beyond += 1;
    else if (isSign(byte) && isOf(byteAt(at + 1), LETTER | DIGIT | BEYOND)) signs += 1;
    else if (isSign(byte) && byte !== 0x21 && byte !== 0x3f && byte !== 0x2a) signs += 1;
    else if (byte === 0x2d || byte === 0x5f || byte === 0x2e || byte === 0x2b) hyphens += 1;
    // The kana and signs of Japanese stand together without a blank.
    if (byte >= 0xe3) return true;
  }
  const isWord = letters + beyond > 0;
  if (digits > 0) return isWord || (numbers && digits >= 4 && digits <= 8);
  if (isWord && signs > 0) return true;
  if (capitals > (isOf(byteAt(start), UPPER) ? 1 : 0)) return true;
  if (hyphens >= 3 || isOf(byteAt(at - 1), BEYOND) || beyond > 0) return letters + beyond >= LONG_WORD;
  return letters >= LONG_WORD && !isPronounceable(start);
}

/** `# $ % & * + @ ^ ~ = ! ?` */
function isSign(byte: number): boolean {
  if (byte >= 0x23 && byte <= 0x26) return true;
  if (byte === 0x21 || byte === 0x2a || byte === 0x2b || byte === 0x3d || byte === 0x3f) return true;
  return byte === 0x40 || byte === 0x5e || byte === 0x7e;
}

/** A quotation mark of any kind, or emphasis, and no apostrophe. */
export function isQuotation(at: number): boolean {
  const byte = byteAt(at);
  if (isOf(byte, QUOTE)) return byte !== 0x27 || !isOf(byteAt(at - 1), LETTER | BEYOND);
  if (byte === 0x2a) return byteAt(at + 1) === 0x2a;
  // « and », and the block of general punctuation; CJK brackets
  return (byte === 0xc2 && (byteAt(at + 1) === 0xab || byteAt(at + 1) === 0xbb)) || byte === 0xe2 || byte === 0xe3;
}
