/** Values of PDF files and of content streams (ISO 32000-1, 7.3). Numbers and truth values are JavaScript's own. */
export type Value = null | boolean | number | Name | Text | readonly Value[] | Dict | Stream | Ref;

/** `/Name`, without its slash and its escapes: each sign is a byte. */
export class Name {
  readonly kind = 'name';
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A string, as the bytes that it stands for. */
export class Text {
  readonly kind = 'text';
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** `12 0 R`. Generations are not told apart: a file that was written anew has only one. */
export class Ref {
  readonly kind = 'ref';
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export class Dict {
  readonly kind = 'dict';
  readonly entries: ReadonlyMap<string, Value>;
  constructor(entries: Iterable<readonly [string, Value]> = []) {
    this.entries = new Map(entries);
  }
  get(key: string): Value {
    return this.entries.get(key) ?? null;
  }
  /** The same with some entries set; null takes one away. */
  with(changes: Readonly<Record<string, Value>>): Dict {
    const changed = new Map(this.entries);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) changed.delete(key);
      else changed.set(key, value);
    }
    return new Dict(changed);
  }
}

/** A stream with its data as they are stored, which its dictionary says how to unpack. */
export class Stream {
  readonly kind = 'stream';
  readonly dict: Dict;
  readonly data: Uint8Array;
  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Numbers of an array; null where it does not hold exactly so many. */
export function numbersOf(value: Value, count: number): readonly number[] | null {
  if (!isArray(value) || value.length !== count) return null;
  const numbers = value.filter((one) => typeof one === 'number');
  return numbers.length === count ? numbers : null;
}

/** One sign per byte. */
export function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
