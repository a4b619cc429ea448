import { z } from 'zod';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { prepared, remember } from './fields.ts';
import type { Field, Maker } from './fields.ts';

type Shape = Readonly<Record<string, Field<unknown>>>;
export type Made<S extends Shape> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/** Several values under names, each made by its own field. */
export function group<const S extends Shape>(shape: S): Field<Made<S>> {
  const parts = Object.entries(shape);
  const schema = z.strictObject(Object.fromEntries(parts.map(([called, { schema: of }]) => [called, of])));
  return remember({
    made: 'list',
    parts: shape,
    schema,
    says: `Give an object with: ${parts.map(([called]) => called).join(', ')}.`,
    optional: false,
    make: (parsed, maker) => madeBy<S>(parts, schema.parse(parsed), maker),
  });
}

/** One record of many: what was made of it, or what is wrong with it. */
export type Recorded<S extends Shape> =
  | { readonly ok: true; readonly value: Made<S> }
  | { readonly ok: false; readonly where: SafeText; readonly says: SafeText };

/**
 * Many records of one shape. One that is wrong does not refuse the others: it comes back with what is wrong with it, and with
 * the beginning of its `calledBy` so that a person finds it.
 */
export function records<const S extends Shape>(
  shape: S,
  calledBy: keyof S & string,
  most: number,
): Field<readonly Recorded<S>[]> {
  const parts = Object.entries(shape);
  const one = z.strictObject(Object.fromEntries(parts.map(([called, { schema: of }]) => [called, of])));
  const schema = z.array(z.record(z.string(), z.unknown())).max(most);
  return remember({
    made: 'list',
    schema,
    says: `Send a list of at most ${most} records.`,
    optional: false,
    make: (parsed, maker) =>
      schema.parse(parsed).map((raw): Recorded<S> => {
        const read = one.safeParse(raw);
        if (read.success) return { ok: true, value: madeBy<S>(parts, read.data, maker) };
        const called = raw[calledBy];
        return {
          ok: false,
          where: maker.text(typeof called === 'string' ? beginning(called) : 'A record without a name'),
          says: maker.text(wrongParts(shape, read.error.issues)),
        };
      }),
  });
}

const MOST_OF_A_NAME = 100;

function beginning(raw: string): string {
  const line = prepared(raw.slice(0, MOST_OF_A_NAME).toWellFormed()).replaceAll(/\s+/gu, ' ');
  return line === '' ? 'A record without a name' : line;
}

/** More would not help anybody to put a record right. */
const MOST_SAID = 5;

/** Each wrong part once, by its own name and what its field asks for; nothing of what was sent is repeated. */
function wrongParts(shape: Shape, issues: readonly z.core.$ZodIssue[]): string {
  const said = new Set(issues.flatMap(({ path }) => wrongPart(shape, path) ?? []));
  return said.size === 0 ? 'It has parts that are not known here.' : [...said].slice(0, MOST_SAID).join(' ');
}

/** Down to the innermost field that is ours: `credentials, issued: Give a moment…`. */
function wrongPart(shape: Shape, path: readonly PropertyKey[]): string | null {
  const names: string[] = [];
  let field: Field<unknown> | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      field = field?.item ?? field;
      continue;
    }
    const parts: Shape = field === undefined ? shape : (field.parts ?? {});
    const part = Object.hasOwn(parts, step) ? parts[String(step)] : undefined;
    if (part === undefined) break;
    names.push(String(step));
    field = part;
  }
  return field === undefined ? null : `${names.join(', ')}: ${field.says}`;
}

/** Each value was made by the field of its name, so the object has the type that the fields declare. */
function madeBy<S extends Shape>(
  parts: readonly (readonly [string, Field<unknown>])[],
  parsed: Readonly<Record<string, unknown>>,
  maker: Maker,
): Made<S> {
  return Object.fromEntries(parts.map(([called, part]) => [called, part.make(parsed[called], maker)])) as Made<S>;
}
