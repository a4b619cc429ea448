import type { Context } from '../context.ts';
import { type Refused, refused } from '../document.ts';
import { type Cleaned, cleaned } from './clean/cleaned.ts';
import { Malformed } from './cos/lexer.ts';
import { readFile } from './cos/read-file.ts';
import { Dict, Stream } from './cos/values.ts';
import { DAMAGED } from './damaged.ts';
import { type Letter, lettersOf } from './engine/letters.ts';
import { withDocument, written } from './engine/load.ts';
import { type Pdfium, withPdfium } from './engine/pdfium.ts';
import { STANDARD, standardWidths } from './engine/standard-widths.ts';
import { type Sheet, sheetOf } from './layout/sheets.ts';
import { type Picture, lookingGlass } from './look.ts';
import { type Source, sourceOf } from './source.ts';
import { drawingsOf } from './surfaces.ts';

/** A document as its objects, its surfaces with their text, and its pictures. */
export interface Read {
  readonly kind: 'read';
  /** As it was, and as a copy may have it. */
  readonly original: Source;
  readonly clean: Source;
  readonly cleaned: Cleaned;
  readonly sheets: readonly Sheet[];
  readonly pictures: readonly Picture[];
  /** A document with a page for every surface and then for every picture. */
  readonly glass: Uint8Array;
}

/** Reads a PDF: what is broken in it is mended as viewers mend it. */
export async function readPdf(bytes: Uint8Array, context: Context): Promise<Read | Refused> {
  const read = await readClean(bytes, context);
  return 'kind' in read ? read : await withSheets(read);
}

/** The objects of a PDF, as they were and as a copy may have them. */
export async function readClean(
  bytes: Uint8Array,
  { budget, macros }: Context,
): Promise<Pick<Read, 'original' | 'clean' | 'cleaned'> | Refused> {
  if (!budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
  const anew = await withPdfium((pdfium) =>
    withDocument(pdfium, bytes, (document) =>
      budget.takePages(pdfium.FPDF_GetPageCount(document)) ? written(pdfium, document) : 'too-large',
    ),
  );
  if (anew === 'too-large') return refused('too-large', 'has more pages than are read');
  if (anew === 'locked') return refused('locked', 'is protected by a password');
  if (anew === 'damaged' || 'kind' in anew) return DAMAGED;
  try {
    const original = sourceOf(readFile(anew), budget);
    if (original.pages.length === 0) return DAMAGED;
    const made = cleaned(original);
    if (macros === 'refuse' && made.lost.has('programs (JavaScript)')) return refused('macros', 'holds programs');
    return { original, cleaned: made, clean: sourceOf({ byNumber: made.objects, trailer: trailerOf(made) }, budget) };
  } catch (error) {
    if (error instanceof Malformed) return DAMAGED;
    throw error;
  }
}

function trailerOf({ catalogue, info }: Cleaned): Dict {
  return new Dict([['Root', catalogue], ...(info === null ? [] : [['Info', info] as const])]);
}

async function withSheets(read: Pick<Read, 'original' | 'clean' | 'cleaned'>): Promise<Read | Refused> {
  const { clean } = read;
  const widths = await widthsOfStandard();
  const drawings = drawingsOf(clean, read.cleaned.drawn, (name) => widths.get(name) ?? null);
  if (drawings === null || clean.faults.has('too-large')) return refused('too-large', 'unpacks to more than is read');
  const pictures = picturesOf(clean, read.cleaned.pictures);
  const glass = lookingGlass(clean, drawings, pictures);
  const letters = await withPdfium((pdfium) =>
    withDocument(pdfium, glass, (document) => drawings.map((_, i) => lettersOf(pdfium, document, i))),
  );
  if (!Array.isArray(letters)) return DAMAGED;
  const sheets: Sheet[] = [];
  for (const [i, drawing] of drawings.entries()) {
    const own: readonly Letter[] | null = letters[i] ?? null;
    if (own === null) return DAMAGED;
    sheets.push(sheetOf(drawing, own));
  }
  return { kind: 'read', ...read, sheets, pictures, glass };
}

let standard: ReadonlyMap<string, readonly number[]> | null = null;

/** Widths of the fonts that every viewer has, read once. */
export async function widthsOfStandard(): Promise<ReadonlyMap<string, readonly number[]>> {
  if (standard !== null) return standard;
  const found = await withPdfium((pdfium) => {
    const document = pdfium.FPDF_CreateNewDocument();
    try {
      return new Map(STANDARD.map((name) => [name, tableOf(pdfium, document, name)]));
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
  standard = found instanceof Map ? found : new Map<string, readonly number[]>();
  return standard;
}

function tableOf(pdfium: Pdfium, document: number, name: string): readonly number[] {
  return standardWidths(pdfium, document, name) ?? [];
}

/** Smaller pictures show no word. */
const LEAST_SIDE = 12;

function picturesOf(source: Source, numbers: ReadonlySet<number>): Picture[] {
  return [...numbers].flatMap((object) => {
    const stream = source.objects.get(object);
    if (!(stream instanceof Stream)) return [];
    const [width, height] = [source.resolve(stream.dict.get('Width')), source.resolve(stream.dict.get('Height'))];
    if (typeof width !== 'number' || typeof height !== 'number') return [];
    return width < LEAST_SIDE || height < LEAST_SIDE ? [] : [{ object, width, height }];
  });
}
