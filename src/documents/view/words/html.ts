import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { refused } from '../../document.ts';
import { dataUrlsIn } from '../../nested/data-urls.ts';
import { pictureKind } from '../../picture/signatures.ts';
import { type Canvas, type Drawer, levelIn } from './canvas.ts';
import type { Span } from './draft.ts';
import { type BlockName, type InlineName, BLOCKS, INLINES, headingOf } from './elements.ts';
import { textIn } from './text.ts';

/** A page, built again from its words: of its elements those that we know, of its attributes the spans of cells. */
export const html: Drawer = (bytes, canvas) => {
  const source = textIn(bytes, canvas.budget);
  if (typeof source !== 'string') return source;
  const title = drawHtml(source, canvas);
  return title === undefined ? refused('damaged', 'nests elements too deeply') : { kind: 'drawn', title };
};

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** @returns the title of the page, null where it has none; undefined where it nests more deeply than is read */
export function drawHtml(source: string, canvas: Canvas): string | null | undefined {
  const document = parse(source);
  if (isTooDeep(document.childNodes)) return undefined;
  const drawing: Drawing = { canvas, title: null, isKept: false };
  drawAll(document.childNodes, drawing);
  return drawing.title;
}

interface Drawing {
  readonly canvas: Canvas;
  title: string | null;
  /** Whether white space counts, as within `pre`. */
  isKept: boolean;
}

const DEEPEST = 500;

function isTooDeep(roots: readonly Node[]): boolean {
  let level: readonly Node[] = roots;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
  return false;
}

function drawAll(nodes: readonly Node[], drawing: Drawing): void {
  for (const node of nodes) {
    if (drawing.canvas.draft.isFull) return;
    if (node.nodeName === '#text' && 'value' in node) drawText(node.value, drawing);
    else if ('tagName' in node) drawElement(node, drawing);
  }
}

function drawText(value: string, { canvas, isKept }: Drawing): void {
  canvas.draft.text(isKept ? value : value.replaceAll(/[\t\n\f\r ]+/gu, ' '));
}

/** Nothing of these is shown: programs, styles, and what stands in the head. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'head',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
]);

function drawElement(element: Element, drawing: Drawing): void {
  const { draft } = drawing.canvas;
  const inside = (): void => drawAll(element.childNodes, drawing);
  const name = element.tagName;
  if (name === 'head') drawing.title = titleIn(element);
  if (SKIPPED.has(name)) return;
  if (name === 'br' || name === 'hr') return draft.put(name);
  if (name === 'img') return drawPicture(element, drawing);
  if (name === 'input') return drawField(element, drawing);
  if (name === 'a') return drawLink(element, drawing, inside);
  if (name === 'pre' || name === 'textarea') {
    const before = drawing.isKept;
    drawing.isKept = true;
    draft.within('pre', inside);
    drawing.isKept = before;
    return;
  }
  const own = isGroup(element) ? null : ownName(name, drawing.canvas);
  if (own === null) inside();
  else draft.within(own, inside, spanOf(element));
}

/** A pair of a list of descriptions may stand in an element of its own, which means nothing (HTML, the dl element). */
function isGroup({ tagName, parentNode }: Element): boolean {
  return tagName === 'div' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'dl';
}

/** What an element becomes; null for one of which only what it holds is shown. */
function ownName(name: string, canvas: Canvas): BlockName | InlineName | null {
  const level = /^h(?<level>[1-6])$/u.exec(name)?.groups?.['level'];
  if (level !== undefined) return headingOf(levelIn(canvas, Number(level)));
  return OTHERS[name] ?? KNOWN.find((one) => one === name) ?? null;
}

const KNOWN = [...BLOCKS, ...INLINES];

const OTHERS: Readonly<Record<string, BlockName | InlineName | undefined>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  var: 'em',
  dfn: 'em',
  strike: 's',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  div: 'section',
  article: 'section',
  main: 'section',
  header: 'section',
  footer: 'section',
  nav: 'section',
  aside: 'section',
  address: 'section',
  form: 'section',
  fieldset: 'section',
  details: 'section',
  legend: 'p',
  summary: 'p',
  option: 'p',
};

function spanOf(element: Element): Span {
  const number = (name: string): number | undefined => {
    const value = Number(attribute(element, name));
    return Number.isInteger(value) && value > 1 && value <= MOST_SPAN ? value : undefined;
  };
  const isCell = element.tagName === 'td' || element.tagName === 'th';
  const [colspan, rowspan] = isCell ? [number('colspan'), number('rowspan')] : [];
  const start = element.tagName === 'ol' ? number('start') : undefined;
  return {
    ...(colspan === undefined ? {} : { colspan }),
    ...(rowspan === undefined ? {} : { rowspan }),
    ...(start === undefined ? {} : { start }),
  };
}

const MOST_SPAN = 1_000;

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function titleIn(head: Element): string | null {
  const title = head.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'title');
  const text = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  return text.trim() === '' ? null : text.trim();
}

/** Only a picture that the page holds itself; of others what is said of them. */
function drawPicture(element: Element, { canvas: { draft } }: Drawing): void {
  const [data] = dataUrlsIn(attribute(element, 'src'));
  const kind = data === undefined ? null : pictureKind(data.bytes);
  const words = attribute(element, 'alt');
  if (data !== undefined && (kind === 'png' || kind === 'jpeg')) draft.picture(kind, data.bytes, words);
  else draft.text(`[picture${words === '' ? '' : `: ${words}`}]`);
}

/** What stands in a field of a form. */
function drawField(element: Element, { canvas: { draft } }: Drawing): void {
  const value = attribute(element, 'value') || attribute(element, 'placeholder');
  if (value !== '' && attribute(element, 'type') !== 'hidden') draft.within('code', () => draft.text(value));
}

/** A link leads nowhere here; where it would lead is written behind its words. */
function drawLink(element: Element, { canvas: { draft } }: Drawing, inside: () => void): void {
  const target = attribute(element, 'href');
  draft.within('u', inside);
  const words = textOf(element).replaceAll(/\s+/gu, '');
  const isSaid = words === target || `mailto:${words}` === target || target.startsWith('#');
  if (target !== '' && !isSaid) draft.within('small', () => draft.text(` (${target})`));
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}
