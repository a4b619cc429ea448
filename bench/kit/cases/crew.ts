import type { Actor } from '../../../src/domain/people/actor.ts';
import type { Context } from '../../../src/operations/context.ts';
import { enter } from '../../../src/operations/door.ts';
import type { Fields, Operation } from '../../../src/operations/operation.ts';
import { setUpLink } from '../../../src/app/set-up.ts';
import { invite } from '../../../src/operations/people/people.ts';
import { whoIs } from '../../../src/operations/people/session.ts';
import { accept, setUp } from '../../../src/operations/people/sign-in.ts';
import { mustCall } from '../../../test/faults/kit/api.ts';

const PASSWORD = 'a long sentence for benches only';

/** Responders who work at the same time. */
export const CREW = 20;

/** Lets an administrator in, twenty responders and an auditor, each through the door. */
export async function setUpCrew(ctx: Context): Promise<void> {
  const anybody: Actor = { kind: 'anonymous' };
  const link = linkIn((await setUpLink(ctx)) ?? '');
  const first = await does(ctx, anybody, setUp, { link, name: 'Ada', email: 'ada@example.org', password: PASSWORD });
  const ada = await whoIs(ctx, first.token());
  const joins = async (name: string, role: string) => {
    const email = `${name.toLowerCase().replace(' ', '-')}@example.org`;
    const invited = await does(ctx, ada, invite, { name, email, roles: [role] });
    await does(ctx, anybody, accept, { link: linkIn(invited.link), password: PASSWORD });
  };
  for (let n = 1; n <= CREW; n += 1) await joins(`Responder ${n}`, 'responder');
  await joins('Otto', 'auditor');
}

/** The cookies of the responders, signed in over HTTP. */
export async function signInCrew(url: string, count = CREW): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (let n = 1; n <= count; n += 1) cookies.push(await signsIn(url, `responder-${n}@example.org`));
  return cookies;
}

/** The cookie of somebody who reads the review pages. */
export function signInAuditor(url: string): Promise<string> {
  return signsIn(url, 'otto@example.org');
}

async function signsIn(url: string, email: string): Promise<string> {
  const { cookie } = await mustCall(url, 'people.signIn', { email, password: PASSWORD });
  if (cookie === null) throw new Error(`${email} was not signed in`);
  return cookie;
}

async function does<F extends Fields, T>(ctx: Context, actor: Actor, op: Operation<F, T>, input: object): Promise<T> {
  const answered = await enter(ctx, op, { actor, channel: 'api', input, idempotencyKey: null });
  if (!answered.ok) throw new Error(`${op.name}: ${answered.refusal.reason}`);
  return answered.value;
}

function linkIn(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}
