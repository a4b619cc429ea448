import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { EventId } from '../../domain/kit/ids.ts';
import { caseRef, id, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import type { DraftView } from '../views.ts';
import { draft } from './draft.ts';
import { caseVerb, subjectCase } from './verb.ts';

/** A draft from the trace: every sentence names the events that support it. */
export const draftOutcome = operation({
  name: 'case.draftOutcome',
  summary: 'Draft the outcome for a reporter from the trace',
  changes: false,
  gives: 'four parts, each with the events that support it',
  input: { case: caseRef(), submission: id<'submission'>() },
  subject: subjectByCase,
  async run({ submission }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (!loaded.state.submissions.some((one) => one.id === submission)) return refuse('unknown-submission');
    const view: DraftView = draft(loaded);
    return reads(view);
  },
});

const PART = 4_000;

/** The event of an outcome is what the message is made of when it is sent; the outbox holds its id only. */
export const recordOutcome = caseVerb({
  name: 'case.recordOutcome',
  verb: 'record-outcome',
  summary: 'Record what the reporter is told: what we found, what we did, why, and what they can do',
  input: { submission: id<'submission'>(), found: text(PART), did: text(PART), why: text(PART), can: text(PART) },
  carry({ submission, found, did, why, can }, { ctx, at }, loaded) {
    const { found: a, did: b, why: c } = draft(loaded);
    const supports: readonly EventId[] = [...new Set([a, b, c].flatMap((part) => part.supports))].map((event) =>
      brand<'event'>(event),
    );
    const reach = loaded.state.submissions.find((one) => one.id === submission)?.reach;
    const row = {
      id: randomId<'outbox'>(ctx.random),
      kind: 'outcome' as const,
      case: loaded.head.id,
      submission,
      stage: loaded.state.stage,
      dueAt: at,
      attempts: 0,
    };
    return done({
      facts: { submission, supports },
      text: { found, did, why, can },
      ...(reach === 'mail' ? { rows: { outbox: [row] } } : {}),
    });
  },
});
