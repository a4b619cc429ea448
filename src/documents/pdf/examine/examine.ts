import type { Context } from '../../context.ts';
import type { Examined, Passage } from '../../document.ts';
import { together } from '../../together.ts';
import { picturesOn } from './pictures.ts';
import { piecesOf } from './pieces.ts';
import { type PDFDocumentProxy, shownText, stringsWithin, withPdfJs } from './pdfjs.ts';

/** Looks at a copy with pdf.js and, byte by byte, at every stream and string of it. */
export async function examinePdf(bytes: Uint8Array, context: Context): Promise<Examined> {
  const pieces = piecesOf(bytes, context.budget);
  const raw: Examined = {
    texts: [passage(pieces.strings.join('\n'), 'strings')],
    bytes: [bytes, ...pieces.streams, Buffer.from(pieces.strings.join('\n'))],
    unexamined: pieces.unexamined,
  };
  try {
    const seen = await withPdfJs(bytes, (document) => seenIn(document, context));
    return together([raw, ...seen]);
  } catch {
    // whatever pdf.js could not bear, it was not examined
    return together([raw, { texts: [], bytes: [], unexamined: ['a PDF that the second reader cannot open'] }]);
  }
}

async function seenIn(document: PDFDocumentProxy, context: Context): Promise<readonly Examined[]> {
  const seen: Examined[] = [];
  const tell = (...texts: readonly Passage[]): number => seen.push({ texts, bytes: [], unexamined: [] });
  const read = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    const items = content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
    tell(
      passage(items.join(''), `page ${number}`),
      passage(await shownText(page), `page ${number}, as it is shown`),
      strings(await page.getAnnotations(), `page ${number}, notes and links`),
      strings(await page.getStructTree(), `page ${number}, structure`),
      strings(await page.getJSActions(), `page ${number}, programs`),
    );
    seen.push(await picturesOn(page, number, read));
    page.cleanup();
  }
  tell(
    strings(await document.getOutline(), 'outline'),
    strings(await document.getMetadata(), 'properties'),
    strings(await document.getFieldObjects(), 'form fields'),
    strings(await document.getPageLabels(), 'page labels'),
    strings(await document.getDestinations(), 'names of places'),
    strings(await document.getJSActions(), 'programs'),
    strings(await document.getOptionalContentConfig(), 'names of layers'),
  );
  const attachments: unknown = await document.getAttachments();
  for (const [, file] of Object.entries(attachments ?? {})) {
    const content = contentOf(file);
    tell(strings(file, 'names of attachments'));
    if (content !== null) seen.push(await context.examine(content, 'attachment'));
  }
  return seen;
}

function contentOf(file: unknown): Uint8Array | null {
  if (typeof file !== 'object' || file === null || !('content' in file)) return null;
  return file.content instanceof Uint8Array ? file.content : null;
}

function strings(value: unknown, place: string): Passage {
  return passage(stringsWithin(value).join('\n'), place);
}

function passage(text: string, place: string): Passage {
  return { text, place, marks: [] };
}
