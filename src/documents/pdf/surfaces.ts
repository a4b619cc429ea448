import { type Font, type FontsOf, fontOf } from './content/fonts.ts';
import { IDENTITY, matrixOf } from './content/matrix.ts';
import { operationsOf } from './content/operations.ts';
import { type Content, type Lookup, type Surface, walk } from './content/walk.ts';
import { Dict, Ref, Stream, Text, type Value, isArray, numbersOf } from './cos/values.ts';
import { type Source, type SourcePage, nameOf } from './source.ts';

/** Something that text is drawn on: a page, or what is not drawn by any page itself, such as a note's appearance. */
export interface Drawing {
  readonly place: string;
  readonly surface: Surface;
  /** The page, or the number of the stream's object. */
  readonly of: { readonly kind: 'page'; readonly index: number } | { readonly kind: 'stream'; readonly object: number };
}

/**
 * Every surface of a document: its pages first, then streams that draw text and that no page's content leads to. Null
 * where the content leads to more operators than are followed.
 */
export function drawingsOf(
  source: Source,
  drawn: ReadonlySet<number>,
  standard: FontsOf['standard'],
): readonly Drawing[] | null {
  const lookup = lookupOf(source, standard);
  const drawings: Drawing[] = [];
  const met = new Set<string>();
  const add = (content: Content, place: string, of: Drawing['of']): boolean => {
    const surface = walk(content, lookup);
    if (surface === null) return false;
    drawings.push({ place, surface, of });
    for (const key of surface.contents.keys()) met.add(key);
    return true;
  };
  for (const [index, page] of source.pages.entries()) {
    const content = pageContent(source, page, index);
    if (!add(content, `page ${index + 1}`, { kind: 'page', index })) return null;
  }
  let count = 0;
  for (const object of drawn) {
    const stream = source.objects.get(object);
    if (!(stream instanceof Stream) || met.has(`${object}`)) continue;
    const content = lookup.content(object, stream);
    if (!showsText(content)) continue;
    count += 1;
    if (!add(content, `appearance ${count}`, { kind: 'stream', object })) return null;
  }
  return drawings;
}

function showsText({ operations }: Content): boolean {
  return operations.some(
    ({ operator }) => operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"',
  );
}

export function pageKey(index: number): string {
  return `page ${index}`;
}

function pageContent(source: Source, { dict }: SourcePage, index: number): Content {
  const contents = source.resolve(dict.get('Contents'));
  const streams = isArray(contents) ? contents.map(source.resolve) : [contents];
  // parts of a content are one content: an operator may stand in one and its operands in another
  const pieces = streams.flatMap((one) =>
    one instanceof Stream ? [source.data(one) ?? new Uint8Array(), NEW_LINE] : [],
  );
  return {
    key: pageKey(index),
    operations: operationsOf(Buffer.concat(pieces)),
    resources: dictOf(source.resolve(dict.get('Resources'))),
    matrix: IDENTITY,
  };
}

const NEW_LINE = Uint8Array.of(0x0a);

interface Contents extends Lookup {
  content(object: number, stream: Stream): Content;
}

function lookupOf(source: Source, standard: FontsOf['standard']): Contents {
  const fonts = new Map<Value, Font | null>();
  const contents = new Map<number, Content>();
  const all: FontsOf = { resolve: source.resolve, data: source.data, standard };
  const content = (object: number, stream: Stream): Content => {
    const known = contents.get(object);
    if (known !== undefined) return known;
    const made: Content = {
      key: `${object}`,
      operations: operationsOf(source.data(stream) ?? new Uint8Array()),
      resources: dictOf(source.resolve(stream.dict.get('Resources'))),
      // the matrix of a pattern places the pattern, not what is in it
      matrix:
        stream.dict.get('PatternType') === 1
          ? IDENTITY
          : matrixOf(numbersOf(source.resolve(stream.dict.get('Matrix')), 6)),
    };
    contents.set(object, made);
    return made;
  };
  return {
    content,
    resolve: source.resolve,
    font(value) {
      const dict = source.resolve(value);
      if (!fonts.has(dict)) fonts.set(dict, fontOf(dict, all));
      return fonts.get(dict) ?? null;
    },
    external(value) {
      const stream = source.resolve(value);
      if (!(value instanceof Ref) || !(stream instanceof Stream)) return null;
      const subtype = nameOf(stream.dict.get('Subtype'));
      if (subtype === 'Image') return { kind: 'picture', object: value.number };
      return subtype === 'Form' ? { kind: 'form', content: content(value.number, stream) } : null;
    },
  };
}

export function dictOf(value: Value): Dict | null {
  return value instanceof Dict ? value : null;
}

/** The strings of marked content, which may say in other words what is shown (ISO 32000-1, 14.9). */
export function stringsIn({ operations }: Content): Text[] {
  const found: Text[] = [];
  const look = (value: Value): void => {
    if (value instanceof Text) found.push(value);
    else if (value instanceof Dict) for (const one of value.entries.values()) look(one);
    else if (isArray(value)) for (const one of value) look(one);
  };
  for (const { operator, operands } of operations) {
    if (operator === 'BDC' || operator === 'DP') for (const operand of operands) look(operand);
  }
  return found;
}
