import type { Flow } from '../flow.ts';

/** Puts the text of a page together as it reads: lines where blocks begin and end, tabs between cells. */
export interface Layout {
  opened(name: string): void;
  closed(name: string): void;
  text(value: string, slot: number): void;
}

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav noscript ol optgroup option p pre search section select summary table tbody template textarea tfoot thead title ul'.split(
    ' ',
  ),
);

/** Signs that nobody sees: a value may be cut by them so that it can be broken between lines. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

export function layout(flow: Flow, place: string): Layout {
  let [paragraphs, tables, rows] = [0, 0, 0];
  let isInRow = false;
  let isInCell = false;
  let preformatted = 0;
  /** Whether the last sign of the flow is white space. */
  let isOpen = true;
  const gap = (signs: string): void => {
    if (isOpen && signs === ' ') return;
    flow.gap(signs);
    isOpen = true;
  };
  const row = (): void => {
    if (isInRow) flow.gap('\n');
    isOpen = true;
    isInRow = false;
    isInCell = false;
  };
  return {
    opened(name) {
      if (name === 'table') {
        tables += 1;
        rows = 0;
      }
      if (name === 'tr' || name === 'table') row();
      if (name === 'tr') {
        rows += 1;
        isInRow = true;
        flow.mark(`${place}, table ${tables}, row ${rows}`);
      } else if (name === 'td' || name === 'th') {
        if (isInCell) flow.gap('\t');
        isOpen = true;
        isInCell = true;
      } else if (name === 'br') gap(isInCell ? ' ' : '\n');
      else if (BLOCKS.has(name)) {
        gap(isInCell ? ' ' : '\n');
        if (!isInCell && /^(?:p|li|h[1-6]|dt|dd|pre|div|title|option)$/u.test(name)) {
          paragraphs += 1;
          flow.mark(`${place}, paragraph ${paragraphs}`);
        }
      }
      if (name === 'pre' || name === 'textarea') preformatted += 1;
    },
    closed(name) {
      if (name === 'tr' || name === 'table') row();
      else if (name === 'dt') gap(': ');
      else if (BLOCKS.has(name)) gap(isInCell ? ' ' : '\n');
      if (name === 'pre' || name === 'textarea') preformatted = Math.max(0, preformatted - 1);
    },
    text(value, slot) {
      const isKept = preformatted > 0 && !isInCell;
      const shown = isKept ? value : value.replaceAll(/[\t\n\f\r\u00a0]/gu, ' ');
      const [from, to] = isKept ? [0, shown.length] : [shown.length - shown.trimStart().length, shown.trimEnd().length];
      if (from > 0) gap(' ');
      let at = from;
      for (const { index } of shown.slice(0, to).matchAll(INVISIBLE)) {
        if (index >= at) flow.add(shown.slice(at, index), slot, at);
        at = index + 1;
      }
      if (to > at) flow.add(shown.slice(at, to), slot, at);
      if (to > from) isOpen = false;
      if (to < shown.length) gap(' ');
    },
  };
}
