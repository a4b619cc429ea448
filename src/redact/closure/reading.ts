import { signOf } from './alphabet.ts';
import { MOST_BETWEEN } from './windows.ts';

/** Bytes as somebody would read them who takes one layer of escapes off, and where each of them came from. */
export interface Reading {
  readonly units: Uint8Array;
  /** Offset of the first byte that unit `i` was made of. */
  start(i: number): number;
  /** Offset behind the last of them. */
  end(i: number): number;
  /** Signs that stand in the value but need not stand here: a backslash, where escapes were taken off. */
  readonly forgives: 'nothing' | 'escapes';
}

/**
 * The ways in which text can be read: as it stands; without URL, JSON and HTML escapes; without those of
 * quoted-printable (RFC 2045, section 6.7). All but the first only as far as `reach` bytes around an escape. Where
 * `oneByOne`, also with one kind of escape taken off at a time: for values that hold what looks like another kind.
 */
export function readingsOf(bytes: Uint8Array, reach: number, oneByOne: boolean): Reading[] {
  const readings = [asItStands(bytes)];
  const present = ESCAPE_SIGNS.filter((sign) => bytes.includes(sign));
  const kinds = oneByOne && present.length > 1 ? [present, ...present.map((sign) => [sign])] : [present];
  for (const signs of kinds.filter((some) => some.length > 0))
    readings.push(...decoded(bytes, reach, takeEscape, beginsWith(signs), 'escapes'));
  if (bytes.includes(EQUALS)) readings.push(...decoded(bytes, reach, takeQuoted, beginsWith([EQUALS]), 'nothing'));
  return readings;
}

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;

const ESCAPE_SIGNS = [PERCENT, BACKSLASH, AMPERSAND];

/** Whether a value could itself be read as escaped. */
export function looksEscaped(value: string): boolean {
  return /[%\\&]/u.test(value);
}

function beginsWith(signs: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(signs.includes(byte)));
}

function asItStands(bytes: Uint8Array): Reading {
  return { units: bytes, start: (i) => i, end: (i) => i + 1, forgives: 'nothing' };
}

/** What one escape stands for and how many bytes it takes; null where none begins. */
interface Escape {
  readonly gives: readonly number[];
  readonly takes: number;
}

type Take = (bytes: Uint8Array, at: number) => Escape | null;

/** NULs between stretches that do not touch, so many that no search goes over them. */
const WALL = MOST_BETWEEN + 1;

function decoded(
  bytes: Uint8Array,
  reach: number,
  take: Take,
  begins: Uint8Array,
  forgives: Reading['forgives'],
): Reading[] {
  const islands = islandsIn(bytes, reach, take, begins);
  if (islands.length === 0) return [];
  // no escape is shorter than what it stands for
  const most = islands.reduce((sum, { start, end }) => sum + end - start + WALL, 0);
  const units = new Uint8Array(most);
  const starts = new Uint32Array(most);
  const lengths = new Uint8Array(most);
  let count = 0;
  for (const island of islands) {
    for (let at = island.start; at < island.end;) {
      const byte = bytes[at] ?? 0;
      const escape = begins[byte] === 1 ? take(bytes, at) : null;
      const takes = escape?.takes ?? 1;
      const gives = escape?.gives.length ?? 1;
      for (let i = 0; i < gives; i += 1) {
        units[count] = escape?.gives[i] ?? byte;
        starts[count] = at;
        lengths[count] = takes;
        count += 1;
      }
      at += takes;
    }
    starts.fill(island.end, count, count + WALL);
    count += WALL;
  }
  const start = (i: number) => starts[i] ?? 0;
  return [{ units: units.subarray(0, count), start, end: (i) => start(i) + (lengths[i] ?? 0), forgives }];
}

/** The stretches around escapes, in order and without overlap. */
function islandsIn(bytes: Uint8Array, reach: number, take: Take, begins: Uint8Array): { start: number; end: number }[] {
  const islands: { start: number; end: number }[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (begins[bytes[at] ?? 0] === 0 || take(bytes, at) === null) continue;
    const last = islands.at(-1);
    const end = Math.min(bytes.length, at + reach);
    if (last !== undefined && last.end >= at - reach) last.end = end;
    else islands.push({ start: Math.max(0, at - reach), end });
  }
  return islands;
}

function takeEscape(bytes: Uint8Array, at: number): Escape | null {
  const sign = bytes[at];
  if (sign === PERCENT) return hexEscape(bytes, at, 1, 2);
  if (sign === BACKSLASH) return backslash(bytes, at);
  return sign === AMPERSAND ? entity(bytes, at) : null;
}

/** Soft line ends, and escapes of what has to be escaped or may be: neither letters nor digits. */
function takeQuoted(bytes: Uint8Array, at: number): Escape | null {
  if (bytes[at] !== EQUALS) return null;
  if (bytes[at + 1] === 10) return { gives: [], takes: 2 };
  if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { gives: [], takes: 3 };
  const escape = hexEscape(bytes, at, 1, 2);
  const code = escape?.gives[0] ?? 0;
  return code < 128 && signOf(code) !== 0 ? null : escape;
}

/** What stands for something else behind a backslash, by its code: `n`, `r`, `t`, quotes, slashes. */
const ESCAPED = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  ...[0x22, 0x27, 0x60, 0x2f, BACKSLASH].map((code): [number, number] => [code, code]),
]);
const LETTER_U = 0x75;
const LETTER_X = 0x78;

function backslash(bytes: Uint8Array, at: number): Escape | null {
  const next = bytes[at + 1] ?? 0;
  if (next === LETTER_U) return hexEscape(bytes, at, 2, 4);
  if (next === LETTER_X) return hexEscape(bytes, at, 2, 2);
  const gives = ESCAPED.get(next);
  return gives === undefined ? null : { gives: [gives], takes: 2 };
}

const NO_DIGIT = 255;
const HEX_DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
  return digit === -1 ? NO_DIGIT : digit;
});

/** `digits` hexadecimal digits that begin `skip` bytes further on: a byte, or a character where there are four. */
function hexEscape(bytes: Uint8Array, at: number, skip: number, digits: number): Escape | null {
  let code = 0;
  for (let i = at + skip; i < at + skip + digits; i += 1) {
    const digit = HEX_DIGITS[bytes[i] ?? 0] ?? NO_DIGIT;
    if (digit === NO_DIGIT) return null;
    code = code * 16 + digit;
  }
  return { gives: digits === 2 ? [code] : utf8Of(code), takes: skip + digits };
}

const ENTITIES: readonly (readonly [string, number])[] = [
  ['&amp;', 38],
  ['&lt;', 60],
  ['&gt;', 62],
  ['&quot;', 34],
  ['&apos;', 39],
];

/** The longest is `&#x1F600;`, and something of at least two characters stands before the `;`. */
function entity(bytes: Uint8Array, at: number): Escape | null {
  const end = bytes.subarray(at + 3, at + 10).indexOf(SEMICOLON);
  if (end === -1) return null;
  const text = String.fromCharCode(...bytes.subarray(at, at + 4 + end));
  const named = ENTITIES.find(([name]) => text === name);
  if (named !== undefined) return { gives: [named[1]], takes: named[0].length };
  const [whole, hex, decimal] = /^&#(?:[xX]([0-9A-Fa-f]{1,5})|([0-9]{1,5}));$/u.exec(text) ?? [];
  if (whole === undefined) return null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return { gives: utf8Of(code), takes: whole.length };
}

const SEMICOLON = 0x3b;

function utf8Of(code: number): readonly number[] {
  return code < 0x80 ? [code] : [...new TextEncoder().encode(String.fromCodePoint(code))];
}
