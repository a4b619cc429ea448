import type { EngagementEvents, ShareId } from '../../../domain/engagement/events.ts';
import { serves } from '../../../domain/engagement/guards-share.ts';
import type { Engagement, Share } from '../../../domain/engagement/state.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { ShareLinkRow } from '../../../store/types.ts';
import type { Context } from '../../context.ts';
import { parseCode } from '../../fields.ts';
import type { Call, Subject } from '../../operation.ts';
import { namesOf } from '../names-of.ts';
import { loadEngagement } from '../stream.ts';
import type { LoadedEngagement } from '../stream.ts';
import { readTicket, shareHash } from './link.ts';
import type { ShareDoorView, ShareState } from './views.ts';

/** A share that somebody came to by its link, as it is at that moment. */
export interface Visit {
  readonly link: ShareLinkRow;
  readonly loaded: LoadedEngagement;
  readonly share: Share;
  readonly made: { readonly by: string; readonly text: EngagementEvents['share-made']['text'] };
  /** Never before a moment that was seen already: a clock that was set back brings no share to life again. */
  readonly at: Millis;
  readonly state: ShareState;
}

/** The engagement whose share the seven words in `code` open. Only their keyed hash is looked up, so time says nothing. */
export async function subjectByShareCode(
  input: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Subject>> {
  const link = await ctx.store.shareLink(shareHash(ctx, parseCode(String(input['code']))));
  return subjectOf(link);
}

/** The same for whoever has pressed the button already. */
export async function subjectByTicket(
  input: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Subject>> {
  const read = readTicket(ctx, String(input['ticket']));
  return subjectOf(read === null ? null : await ctx.store.shareLinkOf(read.share));
}

function subjectOf(link: ShareLinkRow | null): Result<Subject> {
  return link === null ? refuse('share-unknown') : done({ case: null, submission: null, engagement: link.engagement });
}

export async function visitOf(call: Call, link: ShareLinkRow | null): Promise<Result<Visit>> {
  const loaded = link === null ? null : await loadEngagement(call.ctx, link.engagement);
  const share = loaded?.state.shares.find((one) => one.share === link?.share);
  if (link === null || loaded === null || share === undefined) return refuse('share-unknown');
  const at = Math.max(call.at, link.seenAt, loaded.events.at(-1)?.event.facts.at ?? 0);
  const made = await madeBy(call, loaded, share.share);
  return done({ link, loaded, share, made, at, state: stateOf(loaded.state, share, at) });
}

/** A visit that goes on: its ticket is ours and not over, and the share gives what it gave when the button was pressed. */
export async function visitByTicket(call: Call, ticket: string): Promise<Result<Visit>> {
  const read = readTicket(call.ctx, ticket);
  const visit = await visitOf(call, read === null ? null : await call.ctx.store.shareLinkOf(read.share));
  if (!visit.ok || read === null) return visit;
  return read.ends > visit.value.at ? visit : refuse('visit-over');
}

export function stateOf(state: Engagement, share: Share, at: Millis): ShareState {
  if (state.stage === 'disposed') return 'gone';
  if (share.revoked) return 'revoked';
  if (share.until <= at) return 'over';
  return serves(state, share, at) ? 'open' : 'withdrawn';
}

export function doorOf({ link, share, made, at, state }: Visit): ShareDoorView {
  return {
    recipient: String(made.text.recipient),
    from: made.by,
    until: share.until,
    state,
    needsPassphrase: state === 'open' && link.passphraseHash !== null,
    lockedUntil: state === 'open' && link.lockedUntil !== null && link.lockedUntil > at ? link.lockedUntil : null,
  };
}

async function madeBy(call: Call, loaded: LoadedEngagement, share: ShareId): Promise<Visit['made']> {
  const event = loaded.events.find((one) => one.event.type === 'share-made' && one.event.facts.share === share)?.event;
  if (event?.type !== 'share-made') throw new Error('A share stands in a state, and nobody has made it.');
  return { by: (await namesOf(call, loaded)).of(event.actor), text: event.text };
}
