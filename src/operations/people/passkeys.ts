import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { toBase64Url } from '../../ledger/base64.ts';
import type { PasskeyRow, PersonRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { base64url, id, name } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import type { PasskeysView, PasskeyView } from '../views.ts';
import { answeredOnce, newChallenge } from './challenge.ts';
import { entry, personHead, rowOf } from './register.ts';

/** More than anybody has; a browser is told all of them. */
const MOST = 20;

export const listPasskeys = operation({
  name: 'people.passkeys',
  summary: 'List one’s own passkeys',
  changes: false,
  gives: 'passkeys, the oldest first, and whether there can be any at this address',
  input: {},
  async run(_input, { ctx, actor }) {
    const row = await rowOf(ctx, actor);
    if (row === null) return refuse('not-signed-in');
    const passkeys = (await ctx.store.passkeysOf(row.person)).map(passkeyView);
    return reads<PasskeysView>({ passkeys, possible: ctx.site !== null, hasPassword: row.passwordHash !== null });
  },
});

export const beginPasskey = operation({
  name: 'people.beginPasskey',
  summary: 'Ask for what a browser needs to make a passkey; it can be answered for five minutes',
  changes: false,
  gives: 'PublicKeyCredentialCreationOptionsJSON (W3C Web Authentication Level 3, §5.4)',
  input: {},
  async run(_input, call) {
    const { ctx, actor } = call;
    const row = await rowOf(ctx, actor);
    if (row === null) return refuse('not-signed-in');
    if (ctx.site === null) return refuse('passkeys-need-a-name');
    const options = await ctx.passkeys.creation(ctx.site, {
      challenge: newChallenge(call, 'make', row.person),
      handle: handleOf(row),
      name: row.name,
      email: row.email,
      known: (await ctx.store.passkeysOf(row.person)).map(({ credential }) => credential),
    });
    return reads({ options });
  },
});

export const addPasskey = operation({
  name: 'people.addPasskey',
  summary: 'Keep the passkey that the browser has made, under a name',
  changes: true,
  gives: 'the passkey',
  input: { name: name(100), credential: base64url(1400), clientData: base64url(4000), attestation: base64url(20_000) },
  async run({ name: called, ...made }, call) {
    const { ctx, at } = call;
    const row = await rowOf(ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    if (ctx.site === null) return refuse('passkeys-need-a-name');
    if ((await ctx.store.passkeysOf(row.person)).length >= MOST) return refuse('too-many-passkeys');
    const challenge = ctx.passkeys.challengeOf(made.clientData);
    const once = challenge === null ? null : await answeredOnce(call, challenge, 'make', row.person);
    if (challenge === null || once === null) return refuse('passkey-refused');
    const fresh = await ctx.passkeys.made(ctx.site, challenge, made);
    if (fresh === null) return refuse('passkey-refused');
    if ((await ctx.store.passkeyOf(fresh.credential)) !== null) return refuse('passkey-known');
    const kept: PasskeyRow = {
      ...fresh,
      passkey: randomId(ctx.random),
      person: row.person,
      name: String(called),
      createdAt: at,
      usedAt: null,
    };
    const head = await personHead(ctx, row.person);
    const noted = { type: 'passkey-added', roles: row.roles, text: { name: called } } as const;
    return done({
      change: {
        streams: [await entry(call, row, head, noted)],
        rows: { passkeys: [{ do: 'keep', row: kept }], provider: [once] },
      },
      answer: () => Promise.resolve(passkeyView(kept)),
    });
  },
});

export const removePasskey = operation({
  name: 'people.removePasskey',
  summary: 'Remove one of one’s own passkeys; never the last way in',
  changes: true,
  gives: 'nothing',
  input: { passkey: id<'passkey'>() },
  async run({ passkey }, call) {
    const { ctx } = call;
    const row = await rowOf(ctx, call.actor);
    if (row === null) return refuse('not-signed-in');
    const own = await ctx.store.passkeysOf(row.person);
    if (!own.some((one) => one.passkey === passkey)) return refuse('not-found');
    const another = await hasAnother(ctx, row, own);
    if (!another.ok) return another;
    const head = await personHead(ctx, row.person);
    return done({
      change: {
        streams: [await entry(call, row, head, { type: 'passkey-removed', roles: row.roles, text: null })],
        rows: { passkeys: [{ do: 'drop', passkey }] },
      },
      answer: () => Promise.resolve({}),
    });
  },
});

async function hasAnother(ctx: Context, row: PersonRow, own: readonly PasskeyRow[]): Promise<Result<null>> {
  const another = row.passwordHash !== null || own.length > 1 || (await ctx.store.hasAccount(row.person));
  return another ? done(null) : refuse('last-way-in');
}

/** What the authenticator keeps of a person, and gives back: their id's 16 bytes, which name nobody. */
export function handleOf({ person }: Pick<PersonRow, 'person'>): string {
  return toBase64Url(Uint8Array.from(person.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function passkeyView({ passkey, name: called, createdAt, usedAt }: PasskeyRow): PasskeyView {
  return { passkey, name: called, createdAt, usedAt };
}
