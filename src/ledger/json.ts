import { Unreadable } from './refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | ReadonlyMap<string, Json>;

/** Deeper than anything that we write, and shallow enough for any stack. */
const DEPTH = 32;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/uy;

/**
 * Parses RFC 8259 JSON strictly, and throws `Unreadable`: a name that occurs twice in one object is refused
 * (`JSON.parse` silently takes the last), and so are lone surrogates, numbers that no double holds, and anything after the value.
 * Objects come back as maps, so that a name like `__proto__` means nothing.
 */
export function readJson(text: string, where = ''): Json {
  const reader = new Reader(text, where);
  const value = reader.value(0);
  reader.space();
  if (!reader.ended) reader.fail();
  return value;
}

/** An object's members; null where the value is no object. */
export function membersOf(value: Json | undefined): ReadonlyMap<string, Json> | null {
  return value instanceof Map ? value : null;
}

class Reader {
  readonly #text: string;
  readonly #where: string;
  #at = 0;

  constructor(text: string, where: string) {
    this.#text = text;
    this.#where = where;
  }

  get ended(): boolean {
    return this.#at === this.#text.length;
  }

  fail(): never {
    throw new Unreadable('json-malformed', this.#where);
  }

  space(): void {
    while (' \t\n\r'.includes(this.#next() || 'x')) this.#at += 1;
  }

  value(depth: number): Json {
    if (depth > DEPTH) throw new Unreadable('json-too-deep', this.#where);
    this.space();
    const next = this.#next();
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    if (next === '"') return this.#string();
    if (next === 't') return this.#word('true', true);
    if (next === 'f') return this.#word('false', false);
    if (next === 'n') return this.#word('null', null);
    return this.#number();
  }

  #object(depth: number): ReadonlyMap<string, Json> {
    const members = new Map<string, Json>();
    this.#at += 1;
    this.space();
    if (this.#take('}')) return members;
    do {
      this.space();
      const name = this.#string();
      if (members.has(name)) throw new Unreadable('json-duplicate-name', this.#where);
      this.space();
      if (!this.#take(':')) this.fail();
      members.set(name, this.value(depth + 1));
      this.space();
    } while (this.#take(','));
    if (!this.#take('}')) this.fail();
    return members;
  }

  #array(depth: number): readonly Json[] {
    const items: Json[] = [];
    this.#at += 1;
    this.space();
    if (this.#take(']')) return items;
    do {
      items.push(this.value(depth + 1));
      this.space();
    } while (this.#take(','));
    if (!this.#take(']')) this.fail();
    return items;
  }

  #string(): string {
    if (!this.#take('"')) this.fail();
    let text = '';
    for (;;) {
      const start = this.#at;
      while (!this.ended && this.#next() !== '"' && this.#next() !== '\\' && this.#next() >= ' ') this.#at += 1;
      text += this.#text.slice(start, this.#at);
      if (this.#take('"')) break;
      if (!this.#take('\\')) this.fail();
      text += this.#escape();
    }
    if (!text.isWellFormed()) this.fail();
    return text;
  }

  #escape(): string {
    const letter = this.#next();
    this.#at += 1;
    if (letter !== 'u') return ESCAPES.get(letter) ?? this.fail();
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-fA-F]{4}$/u.test(digits)) this.fail();
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.#text)?.[0] ?? this.fail();
    const value = Number(digits);
    if (!Number.isFinite(value)) this.fail();
    this.#at += digits.length;
    return value;
  }

  #word<T extends Json>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) this.fail();
    this.#at += word.length;
    return value;
  }

  #take(letter: string): boolean {
    if (this.#next() !== letter) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    return this.#text.charAt(this.#at);
  }
}
