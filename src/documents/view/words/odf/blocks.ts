import { levelIn } from '../canvas.ts';
import { headingOf } from '../elements.ts';
import { type XmlNode, elementsIn, valueOf } from '../xml-tree.ts';
import { drawFrame } from './frame.ts';
import { drawInlines } from './inlines.ts';
import { drawTable } from './table.ts';
import type { Writing } from './writing.ts';

/** Draws paragraphs, lists, tables, slides and what lies on them. */
export function drawBlocks(parent: XmlNode, writing: Writing): void {
  for (const child of elementsIn(parent)) {
    if (writing.canvas.draft.isFull) return;
    drawBlock(child, writing);
  }
}

function drawBlock(block: XmlNode, writing: Writing): void {
  const { canvas } = writing;
  const { draft } = canvas;
  switch (block.local) {
    case 'p':
      return drawParagraph(block, 'p', writing);
    case 'h':
      return drawParagraph(
        block,
        headingOf(levelIn(canvas, Number(valueOf(block, 'outline-level') || '1') + 1)),
        writing,
      );
    case 'list':
      return drawList(block, writing);
    case 'table':
      return drawSheet(block, writing);
    case 'page':
      return drawPage(block, writing);
    case 'frame':
    case 'custom-shape':
    case 'line':
    case 'rect':
    case 'ellipse':
      return drawFrame(block, writing, (inner) => drawBlocks(inner, writing));
    case 'notes':
      draft.within('p', () => draft.within('strong', () => draft.text('Notes')));
      return drawBlocks(block, writing);
    case 'annotation':
      return void writing.comments.push(block);
    // what was deleted while changes were tracked is in the file (5.5)
    case 'deletion':
      return draft.within('section', () => draft.within('del', () => drawBlocks(block, writing)));
    default:
      if (!SKIPPED.has(block.local)) drawBlocks(block, writing);
  }
}

/** Definitions, and what is shown elsewhere or not at all. */
const SKIPPED = new Set(['forms', 'variable-decls', 'sequence-decls', 'user-field-decls', 'change-info', 'thumbnail']);

function drawParagraph(
  block: XmlNode,
  name: Parameters<Writing['canvas']['draft']['within']>[0],
  writing: Writing,
): void {
  const boxes: XmlNode[] = [];
  // a heading is bold by itself
  const looks = name === 'p' ? writing.looks('paragraph', valueOf(block, 'style-name')) : {};
  writing.canvas.draft.within(name, () => drawInlines(block, writing, looks, boxes));
  for (const box of boxes) writing.canvas.draft.within('blockquote', () => drawBlocks(box, writing));
}

function drawList(list: XmlNode, writing: Writing, level = 0, above = ''): void {
  const { draft } = writing.canvas;
  const style = valueOf(list, 'style-name') || above;
  draft.within(writing.isNumbered(style, level) ? 'ol' : 'ul', () => {
    for (const item of elementsIn(list)) {
      if (item.local !== 'list-item' && item.local !== 'list-header') continue;
      draft.within('li', () => {
        for (const child of elementsIn(item)) {
          if (child.local === 'list') drawList(child, writing, level + 1, style);
          else drawBlock(child, writing);
        }
      });
    }
  });
}

/** A table of a text, or a sheet, which has its name above it. */
function drawSheet(table: XmlNode, writing: Writing): void {
  const { canvas, isWorkbook } = writing;
  if (isWorkbook) canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(valueOf(table, 'name')));
  drawTable(table, canvas.draft, (cell) => drawBlocks(cell, writing));
}

function drawPage(page: XmlNode, writing: Writing): void {
  const { canvas } = writing;
  canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(valueOf(page, 'name') || 'Slide'));
  canvas.draft.within('section', () => drawBlocks(page, writing));
}
