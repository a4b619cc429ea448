import { Dict, Name, Ref, Text, type Value } from './values.ts';

/** A keyword: an operator of a content stream, `obj`, `stream`. */
export class Keyword {
  readonly kind = 'keyword';
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** What cannot be read any further. */
export class Malformed extends Error {}

/** Deeper than any writer nests arrays and dictionaries. */
const DEEPEST = 200;

/** Reads values and keywords one after another (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  readonly bytes: Uint8Array;
  /** Of the byte that is read next. */
  at: number;
  /** Whether `1 0 R` is a reference: in a file it is, in a content stream there are none. */
  readonly #references: boolean;

  constructor(bytes: Uint8Array, references: boolean, at = 0) {
    this.bytes = bytes;
    this.at = at;
    this.#references = references;
  }

  /** The next value or keyword; undefined at the end. Throws Malformed. */
  next(depth = 0): Value | Keyword | undefined {
    if (depth > DEEPEST) throw new Malformed('nested too deeply');
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#literal();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dict(depth) : this.#hex();
    if (byte === 0x5d || byte === 0x7b || byte === 0x7d || byte === 0x29) {
      this.at += 1;
      return new Keyword(String.fromCharCode(byte));
    }
    if (byte === 0x3e) {
      const isPair = this.bytes[this.at + 1] === 0x3e;
      this.at += isPair ? 2 : 1;
      return new Keyword(isPair ? '>>' : '>');
    }
    return this.#word();
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at += 1;
      } else if (isSpace(byte)) this.at += 1;
      else return;
    }
  }

  #name(): Name {
    this.at += 1;
    let name = '';
    while (isRegular(this.bytes[this.at])) {
      const high = this.bytes[this.at] === 0x23 ? digit(this.bytes[this.at + 1]) : -1;
      const low = high < 0 ? -1 : digit(this.bytes[this.at + 2]);
      name += String.fromCharCode(low < 0 ? (this.bytes[this.at] ?? 0) : high * 16 + low);
      this.at += low < 0 ? 1 : 3;
    }
    return new Name(name);
  }

  #literal(): Text {
    const made: number[] = [];
    let open = 1;
    this.at += 1;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Malformed('a string without an end');
      this.at += 1;
      if (byte === 0x28) open += 1;
      if (byte === 0x29) {
        open -= 1;
        if (open === 0) return new Text(Uint8Array.from(made));
      }
      if (byte === 0x5c) this.#escape(made);
      else if (byte === 0x0d) {
        if (this.bytes[this.at] === 0x0a) this.at += 1;
        made.push(0x0a);
      } else made.push(byte);
    }
  }

  #escape(made: number[]): void {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    const plain = ESCAPES.get(byte);
    if (plain !== undefined) made.push(plain);
    else if (byte === 0x0d || byte === 0x0a) {
      if (byte === 0x0d && this.bytes[this.at] === 0x0a) this.at += 1;
    } else if (isOctal(byte)) {
      let code = byte - 0x30;
      for (let i = 0; i < 2 && isOctal(this.bytes[this.at]); i += 1) {
        code = code * 8 + ((this.bytes[this.at] ?? 0) - 0x30);
        this.at += 1;
      }
      made.push(code & 0xff);
    } else made.push(byte);
  }

  #hex(): Text {
    const digits: number[] = [];
    this.at += 1;
    for (; this.bytes[this.at] !== 0x3e; this.at += 1) {
      if (this.at >= this.bytes.length) throw new Malformed('a string without an end');
      const value = digit(this.bytes[this.at]);
      if (value >= 0) digits.push(value);
    }
    this.at += 1;
    if (digits.length % 2 === 1) digits.push(0);
    return new Text(Uint8Array.from({ length: digits.length / 2 }, (_, i) => pair(digits, i)));
  }

  #array(depth: number): readonly Value[] {
    const items: Value[] = [];
    this.at += 1;
    for (;;) {
      const item = this.next(depth + 1);
      if (item === undefined) throw new Malformed('an array without an end');
      if (!(item instanceof Keyword)) items.push(item);
      else if (item.word === ']') return items;
    }
  }

  #dict(depth: number): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      const key = this.next(depth + 1);
      if (key === undefined) throw new Malformed('a dictionary without an end');
      if (key instanceof Keyword && key.word === '>>') return new Dict(entries);
      if (!(key instanceof Name)) continue;
      const value = this.next(depth + 1);
      if (value instanceof Keyword && value.word === '>>') return new Dict(entries);
      if (value !== undefined && value !== null && !(value instanceof Keyword)) entries.set(key.value, value);
    }
  }

  #word(): Value | Keyword {
    const from = this.at;
    while (isRegular(this.bytes[this.at])) this.at += 1;
    const word = String.fromCharCode(...this.bytes.subarray(from, Math.min(this.at, from + LONGEST_WORD)));
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const number = numberOf(word);
    if (number === null) return new Keyword(word);
    return this.#references && Number.isInteger(number) && number >= 0 ? this.#reference(number) : number;
  }

  #reference(number: number): number | Ref {
    const before = this.at;
    this.skipSpace();
    const from = this.at;
    while (digit(this.bytes[this.at]) >= 0 && this.at - from < 6) this.at += 1;
    const hasGeneration = this.at > from;
    this.skipSpace();
    if (hasGeneration && this.bytes[this.at] === 0x52 && !isRegular(this.bytes[this.at + 1])) {
      this.at += 1;
      return new Ref(number);
    }
    this.at = before;
    return number;
  }
}

const LONGEST_WORD = 256;

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/** Readers take `--5` and `4.` and `1e3`-like words as they come; what is no number at all is a keyword. */
function numberOf(word: string): number | null {
  if (!/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/u.test(word)) return null;
  const sign = word.startsWith('-') ? -1 : 1;
  return sign * Number.parseFloat(word.replace(/^[+-]+/u, ''));
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

const DELIMITERS = new Set([0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]);

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function pair(digits: readonly number[], i: number): number {
  return (digits[2 * i] ?? 0) * 16 + (digits[2 * i + 1] ?? 0);
}
