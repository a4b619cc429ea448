import { done } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { deskPage, flag } from '../../fields.ts';
import { operation } from '../../operation.ts';
import { sessionOf } from '../session.ts';
import { attemptOf, newTicket, TICKET_MS } from './ticket.ts';

/** Where the browser goes now. As JSON it is that address; the ticket goes into a cookie only. */
export class AtProvider {
  readonly url: string;
  readonly expiresAt: Millis;
  readonly #ticket: string;

  constructor(url: string, ticket: string, expiresAt: Millis) {
    this.url = url;
    this.#ticket = ticket;
    this.expiresAt = expiresAt;
  }

  ticket(): string {
    return this.#ticket;
  }

  toJSON(): { readonly url: string } {
    return { url: this.url };
  }
}

export const beginAtProvider = operation({
  name: 'people.beginAtProvider',
  summary: 'Begin to sign in over the identity provider, or to show once more there that it is oneself',
  changes: false,
  gives: 'the address to which the browser goes; a cookie is set',
  input: { to: deskPage(), again: flag() },
  async run({ to, again }, { ctx, actor, at }) {
    if (ctx.signOn === null) return refuse('provider-none');
    const session = again ? (sessionOf(actor)?.session ?? null) : null;
    if (again && session === null) return refuse('not-signed-in');
    const ticket = newTicket(ctx, { begunAt: at, to, session });
    const begun = await ctx.signOn.provider.begin(attemptOf(ctx, ticket), again);
    if (!begun.ok) return refuse(begun.reason);
    const answer = new AtProvider(begun.value.href, ticket, at + TICKET_MS);
    return done({ change: null, answer: () => Promise.resolve(answer) });
  },
});
