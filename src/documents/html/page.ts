import { type Flow, flow } from '../flow.ts';
import { dataUrlsIn, isFont, nameFor } from '../nested/data-urls.ts';
import type { Packed } from '../nested/nested.ts';
import { layout } from './layout.ts';
import { type As, type Slots, slotsOf } from './slots.ts';
import { type HtmlAttribute, type Written, readHtml } from './tokens.ts';

/** A page, read: its flows of text, and what is packed in its values. */
export interface Page {
  readonly slots: Slots;
  readonly flows: readonly Flow[];
  readonly packed: readonly InSlot[];
}

/** Something packed, and where in which value it stands. */
export interface InSlot extends Packed {
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is no text of the page; without scripts, that of `noscript` is. */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** Reads a page: the text as it reads, then attributes, scripts and styles, comments, and the markup that is left. */
export function pageOf(source: string): Page {
  const slots = slotsOf(source);
  const packed: InSlot[] = [];
  const body = flow('page');
  const attributes = flow('attributes');
  const comments = flow('comments');
  const markup = flow('markup');
  const raw: Flow[] = [];
  const lay = layout(body, 'page');
  const counts = new Map<string, number>();
  const next = (what: string): string => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    return `${what} ${counts.get(what)}`;
  };
  /** The element that is open and whose content is raw. */
  let within: string | null = null;
  const add = (into: Flow, written: Written, as: As): void => {
    const { slot, value } = slots.add(written, as);
    let at = 0;
    for (const { start, end, bytes, type } of dataUrlsIn(value)) {
      into.add(value.slice(at, start), slot, at);
      packed.push({ slot, start, end, bytes, name: nameFor(type), isFont: isFont(type), pack: toBase64 });
      at = end;
    }
    into.add(value.slice(at), slot, at);
  };
  readHtml(source, {
    opened(name, all) {
      lay.opened(name);
      if (RAW.has(name)) within = name;
      for (const one of all) {
        attributes.mark(next('attribute'));
        const as = one.quote === '' ? 'bare attribute' : 'attribute';
        if (one.name === 'srcdoc') packed.push(documentIn(slots, one));
        else {
          attributes.gap(`${labelOf(name, one, all)}=`);
          add(attributes, one, as);
          attributes.gap('\n');
        }
      }
    },
    closed(name) {
      if (name === within) within = null;
      lay.closed(name);
    },
    text(written) {
      if (within === null) {
        const { slot, value } = slots.add(written, 'text');
        lay.text(value, slot);
        return;
      }
      const own = flow(next(within));
      raw.push(own);
      add(own, written, 'source');
    },
    comment(written) {
      comments.mark(next('comment'));
      add(comments, written, 'source');
      comments.gap('\n');
    },
  });
  for (const written of slots.rest()) {
    const { slot, value } = slots.add(written, 'source');
    markup.add(value, slot);
    markup.gap(' ');
  }
  return { slots, packed, flows: [body, attributes, ...raw, comments, markup].filter(({ length }) => length > 0) };
}

/** The document of a frame, written in an attribute (WHATWG HTML, `srcdoc`). */
function documentIn(slots: Slots, written: HtmlAttribute): InSlot {
  const { slot, value } = slots.add(written, written.quote === '' ? 'bare attribute' : 'attribute');
  const common = {
    name: 'frame.html',
    isFont: false,
    pack: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  };
  return { ...common, slot, start: 0, end: value.length, bytes: new Uint8Array(Buffer.from(value, 'utf8')) };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** What a value is called by: that of a field has the field's name, and what is typed into a hidden one is a password. */
function labelOf(element: string, { name }: HtmlAttribute, all: readonly HtmlAttribute[]): string {
  if (name !== 'value' && name !== 'content' && name !== 'placeholder') return name;
  const isPassword = all.some((one) => one.name === 'type' && one.value.toLowerCase() === 'password');
  if (element === 'input' && isPassword && name === 'value') return 'password';
  const label = all.find((one) => ['name', 'property', 'http-equiv', 'itemprop', 'id'].includes(one.name));
  return label === undefined ? name : label.value.replaceAll(/[^\w.:-]/gu, '_');
}
