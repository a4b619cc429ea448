import type { InlineName } from '../elements.ts';
import { type Looks, withOwn } from '../word/styles.ts';
import { type XmlNode, textIn, valueOf } from '../xml-tree.ts';
import { drawFrame } from './frame.ts';
import type { Writing } from './writing.ts';

/**
 * Draws what stands in a paragraph.
 *
 * @param boxes is given the text boxes that are anchored there
 */
export function drawInlines(parent: XmlNode, writing: Writing, looks: Looks, boxes: XmlNode[]): void {
  const { draft } = writing.canvas;
  for (const child of parent.children) {
    if (draft.isFull) return;
    if (typeof child === 'string') drawWords(child, writing, looks);
    else drawInline(child, writing, looks, boxes);
  }
}

function drawWords(text: string, { canvas: { draft } }: Writing, looks: Looks): void {
  const names: InlineName[] = [
    ...(looks.bold === true ? (['strong'] as const) : []),
    ...(looks.italic === true ? (['em'] as const) : []),
    ...(looks.struck === true ? (['s'] as const) : []),
    ...(looks.code === true ? (['code'] as const) : []),
  ];
  for (const name of names) draft.open(name);
  // line ends in the source are spaces (6.1.2)
  draft.text(text.replaceAll(/\s+/gu, ' '));
  for (const _ of names) draft.close();
}

function drawInline(child: XmlNode, writing: Writing, looks: Looks, boxes: XmlNode[]): void {
  const { draft } = writing.canvas;
  switch (child.local) {
    case 'span': {
      const own = withOwn(looks, writing.looks('text', valueOf(child, 'style-name')));
      return drawInlines(child, writing, own, boxes);
    }
    case 'a': {
      const target = valueOf(child, 'href');
      draft.within('u', () => drawInlines(child, writing, looks, boxes));
      if (target !== textIn(child).trim() && !target.startsWith('#'))
        draft.within('small', () => draft.text(` (${target})`));
      return;
    }
    case 's':
      return draft.text('\u00a0'.repeat(Math.min(MOST_SPACES, Number(valueOf(child, 'c')) || 1)));
    case 'tab':
      return draft.text('\u2003');
    case 'line-break':
      return draft.put('br');
    case 'note':
      return draft.within('sup', () => draft.text(`${writing.notes.push(child)}`));
    case 'annotation':
      return draft.within('sup', () => draft.text(`comment ${writing.comments.push(child)}`));
    case 'frame':
    case 'custom-shape':
    case 'g':
      return drawFrame(child, writing, (inner) => void boxes.push(inner));
    case 'annotation-end':
    case 'ruby-text':
      return;
    default:
      return drawInlines(child, writing, looks, boxes);
  }
}

const MOST_SPACES = 1_000;
