import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { flag, list, oneOf, optional, text, trackingCode } from '../fields.ts';
import { file } from '../file-field.ts';
import { notedIn } from '../noted.ts';
import { operation } from '../operation.ts';
import { subjectByCode } from '../subject.ts';
import { keepAll, withEvidence } from './evidence.ts';
import { reporterVerb, statusOf, tryStatus } from './reporter-verb.ts';
import { decided, subjectCase } from './verb.ts';

/** What a reporter sees under a code. Seeing a written outcome is collecting it: evidence of having been told. */
export const status = operation({
  name: 'case.status',
  summary: 'See what happened to a report',
  changes: true,
  gives: 'the ring, the messages and the outcome',
  input: { code: trackingCode() },
  subject: subjectByCode,
  async run(_input, call) {
    const loaded = await subjectCase(call);
    const { submission } = call.subject;
    if (loaded === null || submission === null) return refuse('code-unknown');
    const telling = loaded.state.submissions.find(({ id }) => id === submission)?.telling;
    if (telling?.state !== 'written') {
      const seen = await tryStatus(call);
      return seen.ok ? done({ change: null, answer: () => Promise.resolve(seen.value) }) : seen;
    }
    const change = await decided(call, loaded, 'collect', { facts: { submission }, text: null });
    return change.ok ? done({ change: change.value, answer: () => statusOf(call) }) : change;
  },
});

export const reporterMessage = reporterVerb({
  name: 'case.reporterMessage',
  verb: 'message',
  summary: 'Add facts to a report, or write to whoever works on it',
  input: { text: text(20_000), files: optional(list(file(), 5)) },
  async carry(input, call, loaded, submission) {
    const noted = await notedIn(call, loaded);
    const kept = await keepAll(call.ctx, loaded.head, input.files);
    return {
      facts: { submission, from: 'reporter', credentials: noted.credentials, ...withEvidence(kept.refs) },
      text: { body: input.text, ...kept.text },
      rows: { evidence: kept.rows },
      noted,
    };
  },
});

export const answer = reporterVerb({
  name: 'case.answer',
  verb: 'answer',
  summary: 'Say whether the outcome answers the report: confirm it, dispute it, or ask for a second opinion',
  input: {
    answer: oneOf(['confirmed', 'disputed', 'second-opinion']),
    again: optional(flag()),
    why: optional(text(5_000)),
  },
  carry: (input, _call, _loaded, submission) => ({
    facts: { submission, answer: input.answer, again: input.again },
    text: input.why === null ? null : { why: input.why },
  }),
});

export const withdraw = reporterVerb({
  name: 'case.withdraw',
  verb: 'withdraw',
  summary: 'Take a report back; what it started goes on, but you are no longer owed an answer',
  input: { why: optional(text(5_000)) },
  carry: (input, _call, _loaded, submission) => ({
    facts: { submission },
    text: input.why === null ? null : { why: input.why },
  }),
});
