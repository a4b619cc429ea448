import { escapedHtml } from '../../escaped-html.ts';
import { type Marked, type Occurrence, occurrences } from '../marked.ts';
import type { Item, Span } from './draft.ts';
import { type ElementName, INLINES } from './elements.ts';

/** How much of a document is shown. */
export interface Room {
  /** Signs of HTML without its pictures. */
  readonly words: number;
  /** Signs of pictures in base64. */
  readonly pictures: number;
}

export interface WrittenHtml {
  readonly html: string;
  /** Whether everything is shown. */
  readonly isWhole: boolean;
}

/**
 * A draft as a fragment of HTML. Its text is escaped; each occurrence of what is marked stands in `<mark data-value="ID">`,
 * in several where it runs over elements. What does not fit is told of by a sentence.
 */
export function writeHtml(items: readonly Item[], marked: readonly Marked[], room: Room): WrittenHtml {
  const marks = occurrences(joined(items), marked);
  const out: string[] = [];
  const open: ElementName[] = [];
  let isWhole = true;
  let [words, pictures] = [room.words, room.pictures];
  let at = 0;
  let next = 0;
  const put = (html: string): void => {
    out.push(html);
    words -= html.length;
  };
  for (const item of items) {
    if (words <= 0) break;
    switch (item.kind) {
      case 'open':
        put(`<${item.name}${spanOf(item.span)}>`);
        open.push(item.name);
        break;
      case 'close':
        put(`</${item.name}>`);
        open.pop();
        break;
      case 'put':
        put(`<${item.name}>`);
        break;
      case 'text': {
        while ((marks[next]?.end ?? Infinity) <= at) next += 1;
        const html = textOf(item.text, at, marks, next, words);
        put(html.written);
        if (html.isCut) words = 0;
        break;
      }
      case 'picture': {
        const base64 = Buffer.from(item.bytes.buffer, item.bytes.byteOffset, item.bytes.length).toString('base64');
        if (base64.length > pictures) {
          isWhole = false;
          put(`<em>${PICTURE_LEFT_OUT}</em>`);
        } else {
          pictures -= base64.length;
          out.push(`<img alt="" src="data:image/${item.type};base64,${base64}">`);
        }
      }
    }
    at += lengthOf(item);
  }
  if (words > 0) return { html: out.join(''), isWhole };
  for (const name of open.toReversed()) out.push(`</${name}>`);
  return { html: `${out.join('')}<p><em>${CUT}</em></p>`, isWhole: false };
}

const CUT = 'What follows is not shown here: the page would be too long.';
const PICTURE_LEFT_OUT = 'A picture stands here that is not shown: there are too many, or it is too large.';

/** The text of all items; what is marked does not run over the signs between blocks. */
function joined(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'text' ? item.text : between(item))).join('');
}

function between(item: Exclude<Item, { readonly kind: 'text' }>): string {
  if (item.kind === 'put') return item.name === 'br' ? '\n' : EDGE;
  return item.kind === 'picture' || !INLINE_NAMES.has(item.name) ? EDGE : '';
}

/** Ends what could be one word of a text. */
const EDGE = '\0';

const INLINE_NAMES: ReadonlySet<string> = new Set(INLINES);

function lengthOf(item: Item): number {
  return item.kind === 'text' ? item.text.length : between(item).length;
}

/** A text with what is marked in it, so far as there is room. */
function textOf(
  text: string,
  at: number,
  marks: readonly Occurrence[],
  first: number,
  room: number,
): { readonly written: string; readonly isCut: boolean } {
  const pieces: string[] = [];
  let [from, left] = [0, room];
  const add = (to: number, id: string | null): boolean => {
    const shown = escaped(text.slice(from, Math.min(to, from + left)));
    const html = id === null ? shown : `<mark data-value="${escaped(id)}">${shown}</mark>`;
    const isCut = to - from > left;
    if (to > from) pieces.push(html);
    left -= html.length;
    from = to;
    return isCut || left <= 0;
  };
  for (let i = first; (marks[i]?.start ?? Infinity) < at + text.length; i += 1) {
    const { id, start, end } = marks[i] ?? NOWHERE;
    if (add(Math.max(0, start - at), null)) return { written: pieces.join(''), isCut: true };
    if (add(Math.min(text.length, end - at), id)) return { written: pieces.join(''), isCut: true };
  }
  const isCut = add(text.length, null);
  return { written: pieces.join(''), isCut };
}

const NOWHERE: Occurrence = { id: '', start: 0, end: 0 };

function spanOf(span: Span): string {
  return Object.entries(span)
    .filter(([, value]) => value !== 1)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** Signs that no text has are shown as what they are: something else. */
function escaped(text: string): string {
  return escapedHtml(text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/gu, '\ufffd'));
}
