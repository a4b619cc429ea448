import { type Pdfium, doublesAt, intsAt, withMemory } from '../../pdf/engine/pdfium.ts';
import { type Marked, occurrences } from '../marked.ts';
import type { Box } from './page-view.ts';

/** Where what is marked stands on a page that is open. */
export function boxesOn(pdfium: Pdfium, page: number, marked: readonly Marked[]): Box[] {
  if (marked.length === 0) return [];
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return withMemory(pdfium, 64, (address) => boxesIn(pdfium, { page, text, address }, marked));
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

interface Opened {
  readonly page: number;
  readonly text: number;
  /** 64 bytes for PDFium to write to. */
  readonly address: number;
}

function boxesIn(pdfium: Pdfium, opened: Opened, marked: readonly Marked[]): Box[] {
  const count = Math.min(MOST_LETTERS, Math.max(0, pdfium.FPDFText_CountChars(opened.text)));
  const signs: string[] = [];
  /** The letter of each UTF-16 unit. */
  const letters: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const sign = signOf(pdfium.FPDFText_GetUnicode(opened.text, i));
    signs.push(sign);
    for (let unit = 0; unit < sign.length; unit += 1) letters.push(i);
  }
  return occurrences(signs.join(''), marked).flatMap(({ id, start, end }) => {
    const own = [...new Set(letters.slice(start, end))].flatMap((letter) => boxOf(pdfium, opened, letter) ?? []);
    return inLines(own).map((box) => ({ id, ...box }));
  });
}

/** More than any page that can be read has. */
const MOST_LETTERS = 200_000;

/** PDFium tells a hyphen at the end of a line as U+0002, and nothing as U+0000 or U+FFFE. */
function signOf(code: number): string {
  if (code === 2) return '-';
  return code === 0 || code === 0xfffe || code === 0xffff || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}

type Corners = Omit<Box, 'id'>;

/** Of a letter, as shares of the page as it is shown, turned where it is; null for one that PDFium has put in between. */
function boxOf(pdfium: Pdfium, { page, text, address }: Opened, letter: number): Corners | null {
  if (pdfium.FPDFText_IsGenerated(text, letter) === 1) return null;
  if (!pdfium.FPDFText_GetCharBox(text, letter, address, address + 8, address + 16, address + 24)) return null;
  const [left = 0, right = 0, bottom = 0, top = 0] = doublesAt(pdfium, address, 4);
  const shown = (x: number, y: number): readonly [number, number] => {
    pdfium.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, address + 32, address + 36);
    const [across = 0, down = 0] = intsAt(pdfium, address + 32, 2);
    return [share(across), share(down)];
  };
  const [[x0, y0], [x1, y1]] = [shown(left, top), shown(right, bottom)];
  const box = { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
  return box.x1 > box.x0 && box.y1 > box.y0 ? box : null;
}

/** PDFium gives whole numbers: a page is taken to have so many dots. */
const GRID = 100_000;

function share(dots: number): number {
  return Math.min(1, Math.max(0, dots / GRID));
}

/** The boxes of letters, one for each line that they stand in. */
function inLines(letters: readonly Corners[]): Corners[] {
  const lines: Corners[] = [];
  for (const one of letters) {
    const last = lines.at(-1);
    const middle = (one.y0 + one.y1) / 2;
    if (last === undefined || middle < last.y0 || middle > last.y1 || one.x1 < last.x0) lines.push(one);
    else lines[lines.length - 1] = around(last, one);
  }
  return lines;
}

function around(a: Corners, b: Corners): Corners {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}
