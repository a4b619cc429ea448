/** One word of a sentence, or one quotation. */
export interface Word {
  /** The word without quotes, brackets and punctuation. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, to compare with words that connect. */
  readonly lower: string;
  readonly quoted: boolean;
  /** Stands in round brackets of its own: `(x)`. */
  readonly bracketed: boolean;
  /** The punctuation behind it. */
  readonly mark: '' | '.' | ',' | ':';
}

/** How far a sentence is read to either side of a word, in UTF-16 units, and how many words of it. */
const REACH = 200;
const MOST = 18;

const QUOTED =
  /(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'(?![\p{L}\p{N}])|`{1,2}[^`\n]{1,80}`{1,2}|“[^”\n]{1,80}”|„[^“”\n]{1,80}[“”]|«[^»\n]{1,80}»|»[^«\n]{1,80}«|‘[^’\n]{1,80}’|‚[^‘’\n]{1,80}[‘’]|「[^」\n]{1,80}」|『[^』\n]{1,80}』|\*\*[^*\n]{1,80}\*\*(?!\*))/uy;
const BARE = /[(（[]{0,2}[^\s（「『」』、。，；\u3000]{1,200}/uy;
const SPACE = /[ \t\u00a0\u202f\u3000]{0,40}/uy;

/** The words behind `from`, to the end of the sentence or the line. */
export function wordsAfter(text: string, from: number): Word[] {
  return wordsIn(text, from, Math.min(text.length, from + REACH), true);
}

/** The words of the sentence in front of `to`, in their order. */
export function wordsBefore(text: string, to: number): Word[] {
  const least = Math.max(0, to - REACH);
  const piece = text.slice(least, to);
  const line = piece.lastIndexOf('\n') + 1;
  // In the middle of a word nothing can be said about it.
  const begin = line === 0 && least > 0 ? piece.indexOf(' ') + 1 : line;
  const words = wordsIn(text, least + begin, to, false);
  const last = words.findLastIndex((word, i) => i < words.length - 1 && endsSentence(word));
  return words.slice(last + 1).slice(-MOST);
}

function wordsIn(text: string, from: number, to: number, stops: boolean): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to && !(stops && words.length >= MOST)) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (at >= to || /[\r\n]/u.test(text.charAt(at))) break;
    const word = wordAt(text, at, to);
    words.push(word.word);
    at = word.next;
    if (stops && endsSentence(word.word) && !goesOn(text, at)) break;
  }
  return words;
}

function wordAt(text: string, at: number, to: number): { word: Word; next: number } {
  const bracket = /^[([（]{1,2}/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  QUOTED.lastIndex = at + bracket;
  const quotation = QUOTED.exec(text)?.[0];
  if (quotation !== undefined && at + bracket + quotation.length <= to) {
    const inside = quotation
      .replace(/^(?:\*\*|`{1,2}|.)[ \u00a0\u202f]?/u, '')
      .replace(/[ \u00a0\u202f]?(?:\*\*|`{1,2}|.)$/u, '');
    const start = at + bracket + quotation.indexOf(inside);
    const next = at + bracket + quotation.length;
    const tail = /^[)\]）.,;:：!?]{0,4}/u.exec(text.slice(next, next + 4))?.[0] ?? '';
    return { word: wordOf(inside, start, true, bracket > 0, markOf(tail)), next: next + tail.length };
  }
  BARE.lastIndex = at;
  const run = BARE.exec(text)?.[0].slice(0, to - at) ?? '';
  const inner = bare(run);
  const tail = run.slice(inner.offset + inner.text.length);
  return {
    word: wordOf(inner.text, at + inner.offset, false, bracket > 0 && /[)\]）]/u.test(tail), markOf(tail)),
    next: at + Math.max(1, run.length),
  };
}

/** Takes brackets, quotes without their partner and one sign of punctuation off a word. */
function bare(run: string): { text: string; offset: number } {
  const offset = /^[([（"'“„«»‘*_]{0,3}/u.exec(run)?.[0].length ?? 0;
  let end = run.length;
  if (/[.,;:：]/u.test(run.charAt(end - 1)) && end - offset > 1) end -= 1;
  while (end > offset + 1 && /[)\]}）"'”»’_*]/u.test(run.charAt(end - 1)) && !isClosed(run.slice(offset, end)))
    end -= 1;
  if (end < run.length && /[)\]）]/u.test(run.slice(end)) && /[.,;:]/u.test(run.charAt(end - 1)) && end > offset + 1)
    end -= 1;
  return { text: run.slice(offset, end), offset };
}

/** A bracket or sign at the end belongs to the word when its partner stands inside, or when it is no partner at all. */
function isClosed(word: string): boolean {
  const last = word.at(-1) ?? '';
  if (/[*_]/u.test(last)) return /[0-9]/u.test(word);
  const opening = { ')': '(', ']': '[', '}': '{', '）': '（' }[last];
  return opening !== undefined && word.slice(0, -1).includes(opening);
}

function wordOf(text: string, start: number, quoted: boolean, bracketed: boolean, mark: Word['mark']): Word {
  return { start, end: start + text.length, text, lower: text.toLowerCase(), quoted, bracketed, mark };
}

function markOf(tail: string): Word['mark'] {
  if (/[:：]/u.test(tail)) return ':';
  if (/[.!?]/u.test(tail)) return '.';
  return /[,;]/u.test(tail) ? ',' : '';
}

function endsSentence(word: Word): boolean {
  return word.mark === '.' || (!word.quoted && /\p{L}[!?]$/u.test(word.text));
}

/** The next sentence speaks of the same thing: "It is now …". */
function goesOn(text: string, at: number): boolean {
  return /^ (?:It|Es|Sie|Il|Elle|Ahora|Ora|Nu|Agora|Now|Jetzt|Maintenant)[ ']/u.test(text.slice(at, at + 14));
}
