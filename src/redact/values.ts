import { matchAt } from './detector.ts';

/** A value as it stands in some syntax. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** The first character after the value and its quote. */
  readonly after: number;
}

const OPENING =
  /(?:[bBrRuUfFL]{1,2}|@|\$)?(?<q>"""|'''|(?:\\{1,4})?["'`]|&quot;|&#34;|&apos;|“|„|«[ \u00a0]?|「|『|‘|‚)/y;

const CLOSING: Record<string, string> = { '“': '”', '„': '“”"', '«': '»', '「': '」', '『': '』', '‘': '’', '‚': '‘’' };

/** Longest value that is read, in UTF-16 units. */
const LONGEST = 4096;

/** Reads the value that begins at `at`, in quotes of any kind or bare to the next separator. */
export function readValue(text: string, at: number, most = LONGEST): Value | null {
  const opening = matchAt(OPENING, text, at);
  if (opening !== null) return readQuoted(text, at + opening[0].length, opening.groups?.['q'] ?? '"', most);
  return readBare(text, at, most);
}

function readQuoted(text: string, start: number, quote: string, most: number): Value | null {
  // What looks like an opening quote closed the text in which the name stands: `'password = '.$x`, `"Password:",`.
  if (/[.,)\];+\s]/u.test(text.charAt(start)) && !/[.,+]\w/u.test(text.slice(start, start + 2).replace(/^,[a-z]/u, '')))
    return null;
  const closers = CLOSING[quote.charAt(0)];
  const multiline = quote.length === 3;
  for (let i = start; i < Math.min(text.length, start + most); i += 1) {
    const sign = text.charAt(i);
    if (sign === '\n' && !multiline)
      return i - start < 1024 && i > start ? { start, end: i, quoted: true, after: i } : null;
    if (closers === undefined ? text.startsWith(quote, i) : closers.includes(sign)) {
      return i === start
        ? null
        : { start, end: i, quoted: true, after: i + (closers === undefined ? quote.length : 1) };
    }
    // An escaped quote inside stays inside; behind `\"` as the opening, `\\\"` does.
    if (sign === '\\') i += quote.startsWith('\\') ? escapedQuoteInside(text, i, quote) : 1;
  }
  return null;
}

function escapedQuoteInside(text: string, at: number, quote: string): number {
  return text.startsWith('\\\\', at) && !text.startsWith(quote, at) ? 1 : 0;
}

/** How much is read first: few values are longer, and reading less matters where names follow each other closely. */
const FIRST_LOOK = 256;

function readBare(text: string, at: number, most: number): Value | null {
  if (most > FIRST_LOOK) {
    const short = readBare(text, at, FIRST_LOOK);
    if (short === null || short.end < at + FIRST_LOOK - 8) return short;
  }
  const run = /^[^\s"`<>|]+/u.exec(text.slice(at, at + most))?.[0];
  if (run === undefined) return null;
  const cut = bareEnd(run);
  return cut === 0 ? null : { start: at, end: at + cut, quoted: false, after: at + cut };
}

/** Where a bare value ends: before another pair (`;User=`, `&next=`, `,host=`), an escape, or closing brackets. */
function bareEnd(run: string): number {
  const next =
    /[;&,](?:amp;)?(?=[ \w.%-]{0,40}=)|\\[nrt"']|&quot;|&(?:lt|gt|amp);|[;,]$|\$\{?\{?\}\}|[、。，；」』]/u.exec(run);
  let end = next === null || next.index === 0 ? run.length : next.index;
  while (end > 0 && /[.,;:)\]}'?]/u.test(run.charAt(end - 1)) && !isBalanced(run.slice(0, end))) end -= 1;
  return end;
}

/** True where a closing bracket or quote at the end has its opening inside, so that it belongs to the value. */
function isBalanced(value: string): boolean {
  const last = value.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '}': '{', "'": "'" }[last];
  return opening !== undefined && value.slice(0, -1).includes(opening);
}

/** The text of an element that begins at `at`, up to the next `<`, on one line; null where there is none. */
export function readContent(text: string, at: number): Value | null {
  const reach = text.slice(at, at + 512);
  // in CDATA a bracket is a bracket (XML 1.0, 2.7)
  const isData = text.slice(Math.max(0, at - 9), at).toUpperCase() === '<![CDATA[';
  const next = reach.search(isData ? /\]\]>/u : /<|&lt;[/!]|\]\]>/u);
  const content = next === -1 ? '' : reach.slice(0, next).trimEnd();
  if (content === '' || /[\r\n]/u.test(content)) return next === -1 ? readBare(text, at, LONGEST) : null;
  return { start: at, end: at + content.length, quoted: true, after: at + content.length };
}
