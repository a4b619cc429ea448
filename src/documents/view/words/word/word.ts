import { refused } from '../../../document.ts';
import { type OfficePart, type Package, openPackage } from '../../../office/package.ts';
import { type Canvas, type Drawer, levelIn, UNTITLED } from '../canvas.ts';
import { headingOf } from '../elements.ts';
import { drawEmbedded } from '../embedded.ts';
import { type XmlNode, elementsIn, path, valueOf, xmlTree } from '../xml-tree.ts';
import { drawBlocks } from './blocks.ts';
import { numberingOf } from './numbering.ts';
import { stylesOf } from './styles.ts';
import type { Told, Writing } from './writing.ts';

/** What Word writes: the body, then notes, comments, headers and footers. */
export const word: Drawer = async (bytes, canvas) => {
  const pack = await openPackage(bytes, { budget: canvas.budget, macros: 'drop' });
  if (pack.kind === 'refused') return pack;
  const main = linked(pack, '', 'officeDocument')[0];
  const body = path(xmlTree(main) ?? undefined, 'body');
  if (main === undefined || body === undefined) return refused('damaged', 'holds no text that can be shown');
  const told: Told = { footnote: [], endnote: [], comment: [] };
  const styles = stylesOf(xmlTree(linked(pack, main.name, 'styles')[0]));
  const numbering = numberingOf(xmlTree(linked(pack, main.name, 'numbering')[0]));
  const writing = (part: OfficePart): Writing => ({ canvas, pack, part: part.name, styles, numbering, told });
  drawBlocks(body, writing(main));
  for (const [unit, title] of NOTES) drawNotes(pack, main, unit, title, writing);
  for (const [type, title] of EDGES) drawEdges(linked(pack, main.name, type), title, canvas, writing);
  await drawEmbedded(pack, canvas);
  return UNTITLED;
};

type WritingOf = (part: OfficePart) => Writing;

/** Parts that another leads to by relationships of a type (ECMA-376-1, 11.3). */
function linked(pack: Package, from: string, type: string): OfficePart[] {
  return pack
    .relationshipsOf(from)
    .filter((link) => link.type === type)
    .flatMap((link) => (link.part === null ? [] : (pack.part(link.part) ?? [])));
}

const NOTES = [
  ['footnote', 'Footnotes'],
  ['endnote', 'Endnotes'],
  ['comment', 'Comments'],
] as const;

const EDGES = [
  ['header', 'Headers'],
  ['footer', 'Footers'],
] as const;

/** Notes in the order in which the text calls for them, then those that it does not call for. */
function drawNotes(pack: Package, main: OfficePart, unit: keyof Told, title: string, writingOf: WritingOf): void {
  const [part] = linked(pack, main.name, `${unit}s`);
  const root = xmlTree(part);
  if (part === undefined || root === null) return;
  const writing = writingOf(part);
  // separators have a type (17.18.33)
  const notes = elementsIn(root, unit).filter((note) => /^(?:normal)?$/u.test(valueOf(note, 'type')));
  const places = new Map(writing.told[unit].map((id, i) => [id, i]));
  const place = (note: XmlNode): number => places.get(valueOf(note, 'id')) ?? places.size;
  const inOrder = notes.toSorted((a, b) => place(a) - place(b));
  if (inOrder.length === 0) return;
  const { draft } = writing.canvas;
  draft.within(headingOf(levelIn(writing.canvas, 2)), () => draft.text(title));
  for (const [i, note] of inOrder.entries()) {
    const author = valueOf(note, 'author');
    draft.within('section', () => {
      draft.within('p', () =>
        draft.within('strong', () => draft.text(`${i + 1}${author === '' ? '' : `, ${author}`}`)),
      );
      drawBlocks(note, writing);
    });
  }
}

function drawEdges(parts: readonly OfficePart[], title: string, canvas: Canvas, writingOf: WritingOf): void {
  const trees = parts.flatMap((part) => {
    const root = xmlTree(part);
    return root === null ? [] : [{ part, root }];
  });
  if (trees.length === 0) return;
  const { draft } = canvas;
  draft.within(headingOf(levelIn(canvas, 2)), () => draft.text(title));
  for (const { part, root } of trees) draft.within('section', () => drawBlocks(root, writingOf(part)));
}
