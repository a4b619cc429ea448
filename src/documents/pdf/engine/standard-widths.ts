import { type Pdfium, floatAt, withMemory } from './pdfium.ts';

/** Widths of the codes of a font that every viewer has (ISO 32000-1, 9.6.2.2), in thousandths of its size. */
export function standardWidths(pdfium: Pdfium, document: number, name: string): readonly number[] | null {
  const font = pdfium.FPDFText_LoadStandardFont(document, name);
  if (font === 0) return null;
  try {
    return withMemory(pdfium, 8, (address) =>
      Array.from({ length: 256 }, (_, code) => {
        const isTold = pdfium.FPDFFont_GetGlyphWidth(font, code, 1000, address);
        return isTold ? floatAt(pdfium, address) : 0;
      }),
    );
  } finally {
    pdfium.FPDFFont_Close(font);
  }
}

/** The fonts that every viewer has. */
export const STANDARD = [
  'Courier',
  'Courier-Bold',
  'Courier-BoldOblique',
  'Courier-Oblique',
  'Helvetica',
  'Helvetica-Bold',
  'Helvetica-BoldOblique',
  'Helvetica-Oblique',
  'Times-Roman',
  'Times-Bold',
  'Times-BoldItalic',
  'Times-Italic',
  'Symbol',
  'ZapfDingbats',
] as const;
