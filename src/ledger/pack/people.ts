import { fromUtf8 } from '../bytes.ts';
import { canonicalBytes } from '../jcs.ts';
import { readJson } from '../json.ts';
import { literal, object, table } from '../shape.ts';

/** What the operator calls each actor of the case, by the actor's 32 hex digits. Nobody vouches for it. */
export type Labels = ReadonlyMap<string, string>;

export function peopleFile(labels: Labels): Uint8Array {
  return canonicalBytes({ v: 1, labels: Object.fromEntries(labels) });
}

const shape = object<{ v: 1; labels: Labels }>({ v: literal(1), labels: table(/^[0-9a-f]{32}$/u) });

export function readPeople(content: Uint8Array): Labels {
  return shape(readJson(fromUtf8(content))).labels;
}
