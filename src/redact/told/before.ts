import { AS, CLOSES, FROM, IS, SETS, TO, TYPE } from './connectives.ts';
import { lookOf } from './look.ts';
import type { Fits, Told } from './told.ts';
import type { Word } from './sentence.ts';

/** Words between the one that joins and "password": "as the new", "ist das neue". */
const MOST_BETWEEN = 6;

/** Values in the words in front of "password": "x is the password", "use x as the password", "mit x als Kennwort". */
export function toldBefore(before: readonly Word[], after: readonly Word[], fits: Fits): Told[] {
  if (!closesWell(after[0])) return [];
  return before.flatMap((word, i) => {
    const next = before[i + 1];
    const between = before.length - i - 2;
    if (between > MOST_BETWEEN || (next === undefined && !word.quoted)) return [];
    const joins = next !== undefined && (AS.has(next.lower) || IS.has(next.lower));
    const previous = before[i - 1]?.lower ?? '';
    if (word.quoted && fits.quoted(word)) return joins && between >= 0 ? [{ word, confidence: 0.75 }] : [];
    if (!fits.bare(word) || word.mark === '.') return [];
    if (joins && between <= MOST_BETWEEN) return [{ word, confidence: lookOf(word.text) === 'strong' ? 0.85 : 0.75 }];
    if (TYPE.has(previous) && between <= 2 && word.mark === '') return [{ word, confidence: 0.7 }];
    return fits.anywhere && lookOf(word.text) === 'strong' && i >= before.length - 8
      ? [{ word, confidence: 0.65 }]
      : [];
  });
}

/** Behind the word stands nothing, a sign or a preposition: not "password reset", "password rules". */
function closesWell(next: Word | undefined): boolean {
  return (
    next === undefined ||
    !/^\p{Ll}/u.test(next.text) ||
    AS.has(next.lower) ||
    CLOSES.has(next.lower) ||
    TO.has(next.lower) ||
    FROM.has(next.lower) ||
    SETS.test(next.lower) ||
    /^(?:of|on|at|and|or|it|für|vom|von|zum|am|und|oder|bei|kommst|kommt|geht|du|sur|du|des|et|ou|on|del|al|se|y|o|su|si|nel|della|e|op|om|kom|je|no|na|do|dos|em|que|entra)$/u.test(
      next.lower,
    )
  );
}
