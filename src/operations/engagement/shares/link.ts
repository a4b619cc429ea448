import type { ShareId } from '../../../domain/engagement/events.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { parseId } from '../../../domain/kit/ids.ts';
import type { Context } from '../../context.ts';
import type { Secret } from '../../secret.ts';

/**
 * The seven words of a share's link. They are derived, so that a mail that is sent again has the same ones and nothing but
 * their keyed hash is stored; what they are derived from can be no reporter's nonce, which has no space in it.
 */
export function shareCode({ vault }: Pick<Context, 'vault'>, share: ShareId): string {
  return vault.trackingCode(`share ${share}`);
}

export function shareHash({ vault }: Pick<Context, 'vault'>, code: Secret): string {
  return code.use((words) => vault.tokenHash(words));
}

/** The address that the recipient opens. */
export function shareLink(ctx: Pick<Context, 'vault' | 'publicUrl'>, share: ShareId): string {
  return `${ctx.publicUrl}/share/${shareCode(ctx, share)}`;
}

/** How a share is called in a file and on a page: enough to find it, too little to open it. */
export function shortOf(share: ShareId): string {
  return share.slice(0, 8);
}

/** Whoever has pressed the button, and given the passphrase, may look around for so long, in milliseconds. */
export const VISIT_MS = 30 * 60_000;

/**
 * What stands in the addresses of pages and pictures after the button was pressed: which share, until when, and a keyed hash
 * over both. It is stored nowhere, and opens nothing that the share itself does not give at that moment.
 */
export function ticketFor(ctx: Pick<Context, 'vault'>, share: ShareId, ends: Millis): string {
  return `${share}.${ends.toString(36)}.${seal(ctx, share, ends)}`;
}

/** Null where it is none of ours. */
export function readTicket(
  ctx: Pick<Context, 'vault'>,
  ticket: string,
): { readonly share: ShareId; readonly ends: Millis } | null {
  const [first = '', second = '', third = ''] = ticket.split('.');
  const share = parseId<'share'>(first);
  const ends = /^[0-9a-z]{1,11}$/u.test(second) ? Number.parseInt(second, 36) : null;
  if (share === null || ends === null) return null;
  // of two keyed hashes, so that the time that it takes says nothing of either
  const isSame = ctx.vault.tokenHash(`ticket ${third}`) === ctx.vault.tokenHash(`ticket ${seal(ctx, share, ends)}`);
  return isSame ? { share, ends } : null;
}

function seal({ vault }: Pick<Context, 'vault'>, share: ShareId, ends: Millis): string {
  return vault.tokenHash(JSON.stringify(['share-ticket', share, ends])).slice(0, 32);
}
