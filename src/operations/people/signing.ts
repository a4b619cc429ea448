import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { toBase64Url } from '../../ledger/base64.ts';
import { decisionChallenge } from '../../ledger/decision-signature.ts';
import type { Decision, DecisionSignature } from '../../ledger/decision-signature.ts';
import type { Append } from '../../store/types.ts';
import type { GivenSignature } from '../assertion-field.ts';
import { operation, reads } from '../operation.ts';
import type { Call } from '../operation.ts';
import { answeredOnce, newChallenge } from './challenge.ts';
import { rowOf } from './register.ts';

export const askSignature = operation({
  name: 'people.askSignature',
  summary: 'Ask for what a browser needs to sign a decision with a passkey; it can be used for five minutes',
  changes: false,
  gives: 'a nonce, and request options whose challenge the browser replaces by the digest of the decision with it',
  input: {},
  async run(_input, call) {
    const { ctx, actor } = call;
    const row = await rowOf(ctx, actor);
    if (row === null) return refuse('not-signed-in');
    if (ctx.site === null) return refuse('passkeys-need-a-name');
    const own = await ctx.store.passkeysOf(row.person);
    if (own.length === 0) return refuse('no-passkey');
    const nonce = newChallenge(call, 'sign', row.person);
    const allowed = own.map(({ credential }) => credential);
    return reads({ nonce, options: await ctx.passkeys.request(ctx.site, { challenge: nonce, allowed }) });
  },
});

export interface Signed {
  /** The member of the event's facts; nothing where nobody signed. */
  readonly facts: { readonly signed?: DecisionSignature };
  readonly rows: Pick<Append, 'passkeys' | 'provider'>;
}

/** Checks that whoever decides has signed exactly this with a passkey of theirs. Without a signature there is none to check. */
export async function signedBy(call: Call, decision: Decision, given: GivenSignature | null): Promise<Result<Signed>> {
  if (given === null) return done({ facts: {}, rows: {} });
  const { ctx, at } = call;
  const row = await rowOf(ctx, call.actor);
  const known = await ctx.store.passkeyOf(given.credential);
  if (row === null || ctx.site === null || known?.person !== row.person) return refuse('passkey-refused');
  const once = await answeredOnce(call, given.nonce, 'sign', row.person);
  const challenge = decisionChallenge(ctx.sha256, decision, given.nonce);
  const fits = once === null ? null : await ctx.passkeys.shown(ctx.site, challenge, { ...given, handle: null }, known);
  if (once === null || fits === null) return refuse('passkey-refused');
  const { nonce, clientData, authenticatorData, signature } = given;
  const key = toBase64Url(await ctx.passkeys.spkiOf(known.publicKey));
  return done({
    facts: { signed: { site: ctx.site.id, key, nonce, clientData, authenticatorData, signature } },
    rows: {
      passkeys: [{ do: 'use', passkey: known.passkey, before: known.counter, counter: fits.counter, at }],
      provider: [once],
    },
  });
}
