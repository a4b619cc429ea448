import type { CaseView, DraftView, QueueView } from '../../src/operations/views.ts';
import { api, linkIn } from './api.ts';
import type { RunningServer } from './server.ts';

export interface DeskWork {
  /** A colleague who has not classified the case looks again, and answers anew. */
  answerAgain(): Promise<void>;
}

/**
 * What the people at the desk do, over the API, for tests of the reporter's part: the first case in the queue is a
 * false alarm, every credential in it is harmless, and its reporter is told so.
 */
export async function answeredCase(server: RunningServer): Promise<DeskWork> {
  const ada = await api(server).signUp('people.setUp', {
    link: linkIn(server.setUp),
    name: 'Ada',
    email: 'ada@example.org',
    password: PASSWORD,
  });
  const [rosa, viktor] = [await join(server, ada, 'rosa'), await join(server, ada, 'viktor')];
  const queue: QueueView = await api(server, rosa).call('case.queue', {});
  const name = queue.rows[0]?.number ?? '';
  await tell(server, rosa, name);
  return { answerAgain: async () => await tell(server, viktor, name) };
}

const PASSWORD = 'correct horse battery 1';

async function join(server: RunningServer, by: string, name: string): Promise<string> {
  const { link } = await api(server, by).call<{ link: string }>('people.invite', {
    name,
    email: `${name}@example.org`,
    roles: ['responder'],
  });
  return await api(server).signUp('people.accept', { link: linkIn(link), password: PASSWORD });
}

async function tell(server: RunningServer, who: string, name: string): Promise<void> {
  const { call } = api(server, who);
  const view: CaseView = await call('case.classify', {
    case: name,
    kind: 'leaked-secret',
    verdict: 'false-alarm',
    severity: 'low',
  });
  if (view.identities.length === 0 && !view.identityUnknown)
    await call('case.identityUnknown', { case: name, reason: 'A made-up account.' });
  for (const { credential } of view.credentials.filter(({ disposition }) => disposition === null)) {
    await call('case.settleCredential', {
      case: name,
      credential,
      disposition: 'not-a-credential',
      reason: 'From a tutorial.',
    });
  }
  const submission = view.submissions[0]?.submission ?? '';
  const draft: DraftView = await call('case.draftOutcome', { case: name, submission });
  await call('case.recordOutcome', {
    case: name,
    submission,
    found: draft.found.text,
    did: draft.did.text,
    why: draft.why.text,
    can: draft.can.text,
  });
}
