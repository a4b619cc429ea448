import { done } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { id } from '../../fields.ts';
import { operation } from '../../operation.ts';
import { entry, personHead, personView } from '../register.ts';

export const releaseAccount = operation({
  name: 'people.releaseAccount',
  summary:
    'Release somebody from their account at the identity provider; sessions that began there end, and another account can become theirs',
  changes: true,
  gives: 'the person',
  input: { person: id<'person'>() },
  async run({ person }, call) {
    const { ctx } = call;
    const row = await ctx.store.person(person);
    if (row === null || !(await ctx.store.hasAccount(person))) return refuse('not-found');
    const sessions = await ctx.store.sessionsAtProvider(person);
    const released = { type: 'account-released', roles: row.roles, text: null } as const;
    return done({
      change: {
        streams: [await entry(call, row, await personHead(ctx, person), released)],
        rows: {
          provider: [{ do: 'unbind', person }],
          endSessions: sessions.map(({ session }) => ({ person, session })),
        },
      },
      answer: () => Promise.resolve(personView(row)),
    });
  },
});
