import { done } from '../../domain/kit/result.ts';
import { digest, id, oneOf, text } from '../fields.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;

export const decideChange = caseVerb({
  name: 'case.decideChange',
  verb: 'decide-change',
  summary:
    'Approve or reject a change by the digest of exactly what was looked at, with a reason that everybody who reads the case sees',
  input: {
    request: id<'request'>(),
    diff: digest(),
    decision: oneOf(['approved', 'rejected']),
    reason: text(NOTE),
  },
  carry: ({ request, diff, decision, reason }) => done({ facts: { request, decision, diff }, text: { reason } }),
});

export const withdrawChange = caseVerb({
  name: 'case.withdrawChange',
  verb: 'withdraw-change',
  summary: 'Take back a request for a change that was not carried out; only who asked for it',
  input: { request: id<'request'>(), reason: text(NOTE) },
  carry: ({ request, reason }) => done({ facts: { request }, text: { reason } }),
});

export const expireChange = caseVerb({
  name: 'case.expireChange',
  verb: 'expire-change',
  summary: 'End a request that nobody answered, or a change whose time is over: a job’s verb',
  input: { request: id<'request'>(), what: oneOf(['unanswered', 'over']) },
  carry: ({ request, what }) => done({ facts: { request, what }, text: null }),
});
