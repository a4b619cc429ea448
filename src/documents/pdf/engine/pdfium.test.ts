import { expect, test } from 'vitest';
import { smallPdf, text } from '../../../../test/support/small-pdf.ts';
import { withDocument } from './load.ts';
import { memoryOf, withPdfium } from './pdfium.ts';

test('given a PDFium that breaks down over a document, when the next one comes, then another PDFium reads it', async () => {
  // it takes an object of its own for one that it is to call
  const broken = await withPdfium((pdfium) => pdfium.FPDF_SaveAsCopy(pdfium.FPDF_CreateNewDocument(), 3, 1_000_000));
  expect(broken).toEqual({ kind: 'trapped' });
  const bytes = smallPdf([text(72, 700, 'one'), '']);
  const pages = await withPdfium((pdfium) => withDocument(pdfium, bytes, (one) => pdfium.FPDF_GetPageCount(one)));
  expect(pages).toBe(2);
});

test('given a document that is opened a thousand times, when PDFium gives back what it took, then its memory does not grow', async () => {
  const bytes = smallPdf(Array.from({ length: 40 }, (_, i) => text(72, 700, `page ${i}`)));
  const sizes: number[] = [];
  for (let i = 0; i < 1_000; i += 1) {
    await withPdfium((pdfium) => {
      withDocument(pdfium, bytes, (one) => pdfium.FPDF_GetPageCount(one));
      sizes.push(memoryOf(pdfium).length);
    });
  }
  expect(sizes.at(-1)).toBe(sizes[100]);
});
