import type { Budget } from '../limits.ts';
import type { Objects } from './cos/read-file.ts';
import { type Unpacked, unpack } from './cos/unpack.ts';
import { Dict, Name, Ref, type Stream, type Value, isArray } from './cos/values.ts';

/** The objects of a document, and what can be asked of them. */
export interface Source {
  readonly objects: Map<number, Value>;
  readonly catalogue: Dict;
  readonly info: Value;
  readonly pages: readonly SourcePage[];
  resolve(value: Value): Value;
  /** Unpacked; null where it cannot be, and then `faults` tells of it. */
  data(stream: Stream): Uint8Array | null;
  unpacked(stream: Stream): Unpacked;
  /** A number for an object that is new. */
  add(value: Value): Ref;
  readonly faults: Set<'damaged' | 'too-large'>;
}

export interface SourcePage {
  /** Number of its object. */
  readonly object: number;
  /** With what it inherits (ISO 32000-1, 7.7.3.4). */
  readonly dict: Dict;
}

export function sourceOf({ byNumber, trailer }: Objects, budget: Budget): Source {
  const objects = new Map(byNumber);
  let highest = 0;
  for (const number of objects.keys()) highest = Math.max(highest, number);
  const faults = new Set<'damaged' | 'too-large'>();
  const known = new WeakMap<Stream, Unpacked>();
  const resolve = (value: Value): Value => {
    let found = value;
    for (let i = 0; found instanceof Ref && i < LONGEST_CHAIN; i += 1) found = objects.get(found.number) ?? null;
    return found instanceof Ref ? null : found;
  };
  const read = (stream: Stream): Unpacked => {
    const made = known.get(stream) ?? unpack(stream, resolve, budget);
    if (made.kind === 'fault') faults.add(made.fault);
    known.set(stream, made);
    return made;
  };
  const root = resolve(trailer.get('Root'));
  const catalogue = root instanceof Dict ? root : new Dict();
  return {
    objects,
    catalogue,
    info: trailer.get('Info'),
    pages: pagesOf(catalogue.get('Pages'), resolve),
    resolve,
    unpacked: read,
    data(stream) {
      const made = read(stream);
      return made.kind === 'bytes' ? made.bytes : null;
    },
    add(value) {
      highest += 1;
      objects.set(highest, value);
      return new Ref(highest);
    },
    faults,
  };
}

const LONGEST_CHAIN = 32;

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The leaves of the tree of pages in their order; one that leads back to itself is followed once. */
function pagesOf(tree: Value, resolve: (value: Value) => Value): SourcePage[] {
  const pages: SourcePage[] = [];
  const met = new Set<number>();
  const waiting: { readonly value: Value; readonly above: Dict }[] = [{ value: tree, above: new Dict() }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, above } = next;
    const dict = resolve(value);
    if (!(value instanceof Ref) || !(dict instanceof Dict) || met.has(value.number)) continue;
    met.add(value.number);
    const own = new Dict([...[...above.entries].filter(([key]) => !dict.entries.has(key)), ...dict.entries]);
    const kids = resolve(dict.get('Kids'));
    if (isArray(kids)) {
      const passed = new Dict([...own.entries].filter(([key]) => INHERITED.includes(key)));
      for (const kid of kids.toReversed()) waiting.push({ value: kid, above: passed });
    } else pages.push({ object: value.number, dict: own });
  }
  return pages;
}

export function nameOf(value: Value): string {
  return value instanceof Name ? value.value : '';
}
