import { ROLES } from '../../domain/people/roles.ts';
import type { PersonId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { email, id, list, name, oneOf } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import type { PersonRow } from '../../store/types.ts';
import { ledAlone } from '../engagement/without-lead.ts';
import type { PersonLineView, PersonView } from '../views.ts';
import { isAdministrator, isLastAdministrator } from './administrators.ts';
import { entry, meView, newPerson, personHead, personView, rowOf } from './register.ts';
import type { PersonEvent } from './register.ts';

const INVITATION_MS = 7 * 86_400_000;

export const me = operation({
  name: 'people.me',
  summary: 'Say who is signed in',
  changes: false,
  gives: 'the person',
  input: {},
  async run(_input, { ctx, actor }) {
    const row = await rowOf(ctx, actor);
    return row === null ? refuse('not-signed-in') : reads(meView(row));
  },
});

export const listPeople = operation({
  name: 'people.list',
  summary: 'List the people of this installation',
  changes: false,
  gives: 'people with their roles',
  input: {},
  async run(_input, { ctx, at }) {
    const { store } = ctx;
    const [people, open, leads, accounts] = await Promise.all([
      store.people(),
      store.openRecoveries(at),
      store.engagementLeads(),
      store.accountHolders(),
    ]);
    const untils = new Map(open.map(({ person, until }) => [person, until]));
    const alone = ledAlone(people, leads);
    const holders = new Set(accounts);
    const lineOf = (row: PersonRow): PersonLineView => ({
      ...personView(row, untils.get(row.person) ?? null),
      leadsAlone: alone.get(row.person) ?? 0,
      hasAccount: holders.has(row.person),
    });
    return reads({ people: people.map(lineOf) });
  },
});

export const invite = operation({
  name: 'people.invite',
  summary: 'Invite somebody with roles; the link works once, for seven days',
  changes: true,
  gives: 'the person and the link, which is shown once',
  input: { name: name(), email: email(), roles: list(oneOf(ROLES), ROLES.length) },
  async run({ name: called, email: address, roles }, call) {
    const { ctx, at } = call;
    if ((await ctx.store.personByEmail(String(address))) !== null) return refuse('address-taken');
    const token = ctx.vault.token('tli_');
    const fresh = await newPerson(ctx, {
      email: String(address),
      name: String(called),
      roles,
      status: 'invited',
      passwordHash: null,
    });
    const link = {
      hash: ctx.vault.tokenHash(token),
      purpose: 'invitation' as const,
      person: fresh.row.person,
      expiresAt: at + INVITATION_MS,
      usedAt: null,
    };
    return done({
      change: {
        streams: [
          await entry(call, fresh.row, fresh.head, {
            type: 'person-invited',
            roles,
            text: { name: called, email: address },
          }),
        ],
        rows: { people: [fresh.row], links: [link] },
      },
      answer: () =>
        Promise.resolve({ person: personView(fresh.row), link: `${ctx.publicUrl}/desk/invitation#${token}` }),
    });
  },
});

export const setRoles = operation({
  name: 'people.setRoles',
  summary: 'Give somebody exactly these roles',
  changes: true,
  gives: 'the person',
  input: { person: id<'person'>(), roles: list(oneOf(ROLES), ROLES.length) },
  run: ({ person, roles }, call) => changePerson(call, person, 'roles-changed', (row) => ({ ...row, roles })),
});

export const disable = operation({
  name: 'people.disable',
  summary: 'Shut somebody out; their sessions end at once and what they did stays',
  changes: true,
  gives: 'the person',
  input: { person: id<'person'>() },
  run: ({ person }, call) =>
    changePerson(call, person, 'person-disabled', (row) => ({ ...row, status: 'disabled', roles: [] })),
});

/** Nobody can take the last administrator away. */
async function changePerson(
  call: Call,
  id: PersonId,
  type: PersonEvent,
  alter: (row: PersonRow) => PersonRow,
): Promise<Result<Ran<PersonView>>> {
  const { ctx } = call;
  const row = await ctx.store.person(id);
  if (row === null) return refuse('not-found');
  const after = alter(row);
  if (!isAdministrator(after) && (await isLastAdministrator(ctx, row))) return refuse('last-administrator');
  return done({
    change: {
      streams: [await entry(call, after, await personHead(ctx, id), { type, roles: after.roles, text: null })],
      rows: { people: [after], ...(after.status === 'disabled' ? { endSessions: [{ person: id }] } : {}) },
    },
    answer: () => Promise.resolve(personView(after)),
  });
}
