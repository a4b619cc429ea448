/** Something of which each occurrence is marked: a placeholder such as `[password #1]`, or a name. */
export interface Marked {
  readonly id: string;
  readonly words: string;
}

/** Where it stands in a text, in UTF-16 units, end exclusive. */
export interface Occurrence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every occurrence in order and apart; of two that overlap, the one that begins first, and of those the longer. White
 * space counts for nothing, since a layout breaks lines where it likes. A name is not found inside of a longer word.
 */
export function occurrences(text: string, marked: readonly Marked[]): Occurrence[] {
  const folded = fold(text);
  const all = marked.flatMap(({ id, words }) => spansOf(text, folded, words).map((span) => ({ id, ...span })));
  const apart: Occurrence[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  }
  return apart;
}

/** A text without its white space, and where each sign of it stands in the text. */
interface Folded {
  readonly signs: string;
  readonly at: Uint32Array;
}

/** White space, and signs that are not seen: soft hyphens, joiners, marks of byte order. */
const PASSED_OVER = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

function fold(text: string): Folded {
  const at = new Uint32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (PASSED_OVER.test(text.charAt(i))) {
      if (i > from) kept.push(text.slice(from, i));
      from = i + 1;
    } else {
      at[length] = i;
      length += 1;
    }
  }
  kept.push(text.slice(from));
  return { signs: kept.join(''), at };
}

function spansOf(text: string, { signs, at }: Folded, words: string): { start: number; end: number }[] {
  const wanted = fold(words).signs;
  if (wanted === '') return [];
  const spans: { start: number; end: number }[] = [];
  for (let found = signs.indexOf(wanted); found !== -1; found = signs.indexOf(wanted, found + wanted.length)) {
    const start = at[found] ?? 0;
    const end = (at[found + wanted.length - 1] ?? 0) + 1;
    if (!goesOn(text, start) && !goesOn(text, end)) spans.push({ start, end });
  }
  return spans;
}

const OF_WORDS = /[\p{L}\p{N}_]/u;

/** Whether one word stands on both sides of a place. */
function goesOn(text: string, at: number): boolean {
  return OF_WORDS.test(text.charAt(at - 1)) && OF_WORDS.test(text.charAt(at));
}
