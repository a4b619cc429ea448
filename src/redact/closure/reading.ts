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
 * quoted-printable (RFC 2045, section 6.7). Readings that would be the same as the first are left out.
 */
export function readingsOf(bytes: Uint8Array): Reading[] {
  const readings = [asItStands(bytes)];
  if ([PERCENT, BACKSLASH, AMPERSAND].some((sign) => bytes.includes(sign)))
    readings.push(decoded(bytes, takeEscape, ESCAPES, 'escapes'));
  if (bytes.includes(EQUALS)) {
    const quoted = decoded(bytes, takeQuoted, QUOTED, 'nothing');
    if (quoted.units.length !== bytes.length) readings.push(quoted);
  }
  return readings;
}

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;

const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => Number([PERCENT, BACKSLASH, AMPERSAND].includes(byte)));
const QUOTED = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte === EQUALS));

function asItStands(bytes: Uint8Array): Reading {
  return { units: bytes, start: (i) => i, end: (i) => i + 1, forgives: 'nothing' };
}

/** What one escape stands for and how many bytes it takes; null where none begins. */
interface Escape {
  readonly gives: readonly number[];
  readonly takes: number;
}

function decoded(
  bytes: Uint8Array,
  take: (bytes: Uint8Array, at: number) => Escape | null,
  begins: Uint8Array,
  forgives: Reading['forgives'],
): Reading {
  // no escape is shorter than what it stands for
  const units = new Uint8Array(bytes.length);
  const starts = new Uint32Array(bytes.length);
  const lengths = new Uint8Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const escape = begins[byte] === 1 ? take(bytes, at) : null;
    const takes = escape?.takes ?? 1;
    if (escape === null) {
      units[count] = byte;
      starts[count] = at;
      lengths[count] = 1;
      count += 1;
    } else {
      for (const unit of escape.gives) {
        units[count] = unit;
        starts[count] = at;
        lengths[count] = takes;
        count += 1;
      }
    }
    at += takes;
  }
  const start = (i: number) => starts[i] ?? 0;
  return { units: units.subarray(0, count), start, end: (i) => start(i) + (lengths[i] ?? 0), forgives };
}

function takeEscape(bytes: Uint8Array, at: number): Escape | null {
  const sign = bytes[at];
  if (sign === PERCENT) return hexEscape(bytes, at, 1, 2);
  if (sign === BACKSLASH) return backslash(bytes, at);
  return sign === AMPERSAND ? entity(bytes, at) : null;
}

function takeQuoted(bytes: Uint8Array, at: number): Escape | null {
  if (bytes[at] !== EQUALS) return null;
  if (bytes[at + 1] === 10) return { gives: [], takes: 2 };
  if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { gives: [], takes: 3 };
  return hexEscape(bytes, at, 1, 2);
}

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

function backslash(bytes: Uint8Array, at: number): Escape | null {
  const next = String.fromCharCode(bytes[at + 1] ?? 0);
  if (next === 'u') return hexEscape(bytes, at, 2, 4);
  if (next === 'x') return hexEscape(bytes, at, 2, 2);
  const control = CONTROLS[next];
  if (control !== undefined) return { gives: [control], takes: 2 };
  return /["'`/\\]/u.test(next) ? { gives: [next.charCodeAt(0)], takes: 2 } : null;
}

/** `digits` hexadecimal digits that begin `skip` bytes further on: a byte, or a character where there are four. */
function hexEscape(bytes: Uint8Array, at: number, skip: number, digits: number): Escape | null {
  let code = 0;
  for (let i = at + skip; i < at + skip + digits; i += 1) {
    const digit = Number.parseInt(String.fromCharCode(bytes[i] ?? 0), 16);
    if (Number.isNaN(digit)) return null;
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

function entity(bytes: Uint8Array, at: number): Escape | null {
  const text = String.fromCharCode(...bytes.subarray(at, at + 9));
  const named = ENTITIES.find(([name]) => text.startsWith(name));
  if (named !== undefined) return { gives: [named[1]], takes: named[0].length };
  const [whole, hex, decimal] = /^&#(?:[xX]([0-9A-Fa-f]{1,5})|([0-9]{1,5}));/u.exec(text) ?? [];
  if (whole === undefined) return null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return { gives: utf8Of(code), takes: whole.length };
}

function utf8Of(code: number): readonly number[] {
  return code < 0x80 ? [code] : [...new TextEncoder().encode(String.fromCodePoint(Math.min(code, 0x10ffff)))];
}
