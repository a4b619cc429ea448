import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { admission } from '../../../domain/people/provider-admission.ts';
import type { Admission, Known } from '../../../domain/people/provider-admission.ts';
import { readGroups, rolesAfter, rolesOfGroups } from '../../../domain/people/provider-roles.ts';
import type { PersonRow, ProviderWrite } from '../../../store/types.ts';
import type { ProviderSays } from '../../../authn/provider.ts';
import type { Head } from '../../codec.ts';
import type { Context } from '../../context.ts';
import type { Call, Ran } from '../../operation.ts';
import { isLastAdministrator } from '../administrators.ts';
import { entries, meView, personHead } from '../register.ts';
import type { Entry } from '../register.ts';
import { newSession } from '../session.ts';
import { CameBack } from './came-back.ts';
import { accountHash, sidHash } from './keyed.ts';
import { madeOf } from './made-of.ts';
import type { SignOn } from './sign-on.ts';

/** Somebody of whom the provider has said who they are: who that is here, what they may do, and a session of theirs. */
export async function comeIn(
  call: Call,
  { roles: pairs, admit }: SignOn,
  says: ProviderSays,
  { to, once }: { readonly to: string; readonly once: readonly ProviderWrite[] },
): Promise<Result<Ran<CameBack>>> {
  const { ctx } = call;
  const account = accountHash(ctx, says);
  const groups = says.groupsElsewhere ? null : readGroups(says.groups);
  if (groups === null && pairs.length > 0) return refuse('provider-groups-unreadable');
  const bound = await known(ctx, await ctx.store.personOfAccount(account), true);
  const byAddress = says.email === null ? null : await ctx.store.personByEmail(says.email);
  const addressed = byAddress === null ? null : await known(ctx, byAddress.person, null);
  const hasRole = rolesOfGroups(groups ?? [], pairs).length > 0;
  const admitted = admission(bound, addressed, { admit, hasAddress: says.email !== null, hasRole });
  if (admitted.as === 'refused') return refuse(admitted.because);
  const found = await whoComes(call, admitted, says);
  if (found === null) return refuse('provider-no-address');

  const { row: before, head, first } = found;
  const isLast = await isLastAdministrator(ctx, before);
  const { roles, keptAdministrator } = rolesAfter(before.roles, groups ?? [], pairs, isLast);
  const row: PersonRow = { ...before, roles, status: 'active' };
  const session = newSession(call, row, 'oidc');
  const sid = says.sid === null ? null : sidHash(ctx, says.issuer, says.sid);
  const isChanged = admitted.as !== 'new' && roles.join() !== before.roles.join();
  const list: readonly Entry[] = [
    first,
    ...(admitted.as === 'bound' ? [] : [said('account-bound', roles)]),
    ...(isChanged ? [said('roles-changed', roles)] : []),
    ...(keptAdministrator ? [said('administrator-kept', roles)] : []),
    ...(first.type !== 'person-admitted'
      ? []
      : [{ type: 'signed-in' as const, roles, text: null, proof: 'oidc' as const }]),
  ].map((one) => ({ ...one, roles }));
  const provider: readonly ProviderWrite[] = [
    ...(admitted.as === 'bound' ? [] : [{ do: 'bind' as const, account, person: row.person }]),
    { do: 'begin', session: session.row.session, sid },
    ...once,
  ];
  return done({
    change: {
      streams: [await entries(call, row, head, list)],
      rows: { people: [row], sessions: [session.row], provider, endSessions: [{ overBefore: call.at }] },
    },
    answer: () => Promise.resolve(new CameBack(session.answer, meView(row), to, keptAdministrator)),
  });
}

/** What the provider says of somebody is written down as said by it, and not by them. */
function said(type: Entry['type'], roles: Entry['roles']): Entry {
  return { type, roles, text: null, from: 'identity-provider', bySystem: true };
}

async function known(ctx: Context, person: PersonRow['person'] | null, isBound: boolean | null): Promise<Known | null> {
  const row = person === null ? null : await ctx.store.person(person);
  if (row === null) return null;
  return { person: row.person, status: row.status, isBound: isBound ?? (await ctx.store.hasAccount(row.person)) };
}

interface Comer {
  readonly row: PersonRow;
  readonly head: Head;
  readonly first: Entry;
}

/** Null where the provider’s address is none that we take. */
async function whoComes(
  call: Call,
  admitted: Exclude<Admission, { readonly as: 'refused' }>,
  says: ProviderSays,
): Promise<Comer | null> {
  const from = 'identity-provider' as const;
  const proof = 'oidc' as const;
  if (admitted.as === 'new') {
    const made = await madeOf(call.ctx, says);
    if (made === null) return null;
    return { ...made, first: { type: 'person-admitted', roles: [], text: made.text, from, bySystem: true } };
  }
  const row = await call.ctx.store.person(admitted.person);
  if (row === null) throw new Error('Somebody was let in who is not in the register.');
  const head = await personHead(call.ctx, row.person);
  const type = admitted.as === 'binding' && admitted.isFirst ? 'invitation-accepted' : 'signed-in';
  return { row, head, first: { type, roles: row.roles, text: null, proof } };
}
