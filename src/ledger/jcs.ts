import { utf8 } from './bytes.ts';

/**
 * RFC 8785 (JSON Canonicalization Scheme): names sorted by UTF-16 units, numbers and strings as ECMAScript writes
 * them, no white space. Used when writing only: a verifier hashes the bytes that it was given.
 *
 * What JCS cannot hold is a defect of the caller and throws: undefined, functions, symbols, big integers, NaN and
 * infinities, lone surrogates, cycles, and objects that are not plain (a class would be guessed at).
 *
 * @example canonicalise({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalise(value: unknown): string {
  return write(value, []);
}

/** The canonical text as UTF-8 bytes. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalise(value));
}

function write(value: unknown, parents: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object') throw new TypeError(`JCS cannot hold a ${typeof value}`);
  if (parents.includes(value)) throw new TypeError('JCS cannot hold a cycle');
  const inside = [...parents, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => write(item, inside)).join(',')}]`;
  return writeObject(value, inside);
}

function writeObject(value: object, inside: readonly object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('JCS holds plain objects only');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('JCS cannot hold a symbol');
  // `sort` without a comparer orders by UTF-16 code units, which is what section 3.2.3 asks for.
  const names = Object.keys(value).sort();
  const membersByName = new Map<string, unknown>(Object.entries(value));
  return `{${names.map((name) => `${writeString(name)}:${write(membersByName.get(name), inside)}`).join(',')}}`;
}

function writeString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('JCS cannot hold a lone surrogate');
  return JSON.stringify(text);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JCS cannot hold NaN or an infinity');
  return JSON.stringify(value);
}
