import type { Kept } from '../../documents/apart/documents.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse, sentence } from '../../domain/kit/refusals.ts';
import { toBase64 } from '../../ledger/base64.ts';
import type { Call } from '../operation.ts';
import type { CalledVersion } from './called-version.ts';
import { openFile } from './files.ts';
import { openSafe } from './open-original.ts';
import { renditions } from './renditions.ts';
import { unread } from './unread-document.ts';
import type { PageOfView, SeenPageView, ValueView } from './views.ts';

/** Which copy is looked at: that in which no credential stands, or that which the customer gets. */
export type Look = 'safe' | 'customer';

/** How a copy of a document looks, with the values marked that stand in it. */
export async function lookAt(
  call: Call,
  called: CalledVersion,
  look: Look,
  values: readonly ValueView[],
): Promise<PageOfView> {
  const kept = await copyOf(call, called, look);
  if (!kept.ok) return { kind: 'none', says: sentence(kept.refusal) };
  const reading = call.ctx.documents.begin();
  try {
    const view = await reading.view(kept.value, marksOf(values));
    if (view.kind === 'refused') return { kind: 'none', says: `The document ${view.says}.` };
    if (view.kind === 'busy') return { kind: 'none', says: 'Too many documents are read at the moment. Try again.' };
    return view.kind === 'pages' ? { kind: 'pages', count: view.count } : { kind: 'words', html: view.html };
  } finally {
    reading.end();
  }
}

/** One page of it as a picture. */
export async function lookAtPage(
  call: Call,
  called: CalledVersion,
  look: Look,
  values: readonly ValueView[],
  page: number,
): Promise<Result<SeenPageView>> {
  const kept = await copyOf(call, called, look);
  if (!kept.ok) return kept;
  const reading = call.ctx.documents.begin();
  try {
    const seen = await reading.page(kept.value, page, marksOf(values));
    if (seen.kind !== 'page') return unread(seen);
    const { png, width, height, boxes } = seen;
    return done({
      png: toBase64(png),
      width,
      height,
      boxes: boxes.map(({ id, ...box }) => ({ value: id, ...box })),
    });
  } finally {
    reading.end();
  }
}

function marksOf(values: readonly ValueView[]) {
  return values.flatMap(({ value, words }) => (words === null || words === '' ? [] : [{ id: value, words }]));
}

/** The copy for the customer is the one that was proved, or made in memory as it is decided now. */
async function copyOf(call: Call, called: CalledVersion, look: Look): Promise<Result<Kept>> {
  const { loaded, newest } = called;
  if (look === 'safe') {
    const safe = await openSafe(call.ctx, loaded, newest.version);
    return safe === null ? refuse('file-unreadable') : done(safe);
  }
  const files = await call.ctx.store.engagementFiles(loaded.head.id);
  const proved = files.filter(({ role, of }) => role === 'rendition' && of === newest.rendition?.rendition);
  const row = proved.find(({ form }) => form === 'html') ?? proved[0];
  const bytes = row === undefined ? null : await openFile(call.ctx, row);
  if (row !== undefined && bytes !== null) return done({ name: `document.${row.form}`, bytes });
  const made = await renditions(call, called, ['html']);
  if (!made.ok) return made;
  for (const [form, copy] of made.value) return done({ name: `document.${form}`, bytes: copy });
  return refuse('file-unreadable');
}
