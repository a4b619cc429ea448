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
    at = behindSpace(text, at);
    if (at >= to || isLineEnd(text.charCodeAt(at))) break;
    const word = plainWordAt(text, at, to) ?? wordAt(text, at, to);
    words.push(word.word);
    at = word.next;
    if (stops && endsSentence(word.word) && !goesOn(text, at)) break;
  }
  return words;
}

/** One blank before a sign of ASCII is by far the most frequent. */
function behindSpace(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) === 0x20 && next > 0x20 && next < 0x80) return at + 1;
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** A word of plain letters and digits with one sign of punctuation at most, as `wordAt` would read it; null for others. */
function plainWordAt(text: string, at: number, to: number): { word: Word; next: number } | null {
  let end = at;
  while (end < to && isPlain(text.charCodeAt(end))) end += 1;
  const behind = text.charCodeAt(end);
  const hasMark = end < to && (behind === 0x2e || behind === 0x2c || behind === 0x3a || behind === 0x3b);
  const next = hasMark ? end + 1 : end;
  if (end === at || next - at > 200 || (next < to && !isBlank(text.charCodeAt(next)))) return null;
  return { word: wordOf(text.slice(at, end), at, false, false, hasMark ? markOf(text.charAt(end)) : ''), next };
}

function isPlain(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || isLineEnd(code);
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
  if (word.mark === '.') return true;
  return !word.quoted && /[!?]$/u.test(word.text) && /\p{L}[!?]$/u.test(word.text);
}

/** The next sentence speaks of the same thing: "It is now …". */
function goesOn(text: string, at: number): boolean {
  return /^ (?:It|Es|Sie|Il|Elle|Ahora|Ora|Nu|Agora|Now|Jetzt|Maintenant)[ ']/u.test(text.slice(at, at + 14));
}
