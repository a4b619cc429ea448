import type { Pdfium } from '../../pdf/engine/pdfium.ts';

/** The letters of a page in the order in which PDFium reads them, with the spaces and line ends that it puts in between. */
export function signsOn(pdfium: Pdfium, text: number): string[] {
  const count = Math.min(MOST_LETTERS, Math.max(0, pdfium.FPDFText_CountChars(text)));
  return Array.from({ length: count }, (_, i) => signOf(pdfium.FPDFText_GetUnicode(text, i)));
}

/** More than any page that can be read has. */
const MOST_LETTERS = 200_000;

/** PDFium tells a hyphen at the end of a line as U+0002, and nothing as U+0000 or U+FFFE. */
function signOf(code: number): string {
  if (code === 2) return '-';
  return code === 0 || code === 0xfffe || code === 0xffff || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}
