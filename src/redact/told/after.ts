import { ADVERBS, CLOSES, FROM, SETS, TELLS, TO, TYPE } from './connectives.ts';
import { lookOf } from './look.ts';
import type { Fits, Told } from './told.ts';
import type { Word } from './sentence.ts';

/** Words between "password" and its verb: "for the user admin on db1". */
const MOST_BETWEEN = 9;

/** Values in the words behind "password": after a verb that tells, beside it, in brackets, before a closing verb. */
export function toldAfter(before: readonly Word[], after: readonly Word[], fits: Fits): Told[] {
  const sets = [...before, ...after].some(({ lower }) => SETS.test(lower));
  const told: Told[] = [];
  let telling = false;
  let verbs = 0;
  for (const [i, word] of after.entries()) {
    const previous = after[i - 1];
    if (tellsNext(word, i)) {
      verbs += 1;
      telling = i <= MOST_BETWEEN || told.length > 0;
      // "X: Y" and a quotation may stand in one word
      if (!hasValue(word, fits)) continue;
    }
    if (telling && ADVERBS.has(word.lower) && !word.quoted) continue;
    const how = reading(
      word,
      previous,
      after[i + 1],
      { first: i === 0, telling, sets, alone: after.length <= 2 },
      fits,
    );
    if (how > 0) told.push({ word, confidence: how });
    if (telling && how === 0 && verbs > 1 && told.length === 0 && i > MOST_BETWEEN) break;
    telling = word.mark === ':' && i <= MOST_BETWEEN;
  }
  return told;
}

function tellsNext(word: Word, at: number): boolean {
  return (TELLS.has(word.lower) && !word.quoted) || (at === 0 && word.text === '');
}

function hasValue(word: Word, fits: Fits): boolean {
  return !TELLS.has(word.lower) && fits.bare(word);
}

interface Around {
  readonly first: boolean;
  readonly telling: boolean;
  readonly sets: boolean;
  readonly alone: boolean;
}

/** How sure it is that a word is the value, from the words beside it; 0 where it is none. */
function reading(
  word: Word,
  previous: Word | undefined,
  next: Word | undefined,
  { first, telling, sets, alone }: Around,
  fits: Fits,
): number {
  const lower = previous?.lower ?? '';
  if (word.quoted && (telling || first || TYPE.has(lower) || (sets && (TO.has(lower) || FROM.has(lower)))))
    return fits.quoted(word) ? 0.75 : 0;
  if (!fits.bare(word)) return 0;
  const strong = lookOf(word.text) === 'strong';
  if (telling) return strong ? 0.9 : 0.85;
  if (first) return strong || word.bracketed || alone ? 0.8 : 0.7;
  if (TYPE.has(lower)) return 0.8;
  if (sets && (TO.has(lower) || FROM.has(lower))) return 0.8;
  if (CLOSES.has(next?.lower ?? '')) return 0.75;
  if (isArrow(lower) || isArrow(next?.lower ?? '')) return 0.8;
  return strong && fits.anywhere ? 0.65 : 0;
}

function isArrow(word: string): boolean {
  return /^(?:-{1,2}>|=>|→|⇒|➜)$/u.test(word);
}
