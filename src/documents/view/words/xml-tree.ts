import type { Part } from '../../zip/unzip.ts';
import { decodeText } from '../../text-bytes.ts';
import { type Attribute, type Name, readXml } from '../../xml/read-xml.ts';

/** An element of a part of a document, and what it holds in its order. */
export interface XmlNode extends Name {
  readonly attributes: readonly Attribute[];
  readonly children: readonly (XmlNode | string)[];
}

/** A part as a tree; null where it cannot be read or holds more than can be shown. */
export function xmlTree(part: Part | undefined): XmlNode | null {
  const source = part === undefined ? undefined : decodeText(part.bytes)?.text;
  if (source === undefined || source.length > LONGEST) return null;
  const root: Growing = { uri: '', local: '', attributes: [], children: [] };
  const open = [root];
  let isTooDeep = false;
  const fault = readXml(source, {
    opened({ uri, local }, attributes) {
      const node: Growing = { uri, local, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
      isTooDeep ||= open.length > DEEPEST;
    },
    text: ({ value }) => void open.at(-1)?.children.push(value),
    closed: () => void open.pop(),
  });
  return fault === null && !isTooDeep ? (elementsIn(root)[0] ?? null) : null;
}

/** UTF-16 units of a part's source. */
const LONGEST = 60_000_000;

/** Deeper than any writer nests, and not so deep that a walk would not come back. */
const DEEPEST = 400;

interface Growing extends Name {
  readonly attributes: readonly Attribute[];
  readonly children: (Growing | string)[];
}

/** The elements right below another; those of one local name where it is given. */
export function elementsIn(node: XmlNode | undefined, local?: string): XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (local === undefined || child.local === local),
  );
}

/** The first element on each step of a way down: `path(p, 'pPr', 'pStyle')`. */
export function path(node: XmlNode | undefined, ...locals: readonly string[]): XmlNode | undefined {
  let at = node;
  for (const local of locals) at = elementsIn(at, local)[0];
  return at;
}

/** Every element of a local name below another, outer ones first; not those within one that is found. */
export function below(node: XmlNode | undefined, local: string): XmlNode[] {
  return elementsIn(node).flatMap((child) => (child.local === local ? [child] : below(child, local)));
}

/** The value of an attribute whatever its namespace; empty where there is none. */
export function valueOf(node: XmlNode | undefined, local: string): string {
  return node?.attributes.find((one) => one.local === local)?.value ?? '';
}

/** Everything that is written in an element. */
export function textIn(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
