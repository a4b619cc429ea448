import { done } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { LoggedOut } from '../../../authn/provider.ts';
import type { SessionRow } from '../../../store/types.ts';
import type { Context } from '../../context.ts';
import { secret } from '../../fields.ts';
import { operation } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { entry, personHead } from '../register.ts';
import { accountHash, onceHash, sidHash } from './keyed.ts';

export const endedAtProvider = operation({
  name: 'people.endedAtProvider',
  summary: 'Take the identity provider’s word that somebody has signed out there; their sessions that began there end',
  changes: true,
  gives: 'nothing',
  input: { token: secret(20, 20_000) },
  digestsSecrets: false,
  async run({ token }, call) {
    const { ctx } = call;
    if (ctx.signOn === null) return refuse('provider-none');
    const { provider } = ctx.signOn;
    const told = await token.use((value) => provider.loggedOut(value));
    if (!told.ok) return refuse(told.reason);
    const name = onceHash(ctx, 'logout', `${told.value.issuer}\0${told.value.id}`);
    if (await ctx.store.wasUsed(name)) return refuse('provider-answer-wrong');
    const over = await sessionsOf(ctx, told.value);
    const people = [...new Set(over.map(({ person }) => person))];
    return done({
      change: {
        streams: await Promise.all(people.map((person) => endedOf(call, person))),
        rows: {
          endSessions: over.map(({ person, session }) => ({ person, session })),
          provider: [{ do: 'once', name, until: told.value.staleAt }],
        },
      },
      answer: () => Promise.resolve({}),
    });
  },
});

/** Those that began in the session that is named, or all that began at the provider where it names a person alone. */
async function sessionsOf(ctx: Context, { issuer, subject, sid }: LoggedOut): Promise<readonly SessionRow[]> {
  const person = subject === null ? null : await ctx.store.personOfAccount(accountHash(ctx, { issuer, subject }));
  if (sid === null) return person === null ? [] : ctx.store.sessionsAtProvider(person);
  const sessions = await ctx.store.sessionsOfSid(sidHash(ctx, issuer, sid));
  return subject === null ? sessions : sessions.filter((session) => session.person === person);
}

async function endedOf(call: Call, person: SessionRow['person']) {
  const row = await call.ctx.store.person(person);
  if (row === null) throw new Error('A session of nobody.');
  const ended = { type: 'ended-at-provider', roles: row.roles, text: null } as const;
  const head = await personHead(call.ctx, person);
  return entry(call, row, head, { ...ended, from: 'identity-provider', bySystem: true });
}
