import type { Millis } from '../../domain/kit/ids.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { PersonRow, SessionRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import type { MeView } from '../views.ts';
import { meView } from './register.ts';

/** Half a day: a responder signs in once a working day. */
const SESSION_MS = 12 * 3_600_000;

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

export function newSession(
  ctx: Context,
  row: PersonRow,
  at: Millis,
): { readonly row: SessionRow; readonly answer: SignedIn } {
  const token = ctx.vault.token('tls_');
  const expiresAt = at + SESSION_MS;
  return {
    row: { hash: ctx.vault.tokenHash(token), person: row.person, createdAt: at, expiresAt },
    answer: new SignedIn(meView(row), token, expiresAt),
  };
}

/** Who a session's token stands for; anonymous where it has ended, was tampered with or its person is disabled. */
export async function whoIs(ctx: Context, token: string | null): Promise<Actor> {
  if (token === null || !/^tls_[A-Za-z0-9]{20,80}$/u.test(token)) return { kind: 'anonymous' };
  const session = await ctx.store.session(ctx.vault.tokenHash(token));
  if (session === null || session.expiresAt <= ctx.now()) return { kind: 'anonymous' };
  const person = await ctx.store.person(session.person);
  if (person === null || person.status !== 'active') return { kind: 'anonymous' };
  return { kind: 'person', id: person.person, roles: person.roles, via: 'session' };
}
