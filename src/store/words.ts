import type { SafeText } from '../domain/kit/safe-text.ts';

const LONGEST_WORD = 64;
/** PostgreSQL's tsvector ends at 1 MB; at four bytes a unit this stays below. */
const LONGEST_TEXT = 200_000;
const MOST_WORDS_ASKED = 8;
/** What a cut in the middle of a surrogate pair leaves. */
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/**
 * The distinct words of a text, in lower case, without marks (`é` is `e`), joined by one space. Both engines index
 * these very words, so that a search finds the same on both. Text past 200,000 units of distinct words is not indexed.
 */
export function indexWords(text: string): string {
  const words = new Set<string>();
  let length = 0;
  for (const word of split(text)) {
    if (words.has(word)) continue;
    length += word.length + 1;
    if (length > LONGEST_TEXT) break;
    words.add(word);
  }
  return [...words].join(' ');
}

/** One piece of what somebody typed between spaces: its words (each a beginning of a word), or the number of a case. */
export interface Sought {
  readonly words: readonly string[];
  readonly number: number | null;
}

/** What somebody typed into the search box; only letters and digits are left, so that nothing in it is an operator. */
export function soughtWords(typed: string): readonly Sought[] {
  const pieces = typed.split(/\s+/u).map((piece) => ({ words: split(piece), number: caseNumber(piece) }));
  return pieces.filter(({ words }) => words.length > 0).slice(0, MOST_WORDS_ASKED);
}

function split(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.slice(0, LONGEST_WORD).replace(HALF_A_CHARACTER, ''),
  );
}

/** `104` and `C-104` name a case. */
function caseNumber(piece: string): number | null {
  const match = /^(?:c-?)?(\d{1,9})$/iu.exec(piece);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** The words of some texts with a space on both sides, so that ` word` finds the beginning of every one of them. */
export function paddedWords(texts: readonly (SafeText | null)[]): string {
  return ` ${indexWords(texts.map((text) => text ?? '').join(' '))} `;
}
