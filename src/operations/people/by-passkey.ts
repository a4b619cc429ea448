import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { Append, PasskeyRow, PersonRow } from '../../store/types.ts';
import { base64url, oneOf, optional } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { Call, InputOf, Ran } from '../operation.ts';
import { answeredOnce, newChallenge } from './challenge.ts';
import type { ChallengeFor } from './challenge.ts';
import { handleOf } from './passkeys.ts';
import { proved } from './prove.ts';
import { rowOf } from './register.ts';
import type { SignedIn } from './session.ts';
import { signedIn } from './sign-in.ts';

/** What a browser gives when somebody shows a passkey (W3C Web Authentication Level 3, §5.2.2). */
const SHOWN = {
  credential: base64url(1400),
  clientData: base64url(4000),
  authenticatorData: base64url(2000),
  signature: base64url(2000),
  handle: optional(base64url(100)),
} as const;

export const askPasskey = operation({
  name: 'people.askPasskey',
  summary: 'Ask for what a browser needs so that somebody shows a passkey; it can be answered for five minutes',
  changes: false,
  gives: 'PublicKeyCredentialRequestOptionsJSON (W3C Web Authentication Level 3, §5.5)',
  input: { for: oneOf(['sign-in', 'prove']) },
  async run({ for: what }, call) {
    const { ctx, actor } = call;
    if (ctx.site === null) return refuse('passkeys-need-a-name');
    const row = what === 'prove' ? await rowOf(ctx, actor) : null;
    if (what === 'prove' && row === null) return refuse('not-signed-in');
    const own = row === null ? [] : await ctx.store.passkeysOf(row.person);
    if (row !== null && own.length === 0) return refuse('no-passkey');
    const options = await ctx.passkeys.request(ctx.site, {
      challenge: newChallenge(call, what, row?.person ?? null),
      allowed: own.map(({ credential }) => credential),
    });
    return reads({ options });
  },
});

export const signInByPasskey = operation({
  name: 'people.signInByPasskey',
  summary: 'Sign in with a passkey',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: SHOWN,
  async run(shown, call): Promise<Result<Ran<SignedIn>>> {
    const known = await call.ctx.store.passkeyOf(shown.credential);
    const person = known === null ? null : await call.ctx.store.person(known.person);
    if (known === null || person?.status !== 'active') return refuse('passkey-refused');
    const used = await usedBy(call, known, person, 'sign-in', shown);
    return used === null ? refuse('passkey-refused') : signedIn(call, person, 'signed-in', 'passkey', used);
  },
});

export const proveByPasskey = operation({
  name: 'people.proveByPasskey',
  summary: 'Show once more with a passkey that it is oneself',
  changes: true,
  gives: 'nothing',
  input: SHOWN,
  async run(shown, call) {
    const row = await rowOf(call.ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const known = await call.ctx.store.passkeyOf(shown.credential);
    const used = known?.person === row.person ? await usedBy(call, known, row, 'prove', shown) : null;
    if (used === null) return refuse('passkey-refused');
    const change = await proved(call, row, 'passkey');
    return done({ change: { ...change, rows: { ...change.rows, ...used } }, answer: () => Promise.resolve({}) });
  },
});

/** What it leaves that this person showed this passkey of theirs; null where they did not. */
async function usedBy(
  call: Call,
  known: PasskeyRow,
  owner: PersonRow,
  what: ChallengeFor,
  shown: InputOf<typeof SHOWN>,
): Promise<Pick<Append, 'passkeys' | 'provider'> | null> {
  const { ctx, at } = call;
  const challenge = ctx.passkeys.challengeOf(shown.clientData);
  if (ctx.site === null || challenge === null) return null;
  const once = await answeredOnce(call, challenge, what, what === 'sign-in' ? null : owner.person);
  if (once === null || (shown.handle !== null && shown.handle !== handleOf(owner))) return null;
  const fits = await ctx.passkeys.shown(ctx.site, challenge, shown, known);
  if (fits === null) return null;
  const { passkey, counter: before } = known;
  return { passkeys: [{ do: 'use', passkey, before, counter: fits.counter, at }], provider: [once] };
}
