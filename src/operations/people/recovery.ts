import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { PersonRow } from '../../store/types.ts';
import { id, secret } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import { PASSWORD } from './password.ts';
import { entry, personHead, rowOf } from './register.ts';
import type { PersonEvent } from './register.ts';
import type { SignedIn } from './session.ts';
import { signedIn, usable } from './sign-in.ts';

/** A recovery link opens for an hour. */
const FOR_MS = 3_600_000;

interface RecoveryLink {
  readonly link: string;
  readonly until: number;
}

/** Never for oneself: somebody else has to have looked whether it is they who ask. */
export const makeRecovery = operation({
  name: 'people.makeRecovery',
  summary: 'Make a one-time link with which somebody else sets a new password; it opens for an hour',
  changes: true,
  gives: 'the link, which is shown once, and until when it opens',
  input: { person: id<'person'>() },
  async run({ person }, call) {
    const { ctx, actor } = call;
    if (actor.kind === 'person' && actor.id === person) return refuse('recovery-of-oneself');
    const row = await ctx.store.person(person);
    if (row?.status !== 'active') return refuse('not-found');
    return made(call, row, 'recovery-made');
  },
});

/** Whoever owns the data folder holds every key that there is: the ledger says that it was they. */
export const recoverAtHouse = operation({
  name: 'people.recoverAtHouse',
  summary: 'As the owner of the data folder, make a recovery link for the person named',
  changes: true,
  gives: 'the link, which is shown once, and until when it opens',
  input: {},
  async run(_input, call) {
    const row = await rowOf(call.ctx, call.actor);
    return row === null ? refuse('not-signed-in') : made(call, row, 'recovery-made-by-owner');
  },
});

export const recover = operation({
  name: 'people.recover',
  summary: 'Use a recovery link: choose a new password; every session of before ends',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: { link: secret(20, 200), password: secret(...PASSWORD) },
  digestsSecrets: false,
  async run({ link, password }, call): Promise<Result<Ran<SignedIn>>> {
    const { ctx } = call;
    const row = await usable(call, link, 'recovery');
    const person = row === null || row.person === null ? null : await ctx.store.person(row.person);
    if (row === null || person?.status !== 'active') return refuse('link-used');
    const passwordHash = await password.use((value) => ctx.passwords.hash(value));
    return signedIn(call, { ...person, passwordHash }, 'recovered', 'password', {
      useLinks: [{ hash: row.hash, at: call.at }],
      endSessions: [{ person: person.person }],
    });
  },
});

/** The one before it opens no more. The person is mailed that there is one, without the link. */
async function made(call: Call, row: PersonRow, type: PersonEvent): Promise<Result<Ran<RecoveryLink>>> {
  const { ctx, at } = call;
  const token = ctx.vault.token('tli_');
  const until = at + FOR_MS;
  const head = await personHead(ctx, row.person);
  const hash = ctx.vault.tokenHash(token);
  return done({
    change: {
      streams: [await entry(call, row, head, { type, roles: row.roles, text: null })],
      rows: {
        dropRecoveries: [row.person],
        links: [{ hash, purpose: 'recovery', person: row.person, expiresAt: until, usedAt: null }],
      },
    },
    answer: async () => {
      await ctx.post?.recovery({ id: randomId(ctx.random), to: row.email, at, until });
      return { link: `${ctx.publicUrl}/desk/recovery#${token}`, until };
    },
  });
}
