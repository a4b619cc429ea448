import type { Package } from '../../office/package.ts';
import { recognise } from '../../recognise.ts';
import { type Canvas, levelIn } from './canvas.ts';
import { headingOf } from './elements.ts';

/** Draws the files that lie within an Office file: a workbook behind a chart, a document that was put in as one. */
export async function drawEmbedded(pack: Package, canvas: Canvas): Promise<void> {
  const files = pack.parts.filter(
    ({ name, bytes }) => /\/embeddings\//iu.test(name) && recognise(bytes, name) !== null,
  );
  for (const [i, { name, bytes }] of files.entries()) {
    canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(`File ${i + 1} in this one`));
    await canvas.within(bytes, name);
  }
}
