import { fileURLToPath } from 'node:url';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy };

/** Opens a document with pdf.js, in this process, with nothing fetched from anywhere and nothing run. */
export async function withPdfJs<T>(bytes: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    standardFontDataUrl: folder('standard_fonts/'),
    cMapUrl: folder('cmaps/'),
    wasmUrl: folder('wasm/'),
    iccUrl: folder('iccs/'),
    cMapPacked: true,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

function folder(name: string): string {
  return fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}`));
}

/** Lines of one paragraph stand nearer than this many times the size of their letters; no value is broken over more. */
const APART = 1.6;

/**
 * What the operators of a page show, string by string with nothing between them, also what is hidden or lies outside of
 * the page. Where the size of the letters changes, or a gap is wider than between lines, another line begins: two
 * paragraphs that are read as one word look like a value that nobody wrote.
 */
export async function shownText(page: PDFPageProxy): Promise<string> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pieces: string[] = [];
  let at = { size: 0, y: 0 };
  let last = at;
  for (const [i, operator] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (operator === OPS.setFont) at = { ...at, size: numberAt(args, 1) ?? at.size };
    if (operator === OPS.setTextMatrix) at = { ...at, y: numberAt(firstOf(args), 5) ?? at.y };
    if (operator !== OPS.showText) continue;
    const isApart = at.size !== last.size || Math.abs(at.y - last.y) > APART * at.size;
    pieces.push(isApart ? '\n' : '', unicodeOf(args));
    last = at;
  }
  return pieces.join('');
}

function numberAt(args: unknown, index: number): number | null {
  const one: unknown = typeof args === 'object' && args !== null ? Reflect.get(args, index) : null;
  return typeof one === 'number' ? one : null;
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : args;
}

/** Arguments of `showText`: glyphs with what they read as, and numbers. */
function unicodeOf(args: unknown): string {
  if (Array.isArray(args)) return args.map(unicodeOf).join('');
  if (typeof args === 'object' && args !== null && 'unicode' in args) return String(args.unicode);
  return '';
}

/** Every string that an answer of pdf.js holds, however deep, a line each. */
export function stringsWithin(value: unknown): string[] {
  const found: string[] = [];
  const met = new Set<unknown>();
  const look = (one: unknown): void => {
    if (typeof one === 'string' && one !== '') found.push(one);
    if (typeof one !== 'object' || one === null || met.has(one) || ArrayBuffer.isView(one)) return;
    met.add(one);
    if (one instanceof Map) for (const pair of one) look(pair);
    else for (const inner of Object.values(one)) look(inner);
  };
  look(value);
  return found;
}
