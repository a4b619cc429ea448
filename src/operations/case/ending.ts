import { done } from '../../domain/kit/result.ts';
import { id, oneOf } from '../fields.ts';
import { retryAfter } from './retry.ts';
import { caseVerb } from './verb.ts';

export const close = caseVerb({
  name: 'case.close',
  verb: 'close',
  summary: 'Close a case: possible only when nothing stands between it and closing',
  input: {},
  carry: (_input, _call, { state }) =>
    done({
      facts: {
        how: state.submissions.some(({ telling }) => telling.state === 'told')
          ? ('undisputed' as const)
          : ('answered' as const),
      },
      text: null,
    }),
});

export const markUnreachable = caseVerb({
  name: 'case.markUnreachable',
  verb: 'mark-unreachable',
  summary:
    'Say that a reporter cannot be reached: after three attempts over 30 days, or 30 days unread on the page; it counts against the figures',
  input: { submission: id<'submission'>() },
  carry: ({ submission }) => done({ facts: { submission }, text: null }),
});

/** One attempt at delivering an outcome: a job's verb. The message leaves the outbox, or comes back to it, with the event. */
export const recordDelivery = caseVerb({
  name: 'case.recordDelivery',
  verb: 'record-delivery',
  summary: 'Record one attempt at delivering an outcome',
  input: {
    submission: id<'submission'>(),
    result: oneOf(['accepted', 'deferred', 'refused', 'bounced']),
    message: id<'outbox'>(),
  },
  carry({ submission, result, message }, { at }, { events }) {
    const attempt =
      events.filter(({ event }) => event.type === 'outcome-sent' && event.facts.submission === submission).length + 1;
    const later = result === 'accepted' ? null : retryAfter(result, attempt);
    const rows =
      later === null
        ? { outboxDone: [message] }
        : { outboxLater: [{ id: message, dueAt: at + later, attempts: attempt }] };
    return done({ facts: { submission, attempt, result }, text: null, rows });
  },
});
