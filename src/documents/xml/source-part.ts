import { type Flow, flow } from '../flow.ts';
import { type Attribute, type Name, type Value, readXml } from './read-xml.ts';
import { type Slot, type XmlPart, slotted } from './slots.ts';

/**
 * Reads a part whose elements mean nothing to us as its source: a text engine knows what `<password>` holds and what
 * stands beside `key="Password"`. References are resolved. Only values can be edited, so that what is written is as
 * well-formed as what was read; names of elements, namespaces and what `isMarkup` says are never edited.
 *
 * @returns the part, or why it cannot be read
 */
export function sourcePart(
  source: string,
  place: string,
  isMarkup: (element: Name, attribute: Attribute) => boolean = () => false,
): XmlPart | string {
  const slots: Slot[] = [];
  const all = flow(place);
  const lines = lineFlow(`${place}, lines`);
  let at = 0;
  const add = (value: Value): void => {
    all.gap(source.slice(at, value.start));
    all.add(value.value, slots.push({ value }) - 1);
    at = value.end;
  };
  const fault = readXml(source, {
    opened(name, attributes) {
      if (LINES.has(name.local)) lines.begin();
      for (const one of attributes) if (one.uri !== XMLNS && !isMarkup(name, one)) add(one);
    },
    closed({ local }) {
      if (LINES.has(local)) lines.end();
    },
    text(value) {
      add(value);
      if (value.value.trim() !== '') lines.add(value.value, slots.length - 1);
    },
    comment: add,
  });
  if (fault !== null) return fault;
  all.gap(source.slice(at));
  return slotted(source, slots, [all, ...(lines.isSplit() ? [lines.flow] : [])]);
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Elements that end a line in the formats that we know of: paragraphs, items, rows, properties. */
const LINES = new Set(['p', 'h', 'si', 'row', 'tr', 'li', 'property', 'pt']);

interface LineFlow {
  readonly flow: Flow;
  begin(): void;
  /** Text outside of lines is left out. */
  add(text: string, slot: number): void;
  end(): void;
  /** Whether a line has text of several elements: what a source keeps apart and a person reads as one. */
  isSplit(): boolean;
}

function lineFlow(place: string): LineFlow {
  const own = flow(place);
  let depth = 0;
  let inLine = 0;
  let most = 0;
  return {
    flow: own,
    begin() {
      depth += 1;
    },
    add(text, slot) {
      if (depth === 0) return;
      own.add(text, slot);
      inLine += 1;
      most = Math.max(most, inLine);
    },
    end() {
      depth -= 1;
      if (inLine > 0) own.gap('\n');
      inLine = 0;
    },
    isSplit: () => most > 1,
  };
}
