import { refuse } from '../../../domain/kit/refusals.ts';
import { Download } from '../../download.ts';
import { secret, whole } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { unread } from '../unread-document.ts';
import { shownAhead, takeDrawn } from './drawn-ahead.ts';
import { copyOf, fileName } from './recipients-copy.ts';
import { subjectByTicket, visitByTicket } from './visit.ts';
import type { Visit } from './visit.ts';
import type { ShareWordsView, ShownView } from './views.ts';

const TICKET = secret(20, 200);

/** How the recipient's copy is shown, where the share lets it be looked at. */
export async function shownOf(call: Call, { loaded, share }: Visit, from: number): Promise<ShownView> {
  if (!share.view) return { kind: 'none', says: 'It can be downloaded, and is not shown here.' };
  const bytes = await copyOf(call.ctx, loaded.head.id, share.share);
  if (bytes === null) return { kind: 'none', says: 'It is gone.' };
  return shownAhead(call.ctx.documents, share.share, { name: fileName(share.form), bytes }, from);
}

/** One page as a picture. What the share gives is asked anew each time, so that revoking it holds for open pages too. */
export const pageOfShare = operation({
  name: 'share.page',
  summary: 'Look at one page of a shared report',
  changes: false,
  gives: 'the page as a picture (PNG)',
  input: { ticket: TICKET, page: whole(1, 10_000) },
  subject: subjectByTicket,
  async run({ ticket, page }, call) {
    const open = await openedBy(call, ticket.use(String));
    if (!open.ok) return open;
    const drawn = await takeDrawn(call.ctx.documents, open.value.share, page);
    if (drawn !== null) return reads(new Download('page.png', 'image/png', drawn.png));
    const reading = call.ctx.documents.begin();
    try {
      const seen = await reading.page(open.value.file, page, []);
      return seen.kind === 'page' ? reads(new Download('page.png', 'image/png', seen.png)) : unread(seen);
    } finally {
      reading.end();
    }
  },
});

/** A report that is shown as words. */
export const wordsOfShare = operation({
  name: 'share.words',
  summary: 'Look at the words of a shared report',
  changes: false,
  gives: 'a fragment of HTML, which loads nothing and runs nothing',
  input: { ticket: TICKET },
  subject: subjectByTicket,
  async run({ ticket }, call) {
    const open = await openedBy(call, ticket.use(String));
    if (!open.ok) return open;
    const reading = call.ctx.documents.begin();
    try {
      const seen = await reading.view(open.value.file, []);
      if (seen.kind === 'busy' || seen.kind === 'refused') return unread(seen);
      const view: ShareWordsView = { html: seen.kind === 'words' ? seen.html : '' };
      return reads(view);
    } finally {
      reading.end();
    }
  },
});

async function openedBy(call: Call, ticket: string) {
  const visited = await visitByTicket(call, ticket);
  if (!visited.ok) return visited;
  const { share, loaded, state } = visited.value;
  if (state !== 'open') return refuse('share-over');
  if (!share.view) return refuse('share-right-missing');
  const bytes = await copyOf(call.ctx, loaded.head.id, share.share);
  return bytes === null
    ? refuse('share-over')
    : { ok: true as const, value: { share: share.share, file: { name: fileName(share.form), bytes } } };
}
