import { parseFragment } from 'parse5';

/** From offsets in a value to offsets in what it is written with; null where the one does not give the other. */
export function aligned(raw: string, value: string, isAttribute: boolean): ((offset: number) => number) | null {
  if (raw === value) return (offset) => offset;
  const starts: number[] = [];
  for (let at = 0; at < raw.length;) {
    const { length, units } = signAt(raw, at, isAttribute);
    for (let unit = 0; unit < units; unit += 1) starts.push(at);
    at += length;
  }
  return starts.length === value.length ? (offset) => starts[offset] ?? raw.length : null;
}

/** How many units of the source a sign takes, and of the value. */
interface Sign {
  readonly length: number;
  readonly units: number;
}

const PLAIN: Sign = { length: 1, units: 1 };

/** A reference with or without its semicolon (WHATWG HTML, 13.2.5.72); no name has more than 32 signs. */
const REFERENCE = /&(?:#(?:[xX](?<hex>[0-9a-fA-F]+)|(?<decimal>[0-9]+));?|[a-zA-Z][a-zA-Z0-9]{0,40};?)/uy;

function signAt(raw: string, at: number, isAttribute: boolean): Sign {
  if (raw[at] === '\r') return raw[at + 1] === '\n' ? { length: 2, units: 1 } : PLAIN;
  if (raw[at] !== '&') return PLAIN;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(raw);
  if (match === null) return PLAIN;
  const { hex, decimal } = match.groups ?? {};
  const [written] = match;
  if (hex === undefined && decimal === undefined) return named(written, isAttribute, raw[at + written.length] === '=');
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return { length: written.length, units: code > 0xffff && code <= 0x10ffff ? 2 : 1 };
}

const signs = new Map<string, Sign>();

/** What a name stands for, its own parser knows: names without a semicolon may end within a word. */
function named(written: string, isAttribute: boolean, isBeforeEquals: boolean): Sign {
  const key = `${isAttribute ? (isBeforeEquals ? '=' : '"') : '>'}${written}`;
  const known = signs.get(key);
  if (known !== undefined) return known;
  const value = isAttribute ? inAttribute(written, isBeforeEquals) : inText(written);
  let same = 0;
  while (same < written.length - 1 && same < value.length && written.at(-1 - same) === value.at(-1 - same)) same += 1;
  const sign = value === written ? PLAIN : { length: written.length - same, units: value.length - same };
  if (signs.size < MOST_KNOWN) signs.set(key, sign);
  return sign;
}

/** There are 2,231 names, and text is full of what looks like one. */
const MOST_KNOWN = 10_000;

function inText(written: string): string {
  const [node] = parseFragment(written).childNodes;
  return node !== undefined && 'value' in node ? node.value : '';
}

function inAttribute(written: string, isBeforeEquals: boolean): string {
  const [node] = parseFragment(`<a x="${written}${isBeforeEquals ? '=' : ''}">`).childNodes;
  const value = node !== undefined && 'attrs' in node ? (node.attrs[0]?.value ?? '') : '';
  return isBeforeEquals ? value.slice(0, -1) : value;
}
