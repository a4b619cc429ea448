import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../domain/people/actor.ts';
import { grantOf } from '../../../domain/policy/permissions.ts';
import { provedLately } from '../../../domain/policy/step-up.ts';
import type { Context } from '../../../operations/context.ts';
import { enter } from '../../../operations/door.ts';
import { makeTeam } from '../../../operations/house/teams.ts';
import type { Fields, Operation } from '../../../operations/operation.ts';
import { invite, listPeople } from '../../../operations/people/people.ts';
import { prove } from '../../../operations/people/prove.ts';
import { whoIs } from '../../../operations/people/session.ts';
import { accept, setUp, signIn } from '../../../operations/people/sign-in.ts';
import { problemOf } from '../../../operations/problem.ts';
import { setUpLink } from '../../set-up.ts';
import { PEOPLE, TEAMS } from './people.ts';
import type { Who } from './people.ts';

/** The people of the organisation, in front of the same door as everybody. */
export interface Staff {
  /** What they all sign in with; made for this house and kept nowhere but as its hash. */
  readonly password: string;
  /** Does it in the session of this person, who signs in first where theirs is over. A refusal is a defect of the demonstration. */
  as<F extends Fields, T>(who: Who | 'anybody', operation: Operation<F, T>, input: object): Promise<T>;
}

/** Sets the house up: the first administrator by the set-up link, everybody else by an invitation of hers. */
export async function openStaff(ctx: Context): Promise<Staff> {
  const password = `demo-${randomBytes(9).toString('base64url')}`;
  const tokens = new Map<Who, string>();
  const staff: Staff = {
    password,
    async as(who, operation, input) {
      return through(ctx, who === 'anybody' ? ANYBODY : await actorOf(who, operation), operation, input);
    },
  };
  const { name, email } = PEOPLE.ada;
  const link = linkIn((await setUpLink(ctx)) ?? '');
  tokens.set('ada', (await staff.as('anybody', setUp, { link, name, email, password })).token());
  for (const [who, person] of Object.entries(PEOPLE).filter(([one]) => one !== 'ada')) {
    const { name: called, email: address, roles } = person;
    const invited = await staff.as('ada', invite, { name: called, email: address, roles });
    const answer = await staff.as('anybody', accept, { link: linkIn(invited.link), password });
    tokens.set(whoOf(who), answer.token());
  }
  await makeTeams(staff);
  return staff;

  async function actorOf(who: Who, operation: Operation): Promise<Actor> {
    const standing = await whoIs(ctx, tokens.get(who) ?? null);
    if (standing.kind === 'anonymous') {
      const answer = await through(ctx, ANYBODY, signIn, { email: PEOPLE[who].email, password });
      tokens.set(who, answer.token());
      return whoIs(ctx, answer.token());
    }
    const weighs = grantOf(operation.name).stepUp === true;
    if (!weighs || provedLately(standing, operation.name, ctx.now()).ok) return standing;
    await through(ctx, standing, prove, { password });
    return whoIs(ctx, tokens.get(who) ?? null);
  }
}

const ANYBODY: Actor = { kind: 'anonymous' };

async function through<F extends Fields, T>(
  ctx: Context,
  actor: Actor,
  operation: Operation<F, T>,
  input: object,
): Promise<T> {
  const answered = await enter(ctx, operation, { actor, channel: 'page', input, idempotencyKey: null });
  if (answered.ok) return answered.value;
  const { title, fields } = problemOf(answered.refusal);
  throw new Error(`The demonstration was refused at ${operation.name}: ${title} ${JSON.stringify(fields ?? '')}`);
}

async function makeTeams(staff: Staff): Promise<void> {
  const { people } = await staff.as('ada', listPeople, {});
  for (const { name, members } of TEAMS) {
    const addresses: readonly string[] = members.map((who) => PEOPLE[who].email);
    const ids = people.filter(({ email }) => addresses.includes(email)).map(({ person }) => person);
    await staff.as('ada', makeTeam, { name, members: ids });
  }
}

function linkIn(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}

/** The keys of the table, which `Object.entries` gives as text. */
function whoOf(key: string): Who {
  if (key in PEOPLE) return key as Who;
  throw new Error(`${key} is nobody of the demonstration.`);
}
