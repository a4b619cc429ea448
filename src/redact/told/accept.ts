import type { Meaning } from '../names.ts';
import { isDigest, isRandom, isUuid } from '../randomness.ts';
import { isPlaceholder } from '../placeholders.ts';
import { lookOf } from './look.ts';

/** Whether a bare word of a sentence can be what a name promises. */
export function accepts(meaning: Meaning, word: string): boolean {
  if (meaning.kind === 'pin') return /^[0-9]{4,8}$/u.test(word) && !isPlaceholder(word);
  if (meaning.strength === 'strong') return lookOf(word) !== 'none';
  if (
    !/^[\w.+/=~:!$@#%&*-]{12,200}$/u.test(word) ||
    isPlaceholder(word) ||
    /^\/|:\/\/|^[\w-]+(?:\.[a-z]+)+$/iu.test(word)
  )
    return false;
  if (meaning.strength === 'weak')
    return !isUuid(word) && !isDigest(word) && isRandom(word, 20) && lookOf(word) === 'strong';
  return isUuid(word) || (isRandom(word, 16) && /[0-9]/u.test(word));
}
