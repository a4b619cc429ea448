import { type Edit, refused } from '../../document.ts';
import type { Element } from '../../xml/elements.ts';
import { behind, firstIn, isWithin, lastIn } from '../../xml/insert.ts';
import { type Source, withParts } from '../package/parts.ts';
import type { Stamp } from '../stamp.ts';
import { MIMETYPE, OASIS, putMeta, smallLine } from './odf-words.ts';

/** Texts and spreadsheets of OpenDocument: a line at the end of every footer of every kind of page. */
export const stampPages: Stamp = (bytes, words, context) =>
  withParts(bytes, context, (parts) => {
    const styles = parts.read('styles.xml');
    const masters = styles?.elements.filter(({ local }) => local === 'master-page') ?? [];
    if (styles === null || masters.length === 0)
      return refused('unknown', 'has no kind of page that could carry a name');
    const line = smallLine(styles, words);
    parts.edit('styles.xml', [...line.edits, ...masters.flatMap((master) => footerEdits(styles, master, line.put))]);
    const marks = [words.line, ...line.marks, ...SHOWN, ...putMeta(parts, words)];
    return { kind: 'stamped', bytes: parts.bytes([MIMETYPE]), marks };
  });

/** Presentations and drawings of OpenDocument: a small box at the foot of every page. */
export const stampDrawn: Stamp = (bytes, words, context) =>
  withParts(bytes, context, (parts) => {
    const content = parts.read('content.xml');
    const pages = content?.elements.filter(({ uri, local }) => local === 'page' && uri === DRAW) ?? [];
    if (content === null || pages.length === 0) return refused('damaged', 'holds no slide');
    const line = smallLine(content, words);
    const styles = parts.read('styles.xml');
    const marks = [words.line, ...line.marks, ...putMeta(parts, words)];
    for (const page of pages) {
      const frame = frameOf(sizeOf(styles, page), line.put);
      marks.push(...frame.marks);
      parts.edit('content.xml', [pageEdit(content, page, frame.put)]);
    }
    parts.edit('content.xml', line.edits);
    return { kind: 'stamped', bytes: parts.bytes([MIMETYPE]), marks };
  });

const DRAW = `${OASIS}drawing:1.0`;
const FOOTERS = ['footer', 'footer-left', 'footer-first'];
/** What stands before the footer in a kind of page (OpenDocument 1.3, part 3, 16.9). */
const HEADERS = new Set(['header', 'header-left', 'header-first']);

function footerEdits(styles: Source, master: Element, paragraph: string): Edit[] {
  const own = styles.elements.filter((one) => isWithin(one, master));
  const footers = own.filter(({ local }) => FOOTERS.includes(local));
  const shown = footers.filter((one) => one.named('display') !== 'false');
  const hidden = footers.find((one) => one.local === 'footer' && !shown.includes(one));
  const edits = [...shown, ...(hidden === undefined ? [] : [hidden])].map((footer) => {
    // in sheets a footer has up to three regions, and then nothing beside them
    const region = own.find((one) => one.local.startsWith('region-') && isWithin(one, footer));
    return lastIn(styles.source, region ?? footer, paragraph);
  });
  if (hidden !== undefined) return [...edits, shownAgain(styles.source, hidden)];
  if (shown.some(({ local }) => local === 'footer')) return edits;
  const made = `<style:footer xmlns:style="${OASIS}style:1.0">${paragraph}</style:footer>`;
  const header = own.filter(({ local }) => HEADERS.has(local)).at(-1);
  return [...edits, header === undefined ? firstIn(styles.source, master, made) : behind(header, made)];
}

/** A footer that was kept back carries the name too: there is no other place for it on the page. */
function shownAgain(source: string, { start, end }: Element): Edit {
  const [, before = ''] = /^(?<before>[^<>]{1,2000}?display\s*=\s*["'])false/u.exec(source.slice(start + 1, end)) ?? [];
  const at = start + 1 + before.length;
  return before === '' ? { start, end: start, put: '' } : { start: at, end: at + 'false'.length, put: 'true' };
}

const SHOWN = ['display=false', 'display=true'];

/** In centimetres. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** By the kind of page that a slide is of; 28 by 15.75 cm where that does not say how large it is. */
function sizeOf(styles: Source | null, page: Element): Size {
  const all = styles?.elements ?? [];
  const named = (local: string, name: string): Element | undefined =>
    all.find((one) => one.local === local && one.named('name') === name);
  const master = named('master-page', page.named('master-page-name'));
  const layout = named('page-layout', master?.named('page-layout-name') ?? '');
  const own = all.find(
    (one) => one.local === 'page-layout-properties' && layout !== undefined && isWithin(one, layout),
  );
  return {
    width: centimetres(own?.named('page-width')) ?? 28,
    height: centimetres(own?.named('page-height')) ?? 15.75,
  };
}

/** A box at the foot, as wide as the page. */
function frameOf(
  { width, height }: Size,
  paragraph: string,
): { readonly put: string; readonly marks: readonly string[] } {
  const at: Readonly<Record<string, string>> = {
    x: '0cm',
    y: `${(height - HEIGHT).toFixed(3)}cm`,
    width: `${width.toFixed(3)}cm`,
    height: `${HEIGHT}cm`,
  };
  const attributes = Object.entries(at).map(([name, value]) => ` svg:${name}="${value}"`);
  return {
    put: `<draw:frame xmlns:draw="${DRAW}" xmlns:svg="${OASIS}svg-compatible:1.0"${attributes.join('')}><draw:text-box>${paragraph}</draw:text-box></draw:frame>`,
    marks: Object.entries(at).map(([name, value]) => `${name}=${value}`),
  };
}

const HEIGHT = 0.7;

/** ODF 1.3, part 3, 18.3.18; a point is 1/72 inch. */
const UNITS: Readonly<Record<string, number | undefined>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 };

function centimetres(length: string | undefined): number | null {
  const groups = /^(?<number>\d+(?:\.\d+)?)(?<unit>[a-z]{2})$/u.exec(length ?? '')?.groups;
  const unit = UNITS[groups?.['unit'] ?? ''];
  return unit === undefined ? null : Number(groups?.['number']) * unit;
}

/** Behind the last shape: notes and movements end a page (10.2.4). */
function pageEdit({ source, elements }: Source, page: Element, put: string): Edit {
  const ends = elements.filter((one) => AFTER.has(one.local) && isWithin(one, page)).map(({ start }) => start);
  const at = Math.min(...ends);
  return ends.length === 0 ? lastIn(source, page, put) : { start: at, end: at, put };
}

const AFTER = new Set(['notes', 'animations', 'par', 'seq']);
