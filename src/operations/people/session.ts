import type { Millis } from '../../domain/kit/ids.ts';
import { Unavailable } from '../../domain/kit/unavailable.ts';
import type { Actor, Person } from '../../domain/people/actor.ts';
import { isStanding, SEEN_EVERY_MS, SESSION_LONGEST_MS } from '../../domain/people/session.ts';
import type { Proof } from '../../domain/people/session.ts';
import type { PersonRow, SessionRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { randomId } from '../ids.ts';
import type { Call } from '../operation.ts';
import type { MeView } from '../views.ts';
import { meView } from './register.ts';

/** The answer of a verb that signs somebody in. As JSON it is the person; the token goes into a cookie only. */
export class SignedIn {
  readonly me: MeView;
  readonly expiresAt: Millis;
  readonly #token: string;

  constructor(me: MeView, token: string, expiresAt: Millis) {
    this.me = me;
    this.#token = token;
    this.expiresAt = expiresAt;
  }

  token(): string {
    return this.#token;
  }

  toJSON(): MeView {
    return this.me;
  }
}

/** The answer of a verb that ended the session in which it was asked: the browser forgets its cookie. */
export class SignedOut {
  toJSON(): object {
    return {};
  }
}

/** A session that begins now, because its owner has shown by `proof` that it is they. */
export function newSession(
  { ctx, at, device }: Pick<Call, 'ctx' | 'at' | 'device'>,
  row: PersonRow,
  proof: Proof,
): { readonly row: SessionRow; readonly answer: SignedIn } {
  const token = ctx.vault.token('tls_');
  const expiresAt = at + SESSION_LONGEST_MS;
  return {
    row: {
      hash: ctx.vault.tokenHash(token),
      session: randomId(ctx.random),
      person: row.person,
      createdAt: at,
      expiresAt,
      seenAt: at,
      proof,
      provedAt: at,
      device,
    },
    answer: new SignedIn(meView(row), token, expiresAt),
  };
}

/**
 * Who a session's token stands for; anonymous where it has ended, was tampered with or its person is disabled. Roles are
 * those of this moment. With `unattended` the request came by itself, from a page that nobody uses: it keeps no session alive.
 */
export async function whoIs(ctx: Context, token: string | null, unattended = false): Promise<Actor> {
  if (token === null) return { kind: 'anonymous' };
  const at = ctx.now();
  const found = await ctx.store.session(ctx.vault.tokenHash(token));
  if (found === null || !isStanding(found.session, at) || found.owner.status !== 'active') return { kind: 'anonymous' };
  if (!unattended && at - found.session.seenAt >= SEEN_EVERY_MS) await see(ctx, found.session, at);
  const { session, provedAt } = found.session;
  return { kind: 'person', id: found.owner.person, roles: found.owner.roles, via: 'session', session, provedAt };
}

/** The session that this call came with; null on the socket, where there is none. */
export function sessionOf(actor: Actor): Extract<Person, { via: 'session' }> | null {
  return actor.kind === 'person' && actor.via === 'session' ? actor : null;
}

/** Where nothing can be written at the moment, reading goes on. */
async function see(ctx: Context, { session }: SessionRow, at: Millis): Promise<void> {
  try {
    await ctx.store.append({ streams: [], events: [], seenSessions: [{ session, at }] });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}
