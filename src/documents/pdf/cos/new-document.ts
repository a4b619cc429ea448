import type { Source } from '../source.ts';
import { Dict, Name, Ref, type Value } from './values.ts';
import { writeFile } from './write-file.ts';

/** A document of other pages that shows objects of a document that was read: numbers of its own follow on those. */
export interface NewDocument {
  readonly objects: Map<number, Value>;
  add(value: Value): Ref;
  /** A page by its entries beside its type. */
  page(entries: readonly (readonly [string, Value])[]): Ref;
  /** The file, with these pages in their order. */
  written(pages: readonly Ref[]): Uint8Array;
}

export function newDocument(source: Pick<Source, 'objects'>): NewDocument {
  const objects = new Map(source.objects);
  let next = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0);
  const add = (value: Value): Ref => {
    next += 1;
    objects.set(next, value);
    return new Ref(next);
  };
  const tree = add(null);
  return {
    objects,
    add,
    page: (entries) => add(new Dict([['Type', new Name('Page')], ['Parent', tree], ...entries])),
    written(pages) {
      const entries: [string, Value][] = [
        ['Type', new Name('Pages')],
        ['Kids', [...pages]],
        ['Count', pages.length],
      ];
      objects.set(tree.number, new Dict(entries));
      const root: [string, Value][] = [
        ['Type', new Name('Catalog')],
        ['Pages', tree],
      ];
      return writeFile(objects, add(new Dict(root)), null);
    },
  };
}
