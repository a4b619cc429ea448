import { SHARE_MAIL_RESULTS } from '../../../domain/engagement/words.ts';
import { done } from '../../../domain/kit/result.ts';
import { retryAfter } from '../../case/retry.ts';
import { id, oneOf, whole } from '../../fields.ts';
import { engagementVerb } from '../verb.ts';

/** One attempt at mailing a link: a job's verb. The mail leaves the outbox, or comes back to it, with the event. */
export const recordShareMail = engagementVerb({
  name: 'engagement.recordShareMail',
  verb: 'mail-share',
  summary: 'Record one attempt at mailing the link of a share to its recipient',
  input: {
    share: id<'share'>(),
    result: oneOf(SHARE_MAIL_RESULTS),
    message: id<'outbox'>(),
    tries: whole(1, 1_000),
  },
  carry({ share, result, message, tries }, { at }) {
    const later = result === 'accepted' ? null : retryAfter(result, tries);
    const rows =
      later === null
        ? { outboxDone: [message] }
        : { outboxLater: [{ id: message, dueAt: at + later, attempts: tries }] };
    return done({ facts: { share, attempt: tries, result }, text: {}, rows });
  },
});
