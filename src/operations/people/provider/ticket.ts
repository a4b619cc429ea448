import { brand } from '../../../domain/kit/ids.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import type { SessionId } from '../../../domain/people/session.ts';
import type { Attempt } from '../../../authn/provider.ts';
import type { Context } from '../../context.ts';
import { hex } from '../../ids.ts';
import { deskPlace } from '../../desk-place.ts';

/** For so long an attempt counts: somebody may have to look for a second factor. */
export const TICKET_MS: Millis = 10 * 60_000;

/** What a browser that is at the identity provider will come back for. */
export interface Errand {
  readonly begunAt: Millis;
  /** The page of the desk to which it goes afterwards. */
  readonly to: string;
  /** The session whose owner shows once more that it is they; null for signing in. */
  readonly session: SessionId | null;
}

/**
 * A ticket that the browser keeps while it is away. It holds no secret: state, nonce and PKCE verifier are keyed hashes of
 * it, so that only this installation can make them, on any of its nodes, and a ticket that somebody made up fits to no answer.
 */
export function newTicket(ctx: Context, { begunAt, to, session }: Errand): string {
  return [hex(ctx.random(16)), begunAt.toString(36), session ?? '-', escape(to)].join('.');
}

/** Null where the ticket is none of ours or too old. */
export function readTicket(ctx: Context, ticket: string, at: Millis): (Errand & { readonly attempt: Attempt }) | null {
  const [, time = '', session = '', to = ''] = TICKET.exec(ticket) ?? [];
  const begunAt = parseInt(time, 36);
  if (!(at >= begunAt && at < begunAt + TICKET_MS)) return null;
  return {
    begunAt,
    to: deskPlace(unescape(to)),
    session: session === '-' ? null : brand<'session'>(session),
    attempt: attemptOf(ctx, ticket),
  };
}

export function attemptOf({ vault }: Context, ticket: string): Attempt {
  const hash = (what: string) => vault.tokenHash(`oidc ${what} v1\0${ticket}`);
  return { state: hash('state'), nonce: hash('nonce'), verifier: hash('verifier') };
}

const TICKET = /^[0-9a-f]{32}\.([0-9a-z]{1,11})\.([0-9a-f]{32}|-)\.([A-Za-z0-9_~-]{1,300})$/u;

/** Paths of the desk have no other signs than these. */
function escape(path: string): string {
  return path.replaceAll('/', '~');
}

function unescape(text: string): string {
  return text.replaceAll('~', '/');
}
