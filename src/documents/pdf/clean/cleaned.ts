import { Dict, Name, Ref, Stream, type Value, isArray } from '../cos/values.ts';
import type { Source } from '../source.ts';
import { CATALOGUE, LOST_KEYS, type Lost, PAGE, keyWithin, lostDict, roleOf } from './rules.ts';

/** The objects of a copy: what can be reached, without what a copy has not got. */
export interface Cleaned {
  readonly objects: Map<number, Value>;
  readonly catalogue: Ref;
  readonly info: Ref | null;
  readonly lost: ReadonlySet<Lost>;
  /** Numbers of the streams that are files of their own, or pictures. */
  readonly files: ReadonlySet<number>;
  readonly pictures: ReadonlySet<number>;
  /** Of forms, appearances, patterns and glyphs. */
  readonly drawn: ReadonlySet<number>;
}

/**
 * Goes through everything that the catalogue leads to and leaves out what no copy has. Pages stand in one list, each
 * with what it inherited.
 */
export function cleaned(source: Source): Cleaned {
  const objects = new Map<number, Value>();
  const lost = new Set<Lost>();
  const files = new Set<number>();
  const pictures = new Set<number>();
  const drawn = new Set<number>();
  const waiting: { readonly number: number; readonly key: string }[] = [];
  const seen = new Set<number>();
  const pages = new Set(source.pages.map(({ object }) => object));
  const tree = source.add(null);
  const lose = (what: Lost | null): null => {
    if (what !== null) lost.add(what);
    return null;
  };

  const clean = (value: Value, key: string): Value => {
    if (value instanceof Ref) return reference(value, key);
    if (value instanceof Dict) {
      const what = lostDict(value, key);
      return what === null ? entriesOf(value, key) : lose(what);
    }
    if (!isArray(value)) return value;
    const items = value.map((one) => clean(one, keyWithin(value, key, key)));
    // what is left out of a list of notes leaves no hole
    return key === 'Annots' || key === 'Fields' || key === 'Kids' ? items.filter((one) => one !== null) : items;
  };
  const reference = (ref: Ref, key: string): Value => {
    if (ref.number === tree.number || pages.has(ref.number)) return ref;
    const target = source.objects.get(ref.number) ?? null;
    const resolved = source.resolve(ref);
    if (resolved instanceof Dict) {
      const what = lostDict(resolved, key);
      if (what !== null) return lose(what);
    }
    if (resolved instanceof Stream) {
      const role = roleOf(resolved, key);
      if (role === null) return lose('parts of a kind that is not read');
      if (role === 'file') files.add(ref.number);
      if (role === 'drawn' && key !== 'Contents') drawn.add(ref.number);
      if (role === 'picture' && !MASKS.has(key)) pictures.add(ref.number);
    }
    if (target === null) return null;
    if (!seen.has(ref.number)) {
      seen.add(ref.number);
      waiting.push({ number: ref.number, key });
    }
    return ref;
  };
  const entriesOf = (dict: Dict, key: string): Dict =>
    new Dict(
      [...dict.entries].flatMap(([own, value]) => {
        if (LOST_KEYS.has(own)) {
          lose(source.resolve(value) === null ? null : (LOST_KEYS.get(own) ?? null));
          return [];
        }
        const kept = clean(value, keyWithin(dict, key, own));
        return kept === null ? [] : [[own, kept] as const];
      }),
    );

  const only = (dict: Dict, keys: ReadonlySet<string>): Dict =>
    new Dict([...dict.entries].filter(([key]) => keys.has(key)));
  for (const { object, dict } of source.pages)
    objects.set(object, entriesOf(only(dict, PAGE).with({ Parent: tree }), 'Page'));
  const catalogue = entriesOf(
    only(source.catalogue, CATALOGUE).with({ Pages: tree, Metadata: source.catalogue.get('Metadata') }),
    'Catalog',
  );
  const root = source.add(catalogue);
  objects.set(root.number, catalogue);
  const kids = source.pages.map(({ object }) => new Ref(object));
  objects.set(
    tree.number,
    new Dict([
      ['Type', new Name('Pages')],
      ['Kids', kids],
      ['Count', kids.length],
    ]),
  );
  const told = source.resolve(source.info);
  const info = told instanceof Dict ? source.add(null) : null;
  if (info !== null && told instanceof Dict) objects.set(info.number, entriesOf(told, 'Info'));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const value = source.objects.get(next.number) ?? null;
    if (value instanceof Stream) objects.set(next.number, new Stream(entriesOf(value.dict, next.key), value.data));
    else objects.set(next.number, clean(value, next.key));
  }
  return { objects, catalogue: root, info, lost, files, pictures, drawn };
}

/** Pictures that only say where another one covers: they are seen with it. */
const MASKS = new Set(['SMask', 'Mask']);
