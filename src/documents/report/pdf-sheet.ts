import type { Mark } from './model.ts';
import type { Face } from './pdf-fonts.ts';

/** Where a PDF is being drawn. Lengths are in points. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** What is drawn is added to it, so that a screen reader meets it in order. */
  readonly root: PDFKit.PDFStructureElement;
  readonly left: number;
  readonly width: number;
}

export function fontFor(marks: readonly Mark[]): Face {
  if (marks.includes('bold')) return marks.includes('italic') ? 'bold-italic' : 'bold';
  return marks.includes('italic') ? 'italic' : 'regular';
}
