import type { Actor } from '../../domain/people/actor.ts';
import { ROLES } from '../../domain/people/roles.ts';
import type { Role } from '../../domain/people/roles.ts';
import type { Proof } from '../../domain/people/session.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { ActorId, Millis, PersonId } from '../../domain/kit/ids.ts';
import type { PersonRow } from '../../store/types.ts';
import type { Head } from '../codec.ts';
import type { Context } from '../context.ts';
import { headOf, newHead } from '../load.ts';
import { randomId } from '../ids.ts';
import type { Call, Change } from '../operation.ts';
import type { MeView, PersonView } from '../views.ts';

/** Events of a person's own stream in the register. */
export type PersonEvent =
  | 'person-set-up'
  | 'person-invited'
  | 'invitation-accepted'
  | 'roles-changed'
  | 'person-disabled'
  | 'signed-in'
  | 'proved-again'
  | 'signed-out'
  | 'session-ended'
  | 'recovery-made'
  | 'recovery-made-by-owner'
  | 'recovered'
  | 'password-changed'
  | 'passkey-added'
  | 'passkey-removed'
  /** The identity provider’s word: an account became theirs, they were let in, the last administrator stays, they have signed out there. */
  | 'account-bound'
  | 'account-released'
  | 'person-admitted'
  | 'administrator-kept'
  | 'ended-at-provider'
  | 'stock-compared';

export interface Entry {
  readonly type: PersonEvent;
  readonly roles: readonly Role[];
  readonly text: Readonly<Record<string, SafeText>> | null;
  /** How they showed that it is they. */
  readonly proof?: Proof;
  /** What else is counted in it. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Whose word it rests on, besides the one who does it. */
  readonly from?: 'identity-provider';
  /** Nobody here did it. */
  readonly bySystem?: true;
}

/** One entry in somebody's stream. Who did it is a pseudonym of that stream. */
export function entry(call: Call, row: PersonRow, head: Head, one: Entry): Promise<StreamChange> {
  return entries(call, row, head, [one]);
}

/** Several entries that belong together, in their order. */
export async function entries(call: Call, row: PersonRow, head: Head, list: readonly Entry[]): Promise<StreamChange> {
  const { ctx, actor } = call;
  const doer = actor.kind === 'person' && actor.id !== row.person ? await ctx.store.person(actor.id) : row;
  const person = await ctx.vault.actor(doer?.key ?? row.key, head.id);
  const system = ctx.vault.systemActor(head.id);
  return {
    head,
    ...(head.version === 0 ? { make: 'person' as const } : {}),
    drafts: list.map((one) => draft(one, row.status, call.at, one.bySystem === true ? system : person)),
  };
}

type StreamChange = NonNullable<Change['streams']>[number];

function draft(
  { type, roles, text, proof, counts = {}, from, bySystem }: Entry,
  status: string,
  at: Millis,
  actor: ActorId,
) {
  const facts = {
    by: bySystem === true ? 'system' : 'person',
    at,
    roles: ROLES.filter((role) => roles.includes(role)),
    status,
    ...(proof === undefined ? {} : { proof }),
    ...(from === undefined ? {} : { from }),
    ...counts,
  };
  return { type, actor, at, facts, text };
}

export async function personHead(ctx: Context, person: PersonId): Promise<Head> {
  const stream = await ctx.store.stream(brand<'stream'>(person));
  if (stream === null) throw new Error('A person without a stream.');
  return headOf(stream);
}

/** A new person and the head of a stream that does not exist yet: the person's id is the stream's. */
export async function newPerson(
  ctx: Context,
  given: Pick<PersonRow, 'email' | 'name' | 'roles' | 'status' | 'passwordHash'>,
): Promise<{ readonly row: PersonRow; readonly head: Head }> {
  const id = randomId<'person'>(ctx.random);
  const head = await newHead(ctx, brand<'stream'>(id));
  return { head, row: { person: id, key: head.key, ...given } };
}

export function meView({ person, name, email, roles }: PersonRow): MeView {
  return { person, name, email, roles };
}

export function personView(row: PersonRow, recovery: Millis | null = null): PersonView {
  return { ...meView(row), status: row.status, recovery };
}

export async function rowOf(ctx: Context, actor: Actor): Promise<PersonRow | null> {
  return actor.kind === 'person' ? ctx.store.person(actor.id) : null;
}
