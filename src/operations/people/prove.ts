import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Proof } from '../../domain/people/session.ts';
import type { PersonRow } from '../../store/types.ts';
import { secret } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Change } from '../operation.ts';
import { entry, personHead, rowOf } from './register.ts';
import { sessionOf } from './session.ts';

export const prove = operation({
  name: 'people.prove',
  summary: 'Show once more with the password that it is oneself; what weighs much is allowed for ten minutes then',
  changes: true,
  gives: 'nothing',
  input: { password: secret(1, 200) },
  digestsSecrets: false,
  async run({ password }, call) {
    const row = await rowOf(call.ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const fits = await password.use((value) => call.ctx.passwords.verify(value, row.passwordHash));
    if (!fits) return refuse('wrong-password');
    return done({ change: await proved(call, row, 'password'), answer: () => Promise.resolve({}) });
  },
});

/** Whoever has just shown that it is they: their session knows it, and so does the ledger. */
export async function proved(call: Call, row: PersonRow, proof: Proof): Promise<Change> {
  const session = sessionOf(call.actor);
  const head = await personHead(call.ctx, row.person);
  return {
    streams: [await entry(call, row, head, { type: 'proved-again', roles: row.roles, text: null, proof })],
    rows: session === null ? {} : { provedSessions: [{ session: session.session, proof, at: call.at }] },
  };
}
