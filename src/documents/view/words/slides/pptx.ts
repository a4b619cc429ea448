import { refused } from '../../../document.ts';
import { type Package, openPackage } from '../../../office/package.ts';
import { isHidden, slideOrder } from '../../../office/slides/order.ts';
import { decodeText } from '../../../text-bytes.ts';
import { type Canvas, type Drawer, UNTITLED, levelIn } from '../canvas.ts';
import { headingOf } from '../elements.ts';
import { drawEmbedded } from '../embedded.ts';
import { below, textIn, xmlTree } from '../xml-tree.ts';
import { drawShapes } from './shapes.ts';

/** A presentation: for each slide in the order of showing what stands on it, then its notes and comments. */
export const pptx: Drawer = async (bytes, canvas) => {
  const pack = await openPackage(bytes, { budget: canvas.budget, macros: 'drop' });
  if (pack.kind === 'refused') return pack;
  const main = pack.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const source = decodeText(pack.part(main)?.bytes ?? new Uint8Array(0))?.text ?? '';
  const order = slideOrder(source, pack.relationshipsOf(main));
  if (typeof order === 'string') return refused('damaged', `holds a presentation that ${order}`);
  for (const [i, name] of order.entries()) {
    if (canvas.draft.isFull) break;
    drawSlide(pack, name, i + 1, canvas);
  }
  await drawEmbedded(pack, canvas);
  return UNTITLED;
};

function drawSlide(pack: Package, name: string, number: number, canvas: Canvas): void {
  const { draft } = canvas;
  const part = pack.part(name);
  const root = xmlTree(part);
  const hidden = isHidden(decodeText(part?.bytes ?? new Uint8Array(0))?.text ?? '') ? ' (hidden)' : '';
  const title = (level: number, text: string): void =>
    draft.within(headingOf(levelIn(canvas, level)), () => draft.text(text));
  title(2, `Slide ${number}${hidden}`);
  if (root === null) return draft.say('This slide cannot be shown.');
  draft.within('section', () => {
    for (const tree of below(root, 'spTree')) drawShapes(tree, { canvas, pack, part: name });
  });
  for (const link of pack.relationshipsOf(name)) {
    const other = link.part === null ? null : xmlTree(pack.part(link.part));
    if (other === null || link.part === null) continue;
    if (link.type === 'notesSlide') {
      title(3, `Notes of slide ${number}`);
      for (const tree of below(other, 'spTree')) drawShapes(tree, { canvas, pack, part: link.part });
    } else if (link.type === 'comments') {
      title(3, `Comments on slide ${number}`);
      for (const comment of [...below(other, 'text'), ...below(other, 'txBody')])
        draft.within('p', () => draft.text(textIn(comment)));
    }
  }
}
