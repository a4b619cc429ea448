import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import { isStanding } from '../../domain/people/session.ts';
import type { SessionRow } from '../../store/types.ts';
import { id, optional } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { SessionView } from '../views.ts';
import { entry, personHead, rowOf } from './register.ts';
import { sessionOf, SignedOut } from './session.ts';

export const listSessions = operation({
  name: 'people.sessions',
  summary: 'List one’s own sessions',
  changes: false,
  gives: 'sessions, the last seen first, and which of them this is',
  input: {},
  async run(_input, { ctx, actor, at }) {
    const row = await rowOf(ctx, actor);
    if (row === null) return refuse('not-signed-in');
    const own = sessionOf(actor)?.session ?? null;
    const standing = (await ctx.store.sessionsOf(row.person)).filter((session) => isStanding(session, at));
    return reads({ sessions: standing.map((session) => sessionView(session, own)) });
  },
});

export const endSession = operation({
  name: 'people.endSession',
  summary: 'End one of one’s own sessions; the one in which it is asked where none is named',
  changes: true,
  gives: 'nothing',
  input: { session: optional(id<'session'>()) },
  async run({ session: named }, call) {
    const row = await rowOf(call.ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const own = sessionOf(call.actor)?.session ?? null;
    const session = named ?? own;
    const isTheirs = (await call.ctx.store.sessionsOf(row.person)).some((one) => one.session === session);
    if (session === null || !isTheirs) return refuse('not-found');
    const head = await personHead(call.ctx, row.person);
    return done({
      change: {
        streams: [await entry(call, row, head, { type: 'session-ended', roles: row.roles, text: null })],
        rows: { endSessions: [{ person: row.person, session }] },
      },
      answer: () => Promise.resolve(session === own ? new SignedOut() : {}),
    });
  },
});

export const signOut = operation({
  name: 'people.signOut',
  summary: 'End every session of one’s own',
  changes: true,
  gives: 'nothing',
  input: {},
  async run(_input, call) {
    const row = await rowOf(call.ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const head = await personHead(call.ctx, row.person);
    return done({
      change: {
        streams: [await entry(call, row, head, { type: 'signed-out', roles: row.roles, text: null })],
        rows: { endSessions: [{ person: row.person }] },
      },
      answer: () => Promise.resolve(new SignedOut()),
    });
  },
});

function sessionView(row: SessionRow, own: SessionRow['session'] | null): SessionView {
  const { session, createdAt, seenAt, expiresAt, proof, device } = row;
  return { session, createdAt, seenAt, expiresAt, proof, ...device, isThis: session === own };
}
