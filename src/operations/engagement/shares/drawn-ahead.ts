import type { Documents, Kept } from '../../../documents/apart/documents.ts';
import type { ShareId } from '../../../domain/engagement/events.ts';
import type { ShownView } from './views.ts';

/** How long a page that was drawn waits to be asked for, in milliseconds, and how many do. */
const WAITS_MS = 60_000;
const MOST_WAITING = 60;

/** Pages on one screen: so many are drawn with one start of the process that draws them. */
export const PAGES_AT_ONCE = 3;

type Page = { readonly png: Uint8Array } | null;

/** Pages that were drawn and not yet asked for, in memory alone. Whether the share still gives them is asked when they are. */
const waiting = new WeakMap<Documents, Map<string, Promise<Page>>>();

/** How a file is shown; where that is as pages, `from` and those after it are drawn already while somebody gets the answer. */
export async function shownAhead(documents: Documents, share: ShareId, file: Kept, from: number): Promise<ShownView> {
  const reading = documents.begin();
  const view = await reading.view(file, []);
  if (view.kind !== 'pages') {
    reading.end();
    if (view.kind === 'busy') return { kind: 'none', says: 'Too many look at reports at the moment. Try again soon.' };
    return view.kind === 'refused' ? { kind: 'none', says: `The report ${view.says}.` } : { kind: 'words' };
  }
  const first = Math.min(Math.max(1, from), view.count);
  let before: Promise<unknown> = Promise.resolve();
  for (let page = first; page < Math.min(first + PAGES_AT_ONCE, view.count + 1); page += 1) {
    const drawn = before.then(() => reading.page(file, page, [])).then((seen) => (seen.kind === 'page' ? seen : null));
    // one that fails is drawn again when it is asked for, and told of there
    const kept = drawn.catch(() => null);
    keep(documents, keyOf(share, page), kept);
    before = kept;
  }
  void before.then(() => reading.end());
  return view;
}

/** A page that was drawn ahead; null where it has to be drawn. It is given once. */
export async function takeDrawn(documents: Documents, share: ShareId, page: number): Promise<Page> {
  const pages = waiting.get(documents);
  const drawn = pages?.get(keyOf(share, page));
  pages?.delete(keyOf(share, page));
  return drawn === undefined ? null : drawn;
}

/** Lets go of what was drawn for shares, as when their engagement is disposed of. */
export function forgetDrawn(documents: Documents, shares: readonly ShareId[]): void {
  const pages = waiting.get(documents);
  for (const key of pages?.keys() ?? []) if (shares.some((share) => key.startsWith(`${share} `))) pages?.delete(key);
}

function keep(documents: Documents, key: string, page: Promise<Page>): void {
  const pages = waiting.get(documents) ?? new Map<string, Promise<Page>>();
  waiting.set(documents, pages);
  pages.set(key, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_WAITING) break;
    pages.delete(oldest);
  }
  setTimeout(() => {
    if (pages.get(key) === page) pages.delete(key);
  }, WAITS_MS).unref();
}

function keyOf(share: ShareId, page: number): string {
  return `${share} ${page}`;
}
