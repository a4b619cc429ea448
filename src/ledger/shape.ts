import { fromBase64Url } from './base64.ts';
import { membersOf } from './json.ts';
import type { Json } from './json.ts';
import { Unreadable, within } from './refusal.ts';

/** Reads one JSON value as a `T` or throws `Unreadable`. */
export type Shape<T> = (value: Json) => T;
type Shapes<T> = { readonly [K in keyof T]: Shape<T[K]> };

/** An object with exactly these fields: none missing, none more. */
export function object<T extends object>(shapes: Shapes<T>): Shape<T> {
  const names = Object.keys(shapes);
  return (value) => {
    const members = membersOf(value) ?? wrong();
    const unknown = [...members.keys()].find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Unreadable('field-unknown');
    return fromFields(shapes, (name) => {
      const member = members.get(name);
      if (member === undefined) throw new Unreadable('field-missing');
      return member;
    });
  };
}

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : wrong());

/** A whole number of 0 or more that a double holds exactly. */
export const count: Shape<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong();

export function literal<const T extends string | number>(expected: T): Shape<T> {
  return (value) => (value === expected ? expected : wrong());
}

/** Text that the pattern matches; the pattern must be anchored. */
export function matching(pattern: RegExp): Shape<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : wrong());
}

/** Unpadded URL-safe base64 of exactly `length` bytes, kept as text. */
export function base64Url(length: number): Shape<string> {
  return (value) => {
    const encoded = text(value);
    fromBase64Url(encoded, length);
    return encoded;
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.map((item: Json) => shape(item)) : wrong());
}

/** A union whose arms differ in the text field `tag`. */
export function oneOf<T>(tag: string, shapesByTag: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const byTag = new Map(Object.entries(shapesByTag));
  return (value) => {
    const name = membersOf(value)?.get(tag);
    const shape = typeof name === 'string' ? byTag.get(name) : undefined;
    return shape === undefined ? wrong(tag) : shape(value);
  };
}

/** Text by text: `{ "name": "words", … }` with any names that the pattern matches. */
export function table(names: RegExp): Shape<ReadonlyMap<string, string>> {
  return (value) => {
    const members = membersOf(value) ?? wrong();
    return new Map(Array.from(members, ([name, member]) => (names.test(name) ? [name, text(member)] : wrong())));
  };
}

/** Vouches that the result has exactly the fields of `shapes`, each read by its own shape. */
function fromFields<T extends object>(shapes: Shapes<T>, member: (name: string) => Json): T {
  const read = Object.entries<Shape<unknown>>(shapes).map(([name, shape]) => [
    name,
    within(name, () => shape(member(name))),
  ]);
  return Object.fromEntries(read) as T;
}

function wrong(where = ''): never {
  throw new Unreadable('field-wrong', where);
}
