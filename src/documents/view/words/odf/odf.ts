import { refused } from '../../../document.ts';
import { type Part, unzip } from '../../../zip/unzip.ts';
import { MANIFEST, manifestOf } from '../../../odf/manifest.ts';
import { decodeText } from '../../../text-bytes.ts';
import { type Canvas, type Drawer, UNTITLED, levelIn } from '../canvas.ts';
import { headingOf } from '../elements.ts';
import { type XmlNode, below, path, textIn, xmlTree } from '../xml-tree.ts';
import { drawBlocks } from './blocks.ts';
import { numberedLists } from './lists.ts';
import { looksOf } from './looks.ts';
import type { Writing } from './writing.ts';

/** What LibreOffice writes: a text, the sheets of a workbook, the slides of a presentation (OpenDocument 1.3, part 3). */
export const odf: Drawer = async (bytes, canvas) => {
  const parts = await unzip(bytes, canvas.budget);
  if ('kind' in parts) return parts;
  const part = (name: string): Part | undefined => parts.find((one) => one.name === name);
  const manifest = manifestOf(decodeText(part(MANIFEST)?.bytes ?? new Uint8Array(0))?.text ?? '');
  if (typeof manifest !== 'string' && manifest.isLocked) return refused('locked', 'is protected by a password');
  const [content, styles] = [xmlTree(part('content.xml')), xmlTree(part('styles.xml'))];
  const body = path(content ?? undefined, 'body');
  if (content === null || body === undefined) return refused('damaged', 'holds no text that can be shown');
  const writing: Writing = {
    canvas,
    part,
    isWorkbook: path(body, 'spreadsheet') !== undefined,
    looks: looksOf([styles, content]),
    isNumbered: numberedLists([styles, content]),
    notes: [],
    comments: [],
  };
  drawBlocks(body, writing);
  drawNotes('Notes', writing.notes, writing);
  drawNotes('Comments', writing.comments, writing);
  if (styles !== null) drawEdges(styles, writing);
  return UNTITLED;
};

function title(canvas: Canvas, text: string): void {
  canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(text));
}

/** Notes may call for others, which come after them. */
function drawNotes(heading: string, notes: readonly XmlNode[], writing: Writing): void {
  if (notes.length === 0) return;
  const { draft } = writing.canvas;
  title(writing.canvas, heading);
  for (let i = 0; i < notes.length; i += 1) {
    const note = notes[i];
    if (note === undefined || draft.isFull) return;
    draft.within('section', () => {
      draft.within('p', () => draft.within('strong', () => draft.text(`${i + 1}`)));
      drawBlocks(path(note, 'note-body') ?? note, writing);
    });
  }
}

/** Headers and footers stand among the styles of pages (16.9). */
function drawEdges(styles: XmlNode, writing: Writing): void {
  for (const [name, heading] of [
    ['header', 'Headers'],
    ['footer', 'Footers'],
  ] as const) {
    const edges = below(path(styles, 'master-styles'), name).filter((edge) => textIn(edge).trim() !== '');
    if (edges.length === 0) continue;
    title(writing.canvas, heading);
    for (const edge of edges) writing.canvas.draft.within('section', () => drawBlocks(edge, writing));
  }
}
