import { type Pdfium, memoryOf, withMemory } from './pdfium.ts';

/** Pixels, four bytes each: red, green, blue, and how much they cover. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A page as it looks, on white; with the notes and fields that lie on it, or without. */
export function rendered(
  pdfium: Pdfium,
  document: number,
  page: number,
  size: { readonly width: number; readonly height: number },
  notes: 'with notes' | 'without notes' = 'without notes',
): Pixels | null {
  const { width, height } = size;
  const flags = REVERSE_BYTE_ORDER | (notes === 'with notes' ? WITH_NOTES : 0);
  const opened = pdfium.FPDF_LoadPage(document, page);
  if (opened === 0) return null;
  try {
    return withMemory(pdfium, width * height * 4, (address) => {
      const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, address, width * 4);
      if (bitmap === 0) return null;
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      pdfium.FPDF_RenderPageBitmap(bitmap, opened, 0, 0, width, height, 0, flags);
      const rgba = memoryOf(pdfium).slice(address, address + width * height * 4);
      pdfium.FPDFBitmap_Destroy(bitmap);
      return { width, height, rgba };
    });
  } finally {
    pdfium.FPDF_ClosePage(opened);
  }
}

/** FPDFBitmap_BGRA, FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h. */
const BGRA = 4;
const WITH_NOTES = 1;
const REVERSE_BYTE_ORDER = 0x10;
