import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Proof } from '../../domain/people/session.ts';
import { email, name, secret } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import type { Append, LinkRow, PersonRow } from '../../store/types.ts';
import type { Secret } from '../secret.ts';
import { entry, newPerson, personHead } from './register.ts';
import type { PersonEvent } from './register.ts';
import { PASSWORD } from './password.ts';
import { newSession } from './session.ts';
import type { SignedIn } from './session.ts';

export const setUp = operation({
  name: 'people.setUp',
  summary: 'Use the one-time set-up link: the first administrator',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: { link: secret(20, 200), name: name(), email: email(), password: secret(...PASSWORD) },
  async run({ link, name: called, email: address, password }, call): Promise<Result<Ran<SignedIn>>> {
    const { ctx } = call;
    if ((await ctx.store.people()).length > 0) return refuse('already-set-up');
    const row = await usable(call, link, 'set-up');
    if (row === null) return refuse('link-used');
    const passwordHash = await password.use((value) => ctx.passwords.hash(value));
    const fresh = await newPerson(ctx, {
      email: String(address),
      name: String(called),
      roles: ['administrator'],
      status: 'active',
      passwordHash,
    });
    const session = newSession(call, fresh.row, 'password');
    const text = { name: called, email: address };
    return done({
      change: {
        streams: [await entry(call, fresh.row, fresh.head, { type: 'person-set-up', roles: fresh.row.roles, text })],
        rows: { people: [fresh.row], sessions: [session.row], useLinks: [{ hash: row.hash, at: call.at }] },
      },
      answer: () => Promise.resolve(session.answer),
    });
  },
});

export const accept = operation({
  name: 'people.accept',
  summary: 'Accept an invitation and choose a password',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: { link: secret(20, 200), password: secret(...PASSWORD) },
  async run({ link, password }, call): Promise<Result<Ran<SignedIn>>> {
    const { ctx } = call;
    const row = await usable(call, link, 'invitation');
    const invited = row === null || row.person === null ? null : await ctx.store.person(row.person);
    if (row === null || invited === null || invited.status !== 'invited') return refuse('link-used');
    const passwordHash = await password.use((value) => ctx.passwords.hash(value));
    return signedIn(call, { ...invited, passwordHash, status: 'active' }, 'invitation-accepted', 'password', {
      useLinks: [{ hash: row.hash, at: call.at }],
    });
  },
});

export const signIn = operation({
  name: 'people.signIn',
  summary: 'Sign in with address and password',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: { email: email(), password: secret(1, PASSWORD[1]) },
  async run({ email: address, password }, call): Promise<Result<Ran<SignedIn>>> {
    const { ctx } = call;
    const person = await ctx.store.personByEmail(String(address));
    const known = person?.status === 'active' ? person : null;
    const fits = await password.use((value) => ctx.passwords.verify(value, known?.passwordHash ?? null));
    return known === null || !fits ? refuse('wrong-credentials') : signedIn(call, known, 'signed-in', 'password', {});
  },
});

/** Lets somebody in who has shown by `proof` that it is they; `rows` is what that leaves besides. */
export async function signedIn(
  call: Call,
  row: PersonRow,
  type: PersonEvent,
  proof: Proof,
  rows: Pick<Append, 'useLinks' | 'passkeys' | 'provider' | 'endSessions'>,
): Promise<Result<Ran<SignedIn>>> {
  const session = newSession(call, row, proof);
  const head = await personHead(call.ctx, row.person);
  return done({
    change: {
      streams: [await entry(call, row, head, { type, roles: row.roles, text: null, proof })],
      // what was over long ago is taken away where a new one begins
      rows: {
        ...rows,
        people: [row],
        sessions: [session.row],
        endSessions: [...(rows.endSessions ?? []), { overBefore: call.at }],
      },
    },
    answer: () => Promise.resolve(session.answer),
  });
}

export async function usable(call: Call, link: Secret, purpose: LinkRow['purpose']): Promise<LinkRow | null> {
  const row = await call.ctx.store.link(link.use((value) => call.ctx.vault.tokenHash(value)));
  return row !== null && row.purpose === purpose && row.usedAt === null && row.expiresAt > call.at ? row : null;
}
