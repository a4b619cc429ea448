import { type Pdfium, doublesAt, withMemory } from './pdfium.ts';

/** What PDFium reads of a glyph. */
export interface Letter {
  /** More than one sign for a ligature. */
  text: string;
  /** Where it begins on its baseline, in units of the page. */
  readonly x: number;
  readonly y: number;
  /** Of which text of the page it is a part. */
  readonly object: number;
  /** Where it is on the page: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  /** PDFium found no letter for it. */
  readonly isUnknown: boolean;
}

/** Every letter of a page, hidden ones too, in the order in which PDFium tells them. */
export function lettersOf(pdfium: Pdfium, document: number, page: number): readonly Letter[] | null {
  const opened = pdfium.FPDF_LoadPage(document, page);
  if (opened === 0) return null;
  try {
    const text = pdfium.FPDFText_LoadPage(opened);
    if (text === 0) return null;
    try {
      return withMemory(pdfium, 64, (address) => read(pdfium, text, address));
    } finally {
      pdfium.FPDFText_ClosePage(text);
    }
  } finally {
    pdfium.FPDF_ClosePage(opened);
  }
}

function read(pdfium: Pdfium, text: number, address: number): Letter[] {
  const letters: Letter[] = [];
  const count = pdfium.FPDFText_CountChars(text);
  for (let i = 0; i < count; i += 1) {
    if (pdfium.FPDFText_IsGenerated(text, i) === 1) continue;
    pdfium.FPDFText_GetCharOrigin(text, i, address, address + 8);
    const [x = 0, y = 0] = doublesAt(pdfium, address, 2);
    const object = pdfium.FPDFText_GetTextObject(text, i);
    const sign = signOf(pdfium.FPDFText_GetUnicode(text, i));
    const last = letters.at(-1);
    if (last !== undefined && last.object === object && last.x === x && last.y === y) {
      last.text += sign;
      continue;
    }
    pdfium.FPDFText_GetCharBox(text, i, address, address + 8, address + 16, address + 24);
    const [left = 0, right = 0, bottom = 0, top = 0] = doublesAt(pdfium, address, 4);
    const isUnknown = pdfium.FPDFText_HasUnicodeMapError(text, i) === 1;
    letters.push({ text: sign, x, y, object, box: [left, bottom, right, top], isUnknown });
  }
  return letters;
}

/** PDFium tells a hyphen at the end of a line as U+0002, and nothing as U+0000 or U+FFFE. */
function signOf(code: number): string {
  if (code === 2) return '-';
  return code === 0 || code === 0xfffe || code === 0xffff ? '\ufffd' : String.fromCodePoint(code);
}
