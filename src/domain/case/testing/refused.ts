import type { Reason } from '../../kit/refusals.ts';
import type { Doer } from '../state.ts';
import { anna, ben, cleo, clock, EXEMPTION, EXTENSION, KEY, NOBODY, RESTORE, ROTATE } from './cast.ts';
import * as change from './change-steps.ts';
import { CLASSIFIED, EXECUTED, PLANNED } from './histories.ts';
import * as proof from './proof-steps.ts';
import { START } from './scenario.ts';
import { DAY, days } from './step.ts';
import type { Step } from './step.ts';
import * as tell from './telling-steps.ts';
import * as work from './work-steps.ts';

export type Row = readonly [says: string, given: readonly Step[], when: Step];

const WEEK = START + 7 * DAY;
const ASKED = [...CLASSIFIED, change.asks(anna, WEEK)];
const SIGNED = [...ASKED, change.signs(ben), work.plans(anna, RESTORE)];
const SEEN = [...SIGNED, change.matches()];
const PROBED = [...EXECUTED, proof.probes(anna, 'cannot-tell')];
const MISTAKEN = [...EXECUTED, ...Array.from({ length: 5 }, () => proof.mistakes(anna))];
const EXEMPTED = [...PLANNED, work.asksExemption(anna, START + 30 * DAY), work.decides(cleo)];
const longer = (until: number, actions = [ROTATE], credentials = [KEY]) =>
  work.asksExemption(anna, until, actions, credentials, EXTENSION, EXEMPTION);

/** Refusals about changes of entitlements, proofs and extensions, with each way to them that differs. */
export const REFUSED: Partial<Record<Reason, readonly Row[]>> = {
  'unknown-request': [
    ['no request, it is decided', CLASSIFIED, change.signs(ben)],
    ['no request, the clock ends it', CLASSIFIED, change.expires('over')],
    ['no request, an import matches it', CLASSIFIED, change.matches()],
    ['no request, an action is planned for it', CLASSIFIED, work.plans(anna, RESTORE)],
  ],
  'unknown-identity': [
    [
      'a case without the identity, a change of it is asked for',
      [...CLASSIFIED, work.unlinks(anna)],
      change.asks(anna, WEEK),
    ],
    ['a request, it is signed after its identity was taken off', [...ASKED, work.unlinks(anna)], change.signs(ben)],
    [
      'a signed change, it is carried out after its identity was taken off',
      [...SIGNED, work.unlinks(anna)],
      work.executes(anna, RESTORE),
    ],
  ],
  'request-in-the-past': [
    ['a case, a change is asked for that ends before it began', CLASSIFIED, change.asks(anna, WEEK, START)],
    ['a request that nobody answered for a week, it is decided', ASKED, days(8, change.signs(ben))],
    [
      'a request for a time that is over, it is decided',
      [...CLASSIFIED, change.asks(anna, START + 30 * DAY, WEEK)],
      days(8, change.signs(ben)),
    ],
  ],
  'other-diff': [['a request, another digest is signed', ASKED, change.signs(ben, 'approved', undefined, 'X')]],
  'approve-own-request': [['a request, who asked signs it', ASKED, change.signs(anna)]],
  'change-not-approved': [
    [
      'a request, it is carried out before it is signed',
      [...ASKED, work.plans(anna, RESTORE)],
      work.executes(anna, RESTORE),
    ],
    [
      'a rejected request, it is carried out',
      [...ASKED, work.plans(anna, RESTORE), change.signs(ben, 'rejected')],
      work.executes(anna, RESTORE),
    ],
    [
      'a change for a time, it is carried out when that is over and the clock has not said so yet',
      [...CLASSIFIED, change.asks(anna, WEEK, START + 30 * DAY), change.signs(ben), work.plans(anna, RESTORE)],
      days(31, work.executes(anna, RESTORE)),
    ],
  ],
  'execute-own-approval': [['a signed change, who signed it carries it out', SIGNED, work.executes(ben, RESTORE)]],
  'not-own-request': [['a request, somebody else withdraws it', ASKED, change.takesBack(ben)]],
  'already-done': [
    ['a request, another comes under its id', ASKED, change.asks(anna, WEEK)],
    ['a signed change, it is decided again', SIGNED, change.signs(cleo, 'rejected')],
    ['a signed change, nobody is said to have answered', SIGNED, days(8, change.expires('unanswered'))],
    ['a change that was seen, an import matches it again', SEEN, change.matches()],
    ['a change that was seen, it is withdrawn', SEEN, change.takesBack(anna)],
    ['a signed change that was never seen, an import contradicts it', SIGNED, change.contradicts()],
    [
      'an extension that waits for its review, another is asked for',
      [...EXEMPTED, longer(START + 60 * DAY)],
      work.asksExemption(ben, START + 70 * DAY, [ROTATE], [KEY], NOBODY, EXEMPTION),
    ],
    [
      'an extension that waits while what it extends is revoked, it is approved',
      [...EXEMPTED, longer(START + 60 * DAY), work.endsExemption(cleo, 'revoked')],
      work.decides(cleo, 'approved', EXTENSION),
    ],
    [
      'an answer of a consumer, the same comes again',
      [...CLASSIFIED, proof.listsConsumer(anna), proof.saysAsConsumer('moved')],
      proof.saysAsConsumer('moved'),
    ],
  ],
  'not-in-this-stage': [
    ['a request, the clock ends it before its day', ASKED, change.expires('unanswered')],
    [
      'a change for a time, the clock ends it before its day',
      [...CLASSIFIED, change.asks(anna, WEEK, START + 30 * DAY), change.signs(ben)],
      change.expires('over'),
    ],
    ['a change for good, the clock ends it', SIGNED, days(300, change.expires('over'))],
  ],
  'unknown-consumer': [
    ['no consumer, one answers', CLASSIFIED, proof.saysAsConsumer('moved')],
    [
      'a consumer without an address, a mail to them is said to be accepted',
      [...CLASSIFIED, proof.listsConsumer(anna)],
      proof.mailsConsumer('accepted'),
    ],
  ],
  'unknown-credential': [
    ['a case, a strange credential is probed', EXECUTED, proof.probes(anna, 'refused', NOBODY)],
    ['a case, a repository is searched for a strange credential', EXECUTED, proof.searches(anna, 'clean', NOBODY)],
  ],
  'probe-missing': [
    ['no probe, an action is verified by one', EXECUTED, work.verifies(ben, ROTATE, 'works', 'probe')],
    ['an answer that does not tell, an action is verified by it', PROBED, work.verifies(ben, ROTATE, 'works', 'probe')],
    [
      'a refusal before the action was carried out, the action is verified by it',
      [...PLANNED, proof.probes(anna, 'refused'), work.executes(anna, ROTATE)],
      work.verifies(ben, ROTATE, 'works', 'probe'),
    ],
  ],
  'probed-just-now': [['a probe, the next comes at once', PROBED, { ...proof.probes(anna, 'refused'), after: 59_999 }]],
  'too-many-mismatches': [
    ['five wrong credentials, a sixth is offered', MISTAKEN, proof.mistakes(anna)],
    ['five wrong credentials, the right one is probed', MISTAKEN, proof.probes(anna, 'refused')],
  ],
  'exemption-too-long': [['an exemption, it is extended to an earlier day', EXEMPTED, longer(START + 20 * DAY)]],
  'unknown-exemption': [['no exemption, it is extended', PLANNED, longer(START + 60 * DAY)]],
  'extension-leaves-out': [
    ['an exemption, its extension leaves out the credential', EXEMPTED, longer(START + 60 * DAY, [ROTATE], [])],
    ['an exemption, its extension leaves out the action', EXEMPTED, longer(START + 60 * DAY, [], [KEY])],
  ],
  'not-allowed': [
    ['a request, a person says that nobody answered', ASKED, by(anna, change.expires('unanswered'))],
    ['a signed change, a person says that an import matches', SIGNED, by(anna, change.matches())],
  ],
  'needs-a-person': [['a request, a job signs it', ASKED, change.signs(clock)]],
  'work-unfinished': [
    [
      'a signed change that nobody has seen, the case is merged away',
      [...ASKED, change.signs(ben)],
      tell.mergesInto(anna),
    ],
  ],
};

/** The same step, by somebody who may not take it. */
function by(who: Doer, step: Step): Step {
  return { ...step, at: (at) => ({ ...step.at(at), actor: who }) };
}
