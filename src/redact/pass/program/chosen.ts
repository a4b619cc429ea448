import { BEYOND, DIGIT, LETTER, UPPER, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';
import { isPronounceable } from './pronounce.ts';

const LONGEST_WORD = 40;
const LONG_WORD = 12;

/**
 * The word that begins here is none of ordinary prose: a digit in it, a capital behind a small letter, a sign between its letters, or
 * more letters than words have. What may follow a word in a sentence does not count.
 */
export function looksChosen(start: number): boolean {
  let at = start;
  let beyond = 0;
  for (; at < start + LONGEST_WORD; at += 1) {
    const byte = byteAt(at);
    if (isOf(byte, WHITE)) break;
    if (isOf(byte, DIGIT)) return true;
    if (isOf(byte, LETTER)) {
      if (isOf(byte, UPPER) && at > start && !isOf(byteAt(at - 1), UPPER) && isOf(byteAt(at - 1), LETTER)) return true;
      if (!isOf(byte, UPPER) && at > start + 1 && isOf(byteAt(at - 1), UPPER) && isOf(byteAt(at - 2), UPPER))
        return true;
    } else if (isOf(byte, BEYOND)) beyond = 1;
    else if (!isOfSentence(byte)) return true;
  }
  return at - start >= LONG_WORD && (beyond === 1 || !isPronounceable(start));
}

/** `' ) , - . / : ; ? !` and the like, which stand in and behind ordinary words. */
function isOfSentence(byte: number): boolean {
  return (
    byte === 0x27 ||
    (byte >= 0x29 && byte <= 0x2f && byte !== 0x2a && byte !== 0x2b) ||
    byte === 0x3a ||
    byte === 0x3b ||
    byte === 0x3f ||
    byte === 0x21
  );
}
