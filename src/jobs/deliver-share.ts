import { serves } from '../domain/engagement/guards-share.ts';
import { storedText } from '../operations/codec.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { namesOf } from '../operations/engagement/names-of.ts';
import { shareLink } from '../operations/engagement/shares/link.ts';
import { recordShareMail } from '../operations/engagement/shares/record-mail.ts';
import { loadEngagement } from '../operations/engagement/stream.ts';
import type { Post } from '../operations/post.ts';
import type { ShareMail } from '../store/types.ts';
import { asSystem } from './as-system.ts';
import { dropMail } from './drop-mail.ts';

/** Mails the link of one share. Each attempt is an event; a share that gives nothing any more is not mailed. */
export async function deliverShare(ctx: Context, post: Post, row: ShareMail): Promise<void> {
  const loaded = await loadEngagement(ctx, row.engagement);
  const share = loaded?.state.shares.find((one) => one.share === row.share);
  const made = loaded?.events.find(
    ({ event }) => event.type === 'share-made' && event.facts.share === row.share,
  )?.event;
  if (loaded === null || share === undefined || made?.type !== 'share-made') return dropMail(ctx, row);
  if (loaded.state.stage === 'disposed' || !serves(loaded.state, share, ctx.now())) return dropMail(ctx, row);
  const names = await namesOf({ ctx, actor: { kind: 'system' } }, loaded);
  const link = await ctx.store.shareLinkOf(row.share);
  const result = await post.share({
    id: row.id,
    to: String(made.text.email),
    at: row.dueAt,
    recipient: made.text.recipient,
    from: storedText(names.of(made.actor)),
    until: share.until,
    link: shareLink(ctx, row.share),
    hasPassphrase: link !== null && link.passphraseHash !== null,
  });
  const input = { engagement: row.engagement, share: row.share, result, message: row.id, tries: row.attempts + 1 };
  const recorded = await enter(ctx, recordShareMail, asSystem(input));
  if (!recorded.ok) await dropMail(ctx, row);
}
