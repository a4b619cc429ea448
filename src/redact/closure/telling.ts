import { isPlaceholder } from '../placeholders.ts';
import { isWordy } from '../randomness.ts';

/**
 * Where a value may be taken for the same one again.
 *
 * `anywhere`: long enough that chance does not make it. `word`: only where it stands as a word of its own.
 * `value`: an ordinary word or a short number, so only where a value stands (in quotes, behind `=` or `:`, alone in
 * its line or cell). `nowhere`: too short, or a blank to fill in.
 */
export type Telling = 'anywhere' | 'word' | 'value' | 'nowhere';

export function tellingOf(value: string): Telling {
  if (value.length < 4 || isPlaceholder(value)) return 'nowhere';
  if (isOrdinary(value)) return 'value';
  return value.length >= 12 ? 'anywhere' : 'word';
}

/** One word in one case (`sommer`, `Sommer`, `SOMMER`), or a number that a table could hold. */
function isOrdinary(value: string): boolean {
  if (/^[\p{L}\p{M}]+$/u.test(value)) return value.length < 16 && /^.(?:\p{Ll}*|\p{Lu}*)$/u.test(value);
  return value.length < 6 || (/^[0-9]+$/u.test(value) && value.length < 8);
}

/** Whether it is the same value also where other separators stand in it, or none: letters and digits of no words. */
export function isSameRegrouped(value: string, signs: number): boolean {
  return signs >= 12 && ((/[0-9]/u.test(value) && /[A-Za-z]/u.test(value)) || !isWordy(value));
}
