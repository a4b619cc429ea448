import { mustCall, textAt } from './api.ts';
import type { KillableServer } from '../../support/killable-server.ts';

const PASSWORD = 'a long sentence for tests only';

/** The cookies of somebody who administers and somebody who works on cases. */
export interface Crew {
  readonly administrator: string;
  readonly responder: string;
}

/** Uses the set-up link of a fresh installation and invites one responder. */
export async function setUpCrew({ url, setUpToken }: KillableServer): Promise<Crew> {
  const first = await mustCall(url, 'people.setUp', {
    link: setUpToken,
    name: 'Ada',
    email: 'ada@example.org',
    password: PASSWORD,
  });
  const administrator = cookieOf(first);
  const invited = await mustCall(
    url,
    'people.invite',
    { name: 'Bob', email: 'bob@example.org', roles: ['responder'] },
    { cookie: administrator },
  );
  const link = textAt(invited.body, 'link').split('#')[1];
  const accepted = await mustCall(url, 'people.accept', { link, password: PASSWORD });
  return { administrator, responder: cookieOf(accepted) };
}

function cookieOf({ cookie }: { readonly cookie: string | null }): string {
  if (cookie === null) throw new Error('nobody was signed in');
  return cookie;
}
