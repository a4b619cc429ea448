import type { Edit } from '../document.ts';
import type { Element } from './elements.ts';

/** Puts something into an element as the last that it holds. */
export function lastIn(source: string, { start, end }: Span, put: string): Edit {
  if (isEmpty(source, end)) return opened(source, start, end, put);
  const at = source.lastIndexOf('</', end - 1);
  return { start: at, end: at, put };
}

/** Puts something into an element as the first that it holds. */
export function firstIn(source: string, { start, end }: Span, put: string): Edit {
  if (isEmpty(source, end)) return opened(source, start, end, put);
  const at = startTagEnd(source, start);
  return { start: at, end: at, put };
}

/** Puts something in place of all that an element holds. */
export function insteadIn(source: string, { start, end }: Span, put: string): Edit {
  if (isEmpty(source, end)) return opened(source, start, end, put);
  return { start: startTagEnd(source, start), end: source.lastIndexOf('</', end - 1), put };
}

/** Puts something behind an element. */
export function behind({ end }: Span, put: string): Edit {
  return { start: end, end, put };
}

/** Whether one element stands within the other. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start > outer.start && inner.end <= outer.end;
}

type Span = Pick<Element, 'start' | 'end'>;

/** `<a b="c"/>`: nothing else ends with a slash before its last sign. */
function isEmpty(source: string, end: number): boolean {
  return source[end - 2] === '/';
}

/** An element without content gets a tag that ends it. */
function opened(source: string, start: number, end: number, put: string): Edit {
  const name = /^[^\s/>]+/u.exec(source.slice(start + 1, start + 1 + LONGEST_NAME))?.[0] ?? '';
  return { start: end - 2, end, put: `>${put}</${name}>` };
}

const LONGEST_NAME = 200;

/** Where a start tag ends: a `>` in the value of an attribute does not end it (XML 1.0, production 10). */
function startTagEnd(source: string, start: number): number {
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quote === '' && sign === '>') return at + 1;
    if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  return source.length;
}
