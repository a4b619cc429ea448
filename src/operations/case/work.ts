import { KINDS, ROOT_CAUSES, SEVERITIES, VERDICTS, CLOCKS, PARTIES } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { id, oneOf, optional, text } from '../fields.ts';
import { notedIn } from '../noted.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;

export const classify = caseVerb({
  name: 'case.classify',
  verb: 'classify',
  summary: 'Decide what a case is: kind, verdict, severity and, where confirmed, the root cause',
  input: {
    kind: oneOf(KINDS),
    verdict: oneOf(VERDICTS),
    severity: oneOf(SEVERITIES),
    cause: optional(oneOf(ROOT_CAUSES)),
    note: optional(text(NOTE)),
  },
  carry: ({ kind, verdict, severity, cause, note }) =>
    done({ facts: { kind, verdict, severity, cause }, text: note === null ? null : { note } }),
});

export const identityUnknown = caseVerb({
  name: 'case.identityUnknown',
  verb: 'identity-unknown',
  summary: 'Say, with a reason, that the identity cannot be known',
  input: { reason: text(NOTE) },
  carry: ({ reason }) => done({ facts: {}, text: { reason } }),
});

export const message = caseVerb({
  name: 'case.message',
  verb: 'message',
  summary: 'Write to the reporter of one submission',
  input: { submission: id<'submission'>(), text: text(20_000) },
  async carry({ submission, text: body }, call, loaded) {
    const noted = await notedIn(call, loaded);
    return done({ facts: { submission, from: 'desk', credentials: noted.credentials }, text: { body }, noted });
  },
});

export const wait = caseVerb({
  name: 'case.wait',
  verb: 'wait',
  summary: 'Wait for the reporter, an approver or a third party; the named clock pauses meanwhile',
  input: { party: oneOf(PARTIES), clock: oneOf(CLOCKS), why: text(NOTE) },
  carry: ({ party, clock, why }) => done({ facts: { party, clock }, text: { why } }),
});

export const resume = caseVerb({
  name: 'case.resume',
  verb: 'resume',
  summary: 'Stop waiting; the clock goes on',
  input: { party: oneOf(PARTIES) },
  carry: ({ party }) => done({ facts: { party }, text: null }),
});

export const escalate = caseVerb({
  name: 'case.escalate',
  verb: 'escalate',
  summary: 'Say that this case needs more than its handler can give',
  input: { note: text(NOTE) },
  carry: ({ note }) => done({ facts: {}, text: { note } }),
});
