import { safe } from '../../kit/safe.ts';
import type { Millis, RequestId } from '../../kit/ids.ts';
import type { Doer } from '../state.ts';
import { CHANGE, clock, IDENTITY, IMPORT } from './cast.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';

/** A change of entitlements, as short sentences: `asks(anna, soon)`, `signs(ben)`, `shows('matched')`. */
const because = safe`Because the test says so.`;
const DIGEST = 'D'.repeat(43);

export const asks = (who: Doer, answerBy: Millis, until: Millis | null = null, request: RequestId = CHANGE): Step =>
  step(
    'request-change',
    who,
    { request, identity: IDENTITY, before: 'B'.repeat(43), after: 'A'.repeat(43), diff: DIGEST, until, answerBy },
    { why: because, diff: because, words: because },
  );
export const signs = (
  who: Doer,
  decision: 'approved' | 'rejected' = 'approved',
  request: RequestId = CHANGE,
  diff = DIGEST,
): Step => step('decide-change', who, { request, decision, diff }, { reason: because });
export const expires = (what: 'unanswered' | 'over', request: RequestId = CHANGE): Step =>
  step('expire-change', clock, { request, what }, null);
export const takesBack = (who: Doer, request: RequestId = CHANGE): Step =>
  step('withdraw-change', who, { request }, { reason: because });
export const matches = (request: RequestId = CHANGE): Step =>
  step('match-change', clock, { request, snapshot: 'A'.repeat(43), import: IMPORT }, null);
export const contradicts = (request: RequestId = CHANGE): Step =>
  step('contradict-change', clock, { request, snapshot: 'C'.repeat(43), import: IMPORT }, { says: because });
