import { tagStart } from './markup.ts';
import { type Attribute, type Name, readXml } from './read-xml.ts';

/** An element with where it stands in its source, both tags and all between them. */
export interface Element extends Name {
  readonly start: number;
  readonly end: number;
  /** An attribute without a namespace. */
  attribute(name: string): Attribute | undefined;
  /** The value of an attribute whatever its namespace, empty where there is none. */
  named(name: string): string;
}

/** The elements of a small part in the order of their end tags; or why it cannot be read. */
export function elementsOf(source: string): readonly Element[] | string {
  const all: Element[] = [];
  const open: { readonly start: number; readonly attributes: readonly Attribute[] }[] = [];
  const fault = readXml(source, {
    opened: (_name, attributes, end) => void open.push({ start: tagStart(source, end), attributes }),
    closed(name, end) {
      const { start = end, attributes = [] } = open.pop() ?? {};
      const attribute = (wanted: string): Attribute | undefined =>
        attributes.find(({ local, uri }) => local === wanted && uri === '');
      const named = (wanted: string): string => attributes.find(({ local }) => local === wanted)?.value ?? '';
      all.push({ ...name, start, end, attribute, named });
    },
  });
  return fault ?? all;
}
