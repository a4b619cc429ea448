import { drawPicture } from '../office-picture.ts';
import { type XmlNode, elementsIn, path, textIn, valueOf } from '../xml-tree.ts';
import type { Writing } from './writing.ts';

/** Draws a picture, or gives what else lies in a frame or a shape to `drawInner`: a text box, a table, paragraphs. */
export function drawFrame(frame: XmlNode, writing: Writing, drawInner: (inner: XmlNode) => void): void {
  const { draft } = writing.canvas;
  const words = textIn(path(frame, 'desc')) || textIn(path(frame, 'title'));
  const inner = elementsIn(frame).filter(({ local }) => !ASIDE.has(local));
  const object = inner.find(({ local }) => local === 'object' || local === 'object-ole');
  if (object !== undefined) draft.text(`[embedded object${words === '' ? '' : `: ${words}`}]`);
  const images = inner.filter(({ local }) => local === 'image');
  // several are the same picture in several kinds (10.4.4); that of an object is drawn again from it
  const shown = images.map((image) => valueOf(image, 'href').replace(/^\.\//u, ''));
  const held = shown.find((href) => writing.part(href) !== undefined) ?? shown[0];
  const others = inner.filter((one) => !images.includes(one) && one !== object);
  // a table has a picture of itself beside it
  if (held !== undefined && object === undefined && others.length === 0)
    drawPicture(draft, writing.part(held)?.bytes, words);
  if (others.length > 0) drawInner({ ...frame, children: others });
}

/** What is told of a frame, and what makes it do something. */
const ASIDE = new Set([
  'desc',
  'title',
  'event-listeners',
  'glue-point',
  'enhanced-geometry',
  'image-map',
  'contour-polygon',
]);
