import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import { secret } from '../fields.ts';
import { operation } from '../operation.ts';
import { entry, personHead, rowOf } from './register.ts';
import { sessionOf } from './session.ts';

/** Shortest and longest password, in characters. */
export const PASSWORD = [12, 200] as const;

export const changePassword = operation({
  name: 'people.changePassword',
  summary: 'Choose another password; every other session of one’s own ends',
  changes: true,
  gives: 'nothing',
  input: { password: secret(...PASSWORD) },
  digestsSecrets: false,
  async run({ password }, call) {
    const { ctx } = call;
    const row = await rowOf(ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const passwordHash = await password.use((value) => ctx.passwords.hash(value));
    const own = sessionOf(call.actor);
    const head = await personHead(ctx, row.person);
    return done({
      change: {
        streams: [await entry(call, row, head, { type: 'password-changed', roles: row.roles, text: null })],
        rows: {
          people: [{ ...row, passwordHash }],
          endSessions: [{ person: row.person, ...(own === null ? {} : { except: own.session }) }],
        },
      },
      answer: () => Promise.resolve({}),
    });
  },
});
