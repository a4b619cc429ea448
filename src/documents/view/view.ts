import { type Refused, refused } from '../document.ts';
import { type Limits, LIMITS, budget } from '../limits.ts';
import { recognise } from '../recognise.ts';
import type { Marked } from './marked.ts';
import { type PageView } from './pages/page-view.ts';
import { draw } from './words/draw.ts';
import { draft } from './words/draft.ts';
import { type Room, writeHtml } from './words/write-html.ts';

/** A document as it looks. */
export type View =
  /** A fragment of HTML of our own: it loads nothing, runs nothing and leads nowhere. */
  | {
      readonly kind: 'words';
      readonly html: string;
      /** What the document calls itself; null where it does not. Text, not HTML. */
      readonly title: string | null;
      /** Whether everything is shown. */
      readonly isWhole: boolean;
    }
  /** Pages, each drawn when it is asked for by `viewPage`. */
  | { readonly kind: 'pages'; readonly count: number };

/** Signs of HTML, and of pictures in base64. */
const ROOM: Room = { words: 5_000_000, pictures: 12_000_000 };

/**
 * Shows a document: what a person reads, in the order in which it stands there. `name` is only a hint to its kind.
 * Refused as `openDocument` refuses.
 */
export async function viewDocument(
  bytes: Uint8Array,
  name: string,
  marked: readonly Marked[],
  limits: Limits = LIMITS,
): Promise<View | Refused> {
  const format = recognise(bytes, name);
  if (format === 'png' || format === 'jpeg') return { kind: 'pages', count: 1 };
  if (format === 'pdf') {
    const { openedPdf } = await import('./pages/pdf.ts');
    const count = await openedPdf(bytes, (pdf) => pdf.count);
    if (typeof count !== 'number') return count;
    return count > limits.pages ? refused('too-large', 'has more pages than are read') : { kind: 'pages', count };
  }
  const on = draft(ROOM.words);
  const drawn = await draw(bytes, name, { draft: on, budget: budget(limits) });
  if (drawn.kind === 'refused') return drawn;
  return { kind: 'words', title: drawn.title, ...writeHtml(on.items, marked, ROOM) };
}

/** One page of what `viewDocument` shows as pages, counted from 1; `scale` is 1 for the usual size. */
export async function viewPage(
  bytes: Uint8Array,
  name: string,
  page: number,
  marked: readonly Marked[],
  { scale = 1, limits = LIMITS }: { readonly scale?: number; readonly limits?: Limits } = {},
): Promise<PageView | Refused> {
  const format = recognise(bytes, name);
  if (format === 'pdf') return (await import('./pages/pdf.ts')).pdfPage(bytes, page, marked, scale);
  if (page === 1 && (format === 'png' || format === 'jpeg'))
    return (await import('./pages/picture.ts')).picturePage(bytes, format, budget(limits));
  return refused('unknown', 'has no page of that number');
}
