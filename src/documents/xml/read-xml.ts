import { SaxesParser } from 'saxes';

/** A name with its namespace: `{http://…/main}t`. */
export interface Name {
  readonly uri: string;
  readonly local: string;
}

/** Text as it reads, and the UTF-16 units of the source that it is written with. */
export interface Value {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** How it is written: each way escapes other signs. */
  readonly as: 'text' | 'cdata' | 'attribute' | 'comment';
}

export interface Attribute extends Name, Value {}

/** Told what stands in a source, in its order. `end` is where a tag ends, in UTF-16 units of the source. */
export interface XmlReader {
  opened?(name: Name, attributes: readonly Attribute[], end: number): void;
  closed?(name: Name, end: number): void;
  text?(value: Value): void;
  comment?(value: Value): void;
}

/** Deeper than any writer nests. */
const DEEPEST = 2_000;

/**
 * Reads XML strictly, with namespaces (Namespaces in XML 1.0). A document type declaration is refused: office formats
 * forbid it (ECMA-376-2, 8.3.3), and entities of one's own are how small files become large.
 *
 * @returns null, or why it cannot be read: `is no well-formed XML (line 4)`
 */
export function readXml(source: string, reader: XmlReader): string | null {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let fault: string | null = null;
  /** Where the text that comes next begins. */
  let from = 0;
  let depth = 0;
  let attributes: { readonly value: string; readonly start: number; readonly end: number }[] = [];
  const stop = (says: string): void => {
    fault ??= says;
  };
  parser.on('error', () => stop(`is no well-formed XML (line ${parser.line})`));
  parser.on('doctype', () => stop('declares a document type, which is not read'));
  parser.on('xmldecl', () => {
    from = source.indexOf('>', parser.position - 1) + 1;
  });
  parser.on('processinginstruction', () => {
    from = source.indexOf('>', parser.position - 1) + 1;
  });
  parser.on('text', (value) => {
    const end = parser.position - 1;
    if (depth > 0) reader.text?.({ value, start: from, end, as: 'text' });
    from = end;
  });
  parser.on('cdata', (value) => {
    const end = parser.position - ']]>'.length;
    reader.text?.({ value, start: source.lastIndexOf('<![CDATA[', end) + '<![CDATA['.length, end, as: 'cdata' });
    from = parser.position;
  });
  parser.on('comment', (value) => {
    const end = source.indexOf('-->', parser.position - '-->'.length);
    reader.comment?.({ value, start: end - rawLength(value, source, end), end, as: 'comment' });
    from = end + '-->'.length;
  });
  parser.on('attribute', ({ value }) => {
    const end = parser.position - 1;
    const quote = source[end] ?? '"';
    attributes.push({ value, start: source.lastIndexOf(quote, end - 1) + 1, end });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) stop('nests elements too deeply');
    const named = Object.values(tag.attributes).map((one, i): Attribute => {
      const span = attributes[i] ?? impossible();
      return { uri: one.uri, local: one.local, as: 'attribute', value: span.value, start: span.start, end: span.end };
    });
    reader.opened?.({ uri: tag.uri, local: tag.local }, named, parser.position);
    attributes = [];
    from = parser.position;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.closed?.({ uri: tag.uri, local: tag.local }, parser.position);
    from = parser.position;
  });
  for (let at = 0; at < source.length && fault === null; at += PIECE) parser.write(source.slice(at, at + PIECE));
  if (fault === null) parser.close();
  return fault;
}

/** So that a fault near the beginning of a large part ends the reading there. */
const PIECE = 1 << 16;

/** A comment holds no references; only its line ends may be written with two signs. */
function rawLength(value: string, source: string, end: number): number {
  const start = source.lastIndexOf('<!--', end) + '<!--'.length;
  return Math.max(value.length, end - start);
}

function impossible(): never {
  throw new Error('The parser told of an attribute without having read it.');
}
