import { joined } from './utf8.ts';
import { wellFormed } from './values.ts';

/** What to do with a value that begins at a path: go into it, take it as a whole, or pass it by unread. */
export type Choice = 'into' | 'take' | 'pass';
export type Path = readonly (string | number)[];

/** One value that was taken, the end of one top-level value, or where a value (or, if `ends`, the rest) cannot be read. */
export type Slice =
  | {
      readonly is: 'value';
      readonly path: Path;
      readonly line: number;
      readonly bytes: number;
      readonly value: unknown;
    }
  | { readonly is: 'end'; readonly kind: 'object' | 'array' }
  | {
      readonly is: 'broken';
      readonly path: Path;
      readonly line: number;
      readonly says: string;
      readonly ends: boolean;
    };

/** A value that is taken may have so many bytes and be nested so deep. Far above what any of the systems exports for one entry. */
export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_DEPTH = 64;

/**
 * Cuts JSON (RFC 8259) into the values that are wanted, one after the other, and holds no more than one of them. Several
 * top-level values may follow each other, as `gh api --paginate` writes pages. A wanted value that is not right is told and
 * passed by; only where the structure around it is broken does reading end.
 *
 * It finds where a value ends and leaves reading it to `JSON.parse`: that is several times faster than a parser that works
 * byte by byte, and an entry that is broken does not take the rest of the file with it.
 */
export async function* jsonSlices(
  bytes: AsyncIterable<Uint8Array>,
  choose: (path: Path, opens: 'object' | 'array' | 'plain') => Choice,
): AsyncGenerator<Slice> {
  const cutter = new Cutter(choose);
  for await (const chunk of bytes) {
    yield* cutter.push(chunk);
    if (cutter.isOver) return;
  }
  yield* cutter.end();
}

/** A container that was gone into. */
interface Open {
  readonly kind: 'object' | 'array';
  /** The key or the index of the value that is next or being read. */
  at: string | number;
  expects: 'first' | 'key' | 'colon' | 'value' | 'comma';
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, LF] = [
  34, 92, 44, 58, 123, 125, 91, 93, 10,
];
/** Longer keys are no keys of an export. */
const MOST_KEY = 1_000;

class Cutter {
  isOver = false;
  readonly #choose: (path: Path, opens: 'object' | 'array' | 'plain') => Choice;
  readonly #stack: Open[] = [];
  #line = 1;
  /** The value (or key) that is being gone over. */
  #mode: 'between' | 'key' | 'take' | 'pass' = 'between';
  #pieces: Uint8Array[] = [];
  #startLine = 1;
  #depth = 0;
  #deepest = 0;
  #isInString = false;
  #isEscaped = false;
  #isPlain = false;
  #size = 0;

  constructor(choose: (path: Path, opens: 'object' | 'array' | 'plain') => Choice) {
    this.#choose = choose;
  }

  *push(chunk: Uint8Array): Generator<Slice> {
    let from = 0;
    for (let i = 0; i < chunk.length && !this.isOver; i += 1) {
      if (this.#mode === 'between') {
        const byte = chunk[i] ?? 0;
        if (byte === LF) this.#line += 1;
        if (byte === LF || byte === 32 || byte === 9 || byte === 13) continue;
        yield* this.#between(byte);
        from = i;
        continue;
      }
      const last = this.#over(chunk, i);
      if (last === null) {
        i = chunk.length;
        break;
      }
      // a plain value ends before the byte that ends it
      const to = this.#isPlain ? last : last + 1;
      i = to - 1;
      this.#keep(chunk.subarray(from, to));
      yield* this.#done();
    }
    if (this.#mode === 'between') return;
    this.#keep(chunk.subarray(from));
  }

  *end(): Generator<Slice> {
    if (this.isOver) return;
    if (this.#mode !== 'between' && this.#isPlain && this.#stack.length === 0) yield* this.#done();
    if (this.#mode !== 'between' || this.#stack.length > 0)
      yield this.#broken('The file ends in the middle: it was cut off.', true);
  }

  /** Goes over the bytes of one value from `from`; gives the index of its last byte (of a plain one: behind it), null where it goes on. */
  #over(chunk: Uint8Array, from: number): number | null {
    if (this.#isPlain) return this.#overPlain(chunk, from);
    // in variables of its own: this is where the time goes
    let [line, depth, deepest] = [this.#line, this.#depth, this.#deepest];
    let [isInString, isEscaped] = [this.#isInString, this.#isEscaped];
    let last: number | null = null;
    for (let i = from; i < chunk.length; i += 1) {
      const byte = chunk[i] ?? 0;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isInString = false;
          if (depth === 0) last = i;
        }
      } else if (byte === QUOTE) isInString = true;
      else if (byte === LF) line += 1;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        depth += 1;
        if (depth > deepest) deepest = depth;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        depth -= 1;
        if (depth === 0) last = i;
      }
      if (last !== null) break;
    }
    [this.#line, this.#depth, this.#deepest] = [line, depth, deepest];
    [this.#isInString, this.#isEscaped] = [isInString, isEscaped];
    return last;
  }

  #overPlain(chunk: Uint8Array, from: number): number | null {
    for (let i = from; i < chunk.length; i += 1) {
      const byte = chunk[i] ?? 0;
      if (byte <= 32 || byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) return i;
    }
    return null;
  }

  /** One sign between values: a bracket, a comma, a colon, or the first of a value or a key. */
  *#between(byte: number): Generator<Slice> {
    const open = this.#stack.at(-1);
    if (open === undefined) {
      yield* this.#begin(byte);
      return;
    }
    const isClosing = byte === (open.kind === 'object' ? CLOSE_OBJECT : CLOSE_ARRAY);
    if (isClosing && (open.expects === 'first' || open.expects === 'comma')) {
      this.#stack.pop();
      this.#next();
      if (this.#stack.length === 0) yield { is: 'end', kind: open.kind };
    } else if (open.expects === 'comma' && byte === COMMA) {
      if (typeof open.at === 'number') open.at += 1;
      open.expects = open.kind === 'object' ? 'key' : 'value';
    } else if (open.expects === 'colon' && byte === COLON) open.expects = 'value';
    else if (open.kind === 'object' && (open.expects === 'first' || open.expects === 'key') && byte === QUOTE)
      this.#start('key', byte);
    else if ((open.kind === 'array' && open.expects === 'first') || open.expects === 'value') yield* this.#begin(byte);
    else yield this.#broken('Here is a sign that JSON does not have at this place.', true);
  }

  *#begin(byte: number): Generator<Slice> {
    const isOpening = byte === OPEN_OBJECT || byte === OPEN_ARRAY;
    if (byte === COMMA || byte === COLON || byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      yield this.#broken('Here is a sign that JSON does not have at this place.', true);
      return;
    }
    const kind = byte === OPEN_OBJECT ? 'object' : 'array';
    const choice = this.#choose(this.#path(), isOpening ? kind : 'plain');
    if (choice !== 'into') this.#start(choice, byte);
    else if (isOpening) this.#stack.push({ kind, at: kind === 'array' ? 0 : '', expects: 'first' });
    else yield this.#broken('This is no object and no list of JSON.', true);
  }

  #start(mode: 'key' | 'take' | 'pass', byte: number): void {
    this.#mode = mode;
    this.#pieces = [];
    this.#size = 0;
    this.#startLine = this.#line;
    this.#isInString = byte === QUOTE;
    this.#isPlain = byte !== QUOTE && byte !== OPEN_OBJECT && byte !== OPEN_ARRAY;
    this.#depth = byte === OPEN_OBJECT || byte === OPEN_ARRAY ? 1 : 0;
    this.#deepest = this.#depth;
    this.#isEscaped = false;
  }

  #keep(bytes: Uint8Array): void {
    this.#size += bytes.length;
    const most = this.#mode === 'key' ? MOST_KEY : MOST_BYTES;
    if (this.#mode !== 'pass' && this.#size <= most) this.#pieces.push(bytes);
  }

  *#done(): Generator<Slice> {
    const mode = this.#mode;
    this.#mode = 'between';
    const open = this.#stack.at(-1);
    if (mode === 'key' && open !== undefined) {
      const key = this.#size > MOST_KEY ? null : parsed(this.#pieces);
      if (typeof key === 'string') {
        open.at = key;
        open.expects = 'colon';
      } else yield this.#broken('A name here is no text of JSON, or longer than any name should be.', true);
      return;
    }
    if (mode === 'take') yield this.#taken();
    this.#pieces = [];
    this.#next();
  }

  #taken(): Slice {
    if (this.#size > MOST_BYTES)
      return this.#broken(`This entry is larger than ${MOST_BYTES / 1024 / 1024} MB.`, false);
    if (this.#deepest > MOST_DEPTH) return this.#broken(`This entry is nested more than ${MOST_DEPTH} deep.`, false);
    const value = parsed(this.#pieces);
    if (value === undefined) return this.#broken('This entry is no JSON.', false);
    return { is: 'value', path: this.#path(), line: this.#startLine, bytes: this.#size, value };
  }

  /** A value of the innermost container is over. */
  #next(): void {
    const open = this.#stack.at(-1);
    if (open !== undefined) open.expects = 'comma';
  }

  #path(): Path {
    return this.#stack.map(({ at }) => at);
  }

  #broken(says: string, ends: boolean): Slice {
    this.isOver ||= ends;
    return { is: 'broken', path: this.#path(), line: ends ? this.#line : this.#startLine, says, ends };
  }
}

/** An escape that may be half of a pair. */
const SURROGATE = /\\u[dD][89a-fA-F]/u;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined where it is no JSON, or no UTF-8. */
function parsed(pieces: readonly Uint8Array[]): unknown {
  try {
    const text = UTF8.decode(joined(pieces));
    const value: unknown = JSON.parse(text);
    return SURROGATE.test(text) ? wellFormed(value) : value;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
