import { isPlaceholder } from '../placeholders.ts';
import { isPhrase } from './phrase.ts';
import { lookOf } from './look.ts';

/** How far from the word that speaks of logging in a pair may stand, in UTF-16 units. */
const REACH = 90;

const NAME =
  String.raw`["'“„«「` + '`' + String.raw`]?(?<u>[\p{L}_][\p{L}\p{N}_.@\\+-]{1,60})["'”“»」` + '`' + String.raw`]?`;
const VALUE = String.raw`(?:"(?<a>[^"\n]{3,64})"|'(?<b>[^'\n]{3,64})'|\x60(?<c>[^\x60\n]{3,64})\x60|“(?<d>[^”\n]{3,64})”|„(?<e>[^“”\n]{3,64})[“”]|«[ \u00a0]?(?<f>[^»\n]{3,64}?)[ \u00a0]?»|»(?<g>[^«\n]{3,64})«|‘(?<h>[^’\n]{3,64})’|‚(?<i>[^‘’\n]{3,64})[‘’]|「(?<j>[^」\n]{3,64})」|『(?<k>[^』\n]{3,64})』|(?<v>[^\s"'\x60“„«»」』、。]{4,64}))`;

/** "admin / x", "admin:x", "admin with x". */
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/:=?&#<\\\\-])${NAME}(?<sign> / |/|:(?=[^\\s/:])| (?:with|mit|avec|con|met|com) | \\| )${VALUE}`,
  'gu',
);

/** Where a credential may stand, with how sure that is. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** The second part of a user and a password written together, near a word that speaks of logging in. */
export function pairsNear(text: string, at: number, wordEnd: number): Pair[] {
  return [...pairsIn(text, wordEnd, lineEnd(text, wordEnd)), ...pairsIn(text, lineStart(text, at), at)];
}

function pairsIn(text: string, from: number, to: number): Pair[] {
  const piece = text.slice(from, to);
  const pairs: Pair[] = [];
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(piece); match !== null; match = PAIR.exec(piece)) {
    const { v: bare, u: user = '', sign = '', ...quotes } = match.groups ?? {};
    const quoted = Object.values(quotes).find((value) => value !== undefined);
    const value = quoted ?? trimmed(bare ?? '');
    const start = from + match.index + match[0].lastIndexOf(value);
    if (
      isPassword(value, sign, quoted !== undefined && (sign === ' / ' || /^\p{L}/u.test(match[0]))) &&
      !isPlaceholder(value) &&
      !/^(?:and|or|und|oder|https?|ftp)$/iu.test(user)
    )
      pairs.push({ start, end: start + value.length, confidence: lookOf(value) === 'strong' ? 0.9 : 0.75 });
    // what was taken for the value may be the user of the next pair
    else PAIR.lastIndex = match.index + user.length + 1;
  }
  return pairs;
}

/** Between blanks and in quotes any word or passphrase will do; otherwise it has to look like a password. */
function isPassword(value: string, sign: string, setApart: boolean): boolean {
  return setApart ? isPhrase(value) : lookOf(value) !== 'none' && (sign !== '/' || !/[&=<>()#]\w/u.test(value));
}

/** Without the punctuation of the sentence and the bracket that was opened before the pair. */
function trimmed(value: string): string {
  const bare = value.replace(/[.,;:]$/u, '');
  return /[)）]/u.test(bare.at(-1) ?? '') && !/[(（]/u.test(bare) ? bare.slice(0, -1).replace(/[.,;:]$/u, '') : bare;
}

function lineEnd(text: string, from: number): number {
  const line = text.slice(from, from + REACH).search(/[\r\n]/u);
  return line === -1 ? Math.min(text.length, from + REACH) : from + line;
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}
