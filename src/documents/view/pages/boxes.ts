import { type Pdfium, doublesAt, intsAt, withMemory } from '../../pdf/engine/pdfium.ts';
import { signsOn } from './signs.ts';
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
  const signs = signsOn(pdfium, opened.text);
  /** The letter of each UTF-16 unit. */
  const letters = signs.flatMap((sign, letter) => Array.from({ length: sign.length }, () => letter));
  return occurrences(signs.join(''), marked).flatMap(({ id, start, end }) => {
    const own = [...new Set(letters.slice(start, end))].flatMap((letter) => boxOf(pdfium, opened, letter) ?? []);
    const lines = inLines(own).map((box) => ({ id, ...onPage(pdfium, opened, box) }));
    // what lies beside the page is not seen
    return lines.filter(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0);
  });
}

type Corners = Omit<Box, 'id'>;

/** Of a letter, in units of the page; null for one that PDFium has put in between. */
function boxOf(pdfium: Pdfium, { text, address }: Opened, letter: number): Corners | null {
  if (pdfium.FPDFText_IsGenerated(text, letter) === 1) return null;
  if (!pdfium.FPDFText_GetCharBox(text, letter, address, address + 8, address + 16, address + 24)) return null;
  const [left = 0, right = 0, bottom = 0, top = 0] = doublesAt(pdfium, address, 4);
  return right > left && top > bottom ? { x0: left, y0: bottom, x1: right, y1: top } : null;
}

/** The boxes of letters, one for each line that they stand in: where a letter is far from the one before, a line ends. */
function inLines(letters: readonly Corners[]): Corners[] {
  const lines: Corners[] = [];
  let before: Corners | null = null;
  for (const one of letters) {
    const last = lines.at(-1);
    if (last === undefined || before === null || isFar(before, one)) lines.push(one);
    else lines[lines.length - 1] = around(last, one);
    before = one;
  }
  return lines;
}

/** Whether there is more between two letters than a space, in whatever direction the line goes. */
function isFar(a: Corners, b: Corners): boolean {
  const size = Math.max(a.x1 - a.x0, a.y1 - a.y0, b.x1 - b.x0, b.y1 - b.y0);
  const across = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
  const along = Math.max(a.y0, b.y0) - Math.min(a.y1, b.y1);
  return Math.max(across, along) > size;
}

function around(a: Corners, b: Corners): Corners {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}

/** As shares of the page as it is shown, turned where it is. */
function onPage(pdfium: Pdfium, { page, address }: Opened, { x0, y0, x1, y1 }: Corners): Corners {
  const shown = (x: number, y: number): readonly [number, number] => {
    pdfium.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, address + 32, address + 36);
    const [across = 0, down = 0] = intsAt(pdfium, address + 32, 2);
    return [share(across), share(down)];
  };
  const [[a, b], [c, d]] = [shown(x0, y0), shown(x1, y1)];
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** PDFium gives whole numbers: a page is taken to have so many dots. */
const GRID = 100_000;

function share(dots: number): number {
  return Math.min(1, Math.max(0, dots / GRID));
}
