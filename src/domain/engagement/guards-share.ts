import type { Millis } from '../kit/ids.ts';
import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import type { Body, Engagement, Share, Version } from './state.ts';
import type { Refused } from './verdict.ts';

/** Longer than this nobody needs to look at a report that they can keep. */
export const LONGEST_SHARE_MS = 366 * 86_400_000;

/** Only what was released is shared, and is shared only as long as it stays released. */
export function shareable(state: Engagement, { facts, at }: CommandOfVerb<'share'>): Refused | null {
  const { share, version, rendition, hash, until, view, download } = facts;
  if (state.shares.some((one) => one.share === share)) return refuse('already-done');
  const released = versionOf(state, facts.document, version)?.rendition ?? null;
  if (released === null || released.releasedAt === null) return refuse('not-released');
  if (released.rendition !== rendition || released.hash !== hash) return refuse('other-hash');
  if (!view && !download) return refuse('nothing-to-change');
  return until > at && until <= at + LONGEST_SHARE_MS ? null : refuse('day-not-ahead');
}

export function usable(
  state: Engagement,
  command: CommandOfVerb<'make-copy' | 'mail-share' | 'use-share' | 'revoke-share'>,
): Refused | null {
  const share = state.shares.find((one) => one.share === command.facts.share);
  if (share === undefined) return refuse('unknown-part');
  if (command.verb === 'revoke-share') return share.revoked ? refuse('already-done') : null;
  // a mail that was under way is told of, whatever happened meanwhile
  if (command.verb === 'mail-share') return null;
  // that somebody was turned away is told also when the share is over
  if (command.verb === 'use-share' && command.facts.act === 'refused') return null;
  if (!serves(state, share, command.at)) return refuse('share-over');
  if (command.verb === 'make-copy') return null;
  const { act } = command.facts;
  return (act === 'revealed' && !share.view) || (act === 'downloaded' && !share.download)
    ? refuse('share-right-missing')
    : null;
}

/** Whether a share still gives what it promised: neither revoked nor over, and what it shows is still released. */
export function serves(body: Body, { document, version, rendition, until, revoked }: Share, at: Millis): boolean {
  const shown = versionOf(body, document, version)?.rendition ?? null;
  const isReleased = shown !== null && shown.rendition === rendition && shown.releasedAt !== null;
  return isReleased && !revoked && until > at;
}

function versionOf({ documents }: Body, document: string, version: string): Version | undefined {
  return documents.find((one) => one.document === document)?.versions.find((one) => one.version === version);
}
