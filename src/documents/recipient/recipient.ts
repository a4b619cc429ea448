import type { Millis } from '../../domain/kit/ids.ts';

/** Who a copy is for. Name and address come from outside: they may hold anything. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  /** Until when it is shared. */
  readonly ends: Millis;
  /** A short word that tells the share, from us. */
  readonly share: string;
}

/** What a copy says of its recipient: one line, and its parts, all of them a single line of signs that can be shown. */
export interface Words {
  readonly line: string;
  readonly name: string;
  readonly email: string;
  readonly until: string;
  readonly share: string;
}

/** Longer names are cut: in a foot of a page nobody reads more. */
const MOST_NAME = 60;
/** Of an address (RFC 5321, 4.5.3.1 allows 254 signs). */
const MOST_EMAIL = 100;
const MOST_SHARE = 40;

/** The line that stands in a copy. It never holds a line end, a control sign, or a mark that turns text around. */
export function wordsFor({ name, email, ends, share }: Recipient): Words {
  const parts = {
    name: cut(plain(name), MOST_NAME),
    email: cut(plain(email).replaceAll(' ', ''), MOST_EMAIL),
    until: DAY.format(ends),
    share: cut(plain(share), MOST_SHARE),
  };
  return { ...parts, line: lineOf(parts) };
}

/** The line of its parts; a name that is missing, or is the address, is not said. */
export function lineOf({ name, email, until, share }: Omit<Words, 'line'>): string {
  const who = name === '' || name === email ? email : email === '' ? name : `${name} (${email})`;
  return `Shared with ${who === '' ? 'its recipient' : who} until ${until}. Share ${share}.`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Letters, marks, numbers, punctuation and symbols on one line; of marks upon a letter at most three. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replaceAll(/[\p{C}\ufffd]/gu, '')
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(text: string, most: number): string {
  const letters = Array.from(LETTERS.segment(text), ({ segment }) => segment);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
