import { type Refused, refused } from '../../document.ts';
import { withDocument } from '../../pdf/engine/load.ts';
import { type Pdfium, withPdfium } from '../../pdf/engine/pdfium.ts';
import { rendered } from '../../pdf/engine/render.ts';
import { DAMAGED } from '../../pdf/damaged.ts';
import type { Marked } from '../marked.ts';
import { boxesOn } from './boxes.ts';
import type { PageView } from './page-view.ts';
import { signsOn } from './signs.ts';
import { pagePng } from './page-png.ts';

/** A PDF that PDFium has open. */
export interface OpenedPdf {
  readonly pdfium: Pdfium;
  /** Its address. */
  readonly document: number;
  readonly count: number;
}

/** Does some work with a PDF; nothing of it is read that the work does not ask for. */
export async function openedPdf<T>(bytes: Uint8Array, work: (pdf: OpenedPdf) => T): Promise<T | Refused> {
  const made = await withPdfium((pdfium) =>
    withDocument(pdfium, bytes, (document) => ({
      worked: work({ pdfium, document, count: pdfium.FPDF_GetPageCount(document) }),
    })),
  );
  if (made === 'locked') return refused('locked', 'is protected by a password');
  return typeof made === 'string' || 'kind' in made ? DAMAGED : made.worked;
}

/** Has PDFium ready, for who will ask for a page soon. */
export async function startPdf(): Promise<void> {
  await withPdfium(() => undefined);
}

/** Dots for each unit of a page, which is 1/72 inch: enough to read by on a screen with two dots for each pixel. */
const PER_UNIT = 2;

/** A page is made smaller before it is drawn with more dots. */
const MOST_DOTS = 6_000_000;

/** One page as it looks, with notes that lie on it. `page` is counted from 1, `scale` is 1 for the usual size. */
export async function pdfPage(
  bytes: Uint8Array,
  page: number,
  marked: readonly Marked[],
  scale: number,
): Promise<PageView | Refused> {
  const drawn = await openedPdf(bytes, (pdf) => {
    if (page < 1 || page > pdf.count) return NO_PAGE;
    const opened = pdf.pdfium.FPDF_LoadPage(pdf.document, page - 1);
    if (opened === 0) return DAMAGED;
    const [wide, high] = [pdf.pdfium.FPDF_GetPageWidthF(opened), pdf.pdfium.FPDF_GetPageHeightF(opened)];
    const boxes = boxesOn(pdf.pdfium, opened, marked);
    pdf.pdfium.FPDF_ClosePage(opened);
    if (!(wide > 0 && high > 0)) return DAMAGED;
    const by = Math.min(PER_UNIT * scale, Math.sqrt(MOST_DOTS / (wide * high)));
    const size = { width: Math.max(1, Math.round(wide * by)), height: Math.max(1, Math.round(high * by)) };
    const pixels = rendered(pdf.pdfium, pdf.document, page - 1, size, 'with notes');
    return pixels === null ? DAMAGED : { kind: 'drawn' as const, pixels, boxes };
  });
  if (drawn.kind === 'refused') return drawn;
  const { pixels, boxes } = drawn;
  return { kind: 'page', png: pagePng(pixels), width: pixels.width, height: pixels.height, boxes };
}

export const NO_PAGE = refused('unknown', 'has no page of that number');

/** The words of the first pages. */
export function wordsOfPages({ pdfium, document, count }: OpenedPdf, most: number): string[] {
  return Array.from({ length: Math.min(count, most) }, (_, i) => {
    const page = pdfium.FPDF_LoadPage(document, i);
    const text = page === 0 ? 0 : pdfium.FPDFText_LoadPage(page);
    const words = text === 0 ? '' : signsOn(pdfium, text).join('').replaceAll('\r\n', '\n');
    if (text !== 0) pdfium.FPDFText_ClosePage(text);
    if (page !== 0) pdfium.FPDF_ClosePage(page);
    return words;
  });
}
