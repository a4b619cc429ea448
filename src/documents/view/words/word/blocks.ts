import { drawCharts } from '../chart.ts';
import { type ListStack, listStack } from '../list-stack.ts';
import { levelIn } from '../canvas.ts';
import { type BlockName, headingOf } from '../elements.ts';
import { type XmlNode, below, elementsIn, path, valueOf } from '../xml-tree.ts';
import { drawRuns } from './runs.ts';
import { drawTable } from './table.ts';
import type { Writing } from './writing.ts';

/** Draws paragraphs, lists and tables (ECMA-376-1, 17.2.2). */
export function drawBlocks(parent: XmlNode, writing: Writing): void {
  const lists = listStack(writing.canvas.draft);
  drawWithin(parent, writing, lists);
  lists.end();
}

function drawWithin(parent: XmlNode, writing: Writing, lists: ListStack): void {
  for (const child of elementsIn(parent)) {
    if (writing.canvas.draft.isFull) return;
    if (child.local === 'p') drawParagraph(child, writing, lists);
    else if (child.local === 'tbl') {
      lists.end();
      drawTable(child, writing, (cell) => drawBlocks(cell, writing));
    } else if (child.local === 'AlternateContent') drawWithin(path(child, 'Choice') ?? child, writing, lists);
    else if (HOLDS_BLOCKS.has(child.local)) drawWithin(child, writing, lists);
  }
}

/** Content controls, changes that are tracked, tags (17.5, 17.13.5). */
const HOLDS_BLOCKS = new Set(['sdt', 'sdtContent', 'ins', 'del', 'moveTo', 'moveFrom', 'customXml', 'Choice']);

function drawParagraph(paragraph: XmlNode, writing: Writing, lists: ListStack): void {
  const { canvas, styles, numbering } = writing;
  const { draft } = canvas;
  const properties = path(paragraph, 'pPr');
  const style = valueOf(path(properties, 'pStyle'), 'val');
  const place = numbering.next(path(properties, 'numPr') ?? styles.listOf(style));
  const heading = ownHeading(properties) ?? styles.headingOf(style);
  // a heading is bold by itself
  const runs = (): void => drawRuns(paragraph, writing, heading === null ? styles.looksOf(style) : {});
  if (heading !== null || place === null) {
    lists.end();
    const name: BlockName = heading === null ? 'p' : headingOf(levelIn(canvas, heading + 1));
    draft.within(name, () => {
      if (place !== null && place.label !== '') draft.text(`${place.label} `);
      runs();
    });
  } else lists.item(place.level, place.number, runs);
  // what floats beside a paragraph stands below it here
  if (below(paragraph, 'drawing').length > 0) drawCharts(paragraph, draft, writing.pack, writing.part);
  for (const box of boxesIn(paragraph)) draft.within('blockquote', () => drawBlocks(box, writing));
}

function ownHeading(properties: XmlNode | undefined): number | null {
  const level = valueOf(path(properties, 'outlineLvl'), 'val');
  return /^[0-8]$/u.test(level) ? Number(level) + 1 : null;
}

/** Text boxes of a paragraph, each once: programs that know only the older form find it a second time (`Fallback`). */
function boxesIn(paragraph: XmlNode): XmlNode[] {
  const all = below(paragraph, 'txbxContent');
  if (all.length === 0) return all;
  const older = new Set(below(paragraph, 'Fallback').flatMap((one) => below(one, 'txbxContent')));
  return all.filter((one) => !older.has(one));
}
