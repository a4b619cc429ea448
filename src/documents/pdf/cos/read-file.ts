import { Keyword, Lexer, Malformed } from './lexer.ts';
import { Dict, Ref, Stream, type Value } from './values.ts';

/** A file as its objects by number. */
export interface Objects {
  readonly byNumber: ReadonlyMap<number, Value>;
  readonly trailer: Dict;
}

/**
 * The objects of a file that PDFium has written anew: a table of cross-references (ISO 32000-1, 7.5.4), no object
 * streams, no encryption, no history. Throws Malformed for any other file.
 */
export function readFile(bytes: Uint8Array): Objects {
  const table = new Lexer(bytes, true, startOf(bytes));
  expect(table, 'xref');
  const offsets = new Map<number, number>();
  for (let first = table.next(); typeof first === 'number'; first = table.next()) {
    const count = numberFrom(table);
    for (let i = 0; i < count; i += 1) {
      const offset = numberFrom(table);
      numberFrom(table);
      const use = table.next();
      if (use instanceof Keyword && use.word === 'n') offsets.set(first + i, offset);
    }
  }
  const trailer = table.next();
  if (!(trailer instanceof Dict)) throw new Malformed('no trailer');
  const lengthOf = (value: Value): number => {
    const offset = value instanceof Ref ? offsets.get(value.number) : undefined;
    const length = offset === undefined ? value : valueAt(bytes, offset, () => 0);
    return typeof length === 'number' ? length : 0;
  };
  const byNumber = new Map<number, Value>();
  for (const [number, offset] of offsets) byNumber.set(number, valueAt(bytes, offset, lengthOf));
  return { byNumber, trailer };
}

function startOf(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = tail.lastIndexOf('startxref');
  if (at < 0) throw new Malformed('no table of objects');
  return numberFrom(new Lexer(bytes, false, at + 'startxref'.length));
}

function valueAt(bytes: Uint8Array, offset: number, lengthOf: (value: Value) => number): Value {
  const lexer = new Lexer(bytes, true, offset);
  numberFrom(lexer);
  numberFrom(lexer);
  expect(lexer, 'obj');
  const value = lexer.next();
  if (value === undefined || value instanceof Keyword) return null;
  if (!(value instanceof Dict)) return value;
  const after = lexer.next();
  if (!(after instanceof Keyword && after.word === 'stream')) return value;
  if (bytes[lexer.at] === 0x0d) lexer.at += 1;
  if (bytes[lexer.at] === 0x0a) lexer.at += 1;
  return new Stream(value, bytes.subarray(lexer.at, lexer.at + lengthOf(value.get('Length'))));
}

function expect(lexer: Lexer, word: string): void {
  const next = lexer.next();
  if (!(next instanceof Keyword && next.word === word)) throw new Malformed(`${word} is missing`);
}

function numberFrom(lexer: Lexer): number {
  const next = lexer.next();
  if (typeof next !== 'number') throw new Malformed('a number is missing');
  return next;
}
