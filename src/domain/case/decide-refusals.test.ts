import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../kit/refusals.ts';
import type { Reason } from '../kit/refusals.ts';
import {
  anna,
  ben,
  CASE,
  cleo,
  clock,
  DUPLICATE,
  KEY,
  MINE,
  NOBODY,
  OTHER_CASE,
  rita,
  robot,
  ROTATE,
  THIRD_CASE,
} from './testing/cast.ts';
import {
  CLASSIFIED,
  DELIVERED,
  EXECUTED,
  FALSE_ALARM,
  ON_PAGE,
  PLANNED,
  RECEIVED,
  VERIFIED,
  WAIVED,
  WRITTEN,
} from './testing/histories.ts';
import { given, START } from './testing/scenario.ts';
import { DAY, days } from './testing/step.ts';
import { REFUSED } from './testing/refused.ts';
import type { Row } from './testing/refused.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';

const MERGED = [...RECEIVED, tell.mergesInto(anna)];
const CLOSED = [...DELIVERED, days(7, tell.closes())];
const DISPUTED = [...DELIVERED, tell.answers('disputed')];
const until = START + 30 * DAY;
const ASKED = [...PLANNED, work.asksExemption(anna, until)];
const EXEMPTED = [...ASKED, work.decides(cleo)];

/** Every refusal that a case can give, with each way to it that differs. */
const ROWS: Partial<Record<Reason, readonly Row[]>> = {
  'not-in-this-stage': [
    ['a case, it begins a second time', RECEIVED, tell.reports()],
    ['an unclassified case, an action is planned', RECEIVED, work.plans(anna, ROTATE)],
    ['an unclassified case, its outcome is written', RECEIVED, tell.writes(anna)],
    ['verified work, it is closed before anybody is told', VERIFIED, tell.closes(anna)],
    ['a told case, it is merged away', DELIVERED, tell.mergesInto(anna)],
    ['an exemption, the clock ends it before its day', EXEMPTED, work.endsExemption(clock, 'expired')],
  ],
  'case-closed': [
    ['a closed case, an action is planned', CLOSED, work.plans(anna, ROTATE)],
    ['a closed case, a bounce comes late', CLOSED, tell.sends('bounced')],
    ['a closed case, a duplicate is merged into it', CLOSED, tell.receives(anna)],
  ],
  'case-merged': [
    ['a merged case, it is classified', MERGED, work.classifies(anna)],
    ['a merged case, it is closed', MERGED, tell.closes(anna)],
  ],
  'already-done': [
    ['a linked identity, it is linked again', CLASSIFIED, work.links(anna)],
    ['a planned action, another is planned under its id', PLANNED, work.plans(anna, ROTATE)],
    ['a verified action, it is verified again', [...EXECUTED, work.verifies(ben, ROTATE)], work.verifies(cleo, ROTATE)],
    ['a verified action, it is executed again', [...EXECUTED, work.verifies(ben, ROTATE)], work.executes(anna, ROTATE)],
    [
      'an executed action, somebody else takes it over, so that the first could verify it',
      EXECUTED,
      work.executes(ben, ROTATE),
    ],
    [
      'a verified action, it is waived',
      [...EXECUTED, work.verifies(ben, ROTATE)],
      work.waives(anna, 'contain', ROTATE),
    ],
    ['a waived kind, it is waived again', WAIVED, work.waives(anna, 'prevent')],
    ['a rotated credential, it is settled by a word', VERIFIED, work.settles(anna)],
    ['a decided exemption, it is decided again', EXEMPTED, work.decides(ben, 'rejected')],
    [
      'a rejected exemption, it is ended',
      [...ASKED, work.decides(cleo, 'rejected')],
      work.endsExemption(cleo, 'revoked'),
    ],
    ['an exemption, another is asked for under its id', ASKED, work.asksExemption(anna, until)],
    [
      'a confirmed outcome, it is confirmed again',
      [...DELIVERED, tell.answers('confirmed')],
      tell.answers('confirmed'),
    ],
    ['a confirmed outcome, another is written', [...DELIVERED, tell.answers('confirmed')], tell.writes(anna)],
    ['a confirmed outcome, its mail is sent again', [...DELIVERED, tell.answers('confirmed')], tell.sends('accepted')],
    ['a withdrawn report, it is withdrawn again', [...RECEIVED, tell.withdraws()], tell.withdraws()],
    ['a case that waits, it waits for the same again', [...RECEIVED, work.waits(anna)], work.waits(anna)],
    ['a case that holds another, the same comes again', [...RECEIVED, tell.receives(anna)], tell.receives(anna)],
    [
      'a case that holds a report, another case brings it',
      [...RECEIVED, tell.receives(anna)],
      tell.receives(anna, THIRD_CASE),
    ],
    ['a file, another is added under its id', [...RECEIVED, work.adds(anna)], work.adds(anna)],
  ],
  'unknown-action': [
    ['a case, an unknown action is executed', PLANNED, work.executes(anna, NOBODY)],
    ['a case, an unknown action is verified', PLANNED, work.verifies(ben, NOBODY)],
    ['a case, an unknown action is waived', PLANNED, work.waives(anna, 'contain', NOBODY)],
    ['a containment, it is waived as a prevention', PLANNED, work.waives(anna, 'prevent', ROTATE)],
    ['a case, an exemption for an unknown action is asked for', PLANNED, work.asksExemption(anna, until, [NOBODY])],
    ['a case, an exemption for nothing is asked for', PLANNED, work.asksExemption(anna, until, [], [])],
    [
      'a verified action, an exemption from it is asked for',
      [...EXECUTED, work.verifies(ben, ROTATE)],
      work.asksExemption(anna, until),
    ],
  ],
  'unknown-credential': [
    [
      'a case, an action for an unknown credential is planned',
      CLASSIFIED,
      work.plans(anna, ROTATE, ['contain', 'rotate', [NOBODY]]),
    ],
    ['a case, an unknown credential is settled', CLASSIFIED, work.settles(anna, 'expired', NOBODY)],
    [
      'a case, an exemption for an unknown credential is asked for',
      PLANNED,
      work.asksExemption(anna, until, [ROTATE], [NOBODY]),
    ],
  ],
  'unknown-submission': [
    ['a case, a message to nobody is written', CLASSIFIED, work.messages(anna, NOBODY)],
    ['verified work, an outcome for nobody is written', VERIFIED, tell.writes(anna, NOBODY)],
    ['verified work, an outcome to nobody is sent', VERIFIED, tell.sends('accepted', NOBODY)],
    ['verified work, nobody collects', VERIFIED, tell.collects(NOBODY)],
    ['verified work, an unknown machine is updated', VERIFIED, tell.updatesMachine(NOBODY)],
    ['a told case, nobody answers', DELIVERED, tell.answers('confirmed', NOBODY)],
    ['a case, nobody withdraws', RECEIVED, tell.withdraws(NOBODY)],
    ['verified work, nobody is unreachable', VERIFIED, tell.givesUp(anna, NOBODY)],
    [
      'a case that holds another, its own reporter is split out with it',
      [...RECEIVED, tell.receives(anna)],
      tell.splitsOut(anna, OTHER_CASE, MINE),
    ],
  ],
  'unknown-identity': [['a case, an identity that is not linked is unlinked', RECEIVED, work.unlinks(anna)]],
  'unknown-exemption': [
    ['a case, an unknown exemption is decided', PLANNED, work.decides(cleo)],
    ['a case, an unknown exemption is ended', PLANNED, work.endsExemption(cleo, 'revoked')],
  ],
  'root-cause-missing': [
    ['a report, it is confirmed without a cause', RECEIVED, work.classifies(anna, 'confirmed', false)],
  ],
  'action-not-executed': [
    ['a planned action, it is verified', PLANNED, work.verifies(ben, ROTATE)],
    ['a credential, it is said to be rotated', CLASSIFIED, work.settles(anna, 'rotated')],
    ['a credential, it is said to be exempted', CLASSIFIED, work.settles(anna, 'exempted')],
  ],
  'verify-own-work': [
    ['an executed action, who did it verifies it', EXECUTED, work.verifies(anna, ROTATE)],
    ['an executed action, who did it says that it failed', EXECUTED, work.verifies(anna, ROTATE, 'failed')],
  ],
  'approve-own-request': [
    ['a request, who asked approves it', ASKED, work.decides(anna)],
    [
      'a request for an executed action, who executed it approves',
      [...PLANNED, work.executes(ben, ROTATE), work.asksExemption(anna, until)],
      work.decides(ben),
    ],
  ],
  'same-handler': [
    ['a dispute, who classified before classifies again', DISPUTED, work.classifies(anna)],
    ['a dispute, the case is merged away from under it', DISPUTED, tell.mergesInto(anna)],
    [
      'a dispute, its reporter is split off',
      [
        ...VERIFIED,
        tell.receives(anna),
        tell.writes(anna, DUPLICATE),
        tell.collects(DUPLICATE),
        tell.answers('disputed', DUPLICATE),
      ],
      tell.splitsOut(anna),
    ],
  ],
  'work-unfinished': [
    [
      'work that goes on, its outcome is written early',
      [...FALSE_ALARM, work.messages(rita, MINE, KEY)],
      tell.writes(anna),
    ],
    ['a dispute, another outcome is written without a second look', DISPUTED, tell.writes(anna)],
    ['a planned action, the case is merged away from it', PLANNED, tell.mergesInto(anna)],
  ],
  'outcome-missing': [
    ['verified work, a mail is sent without an outcome', VERIFIED, tell.sends('accepted')],
    ['verified work, the reporter collects nothing', VERIFIED, tell.collects()],
    ['a told reporter, they are said to be unreachable', DELIVERED, tell.givesUp(anna)],
    ['a collected outcome, the reporter is given up', [...ON_PAGE, tell.collects()], days(31, tell.givesUp(anna))],
  ],
  'no-answer-due': [
    ['an untold reporter, they answer', VERIFIED, tell.answers('confirmed')],
    ['a written outcome that has not reached anybody, it is answered', WRITTEN, tell.answers('disputed')],
    ['a dispute, it is disputed again', DISPUTED, tell.answers('disputed')],
  ],
  'dispute-window-open': [
    ['a told reporter, the case is closed at once', DELIVERED, tell.closes(anna)],
    ['a told reporter, the case is closed four working days later', DELIVERED, days(6, tell.closes())],
  ],
  'window-passed': [
    ['a told reporter, they dispute after the window', DELIVERED, days(7, tell.answers('disputed'))],
    [
      'a case that was confirmed and closed, it is disputed after the window',
      [...DELIVERED, tell.answers('confirmed'), tell.closes(anna, 'answered')],
      days(7, tell.answers('disputed')),
    ],
  ],
  'exemption-too-long': [
    ['a plan, an exemption of 91 days is asked for', PLANNED, work.asksExemption(anna, START + 91 * DAY)],
    ['a plan, an exemption that ends in the past is asked for', PLANNED, work.asksExemption(anna, START)],
    ['a request, it is approved after its own day', ASKED, days(31, work.decides(cleo))],
  ],
  'not-unreachable-yet': [
    ['one failure, the reporter is given up', [...WRITTEN, tell.sends('refused')], tell.givesUp(anna)],
    [
      'three failures on one day, thirty days later the reporter is given up',
      [...WRITTEN, tell.sends('refused'), tell.sends('refused'), tell.sends('refused')],
      days(31, tell.givesUp(anna)),
    ],
    [
      'three failures on three days, the reporter is given up at once',
      [...WRITTEN, tell.sends('refused'), days(1, tell.sends('refused')), days(1, tell.sends('refused'))],
      tell.givesUp(anna),
    ],
    ['29 days on the page alone, the reporter is given up', ON_PAGE, days(29, tell.givesUp(anna))],
    ['an address given later, no attempt follows', [...ON_PAGE, tell.givesContact()], days(31, tell.givesUp(anna))],
    ['a newer outcome on the page', [...ON_PAGE, days(20, tell.writes(anna))], days(10, tell.givesUp(anna))],
  ],
  'merge-into-itself': [
    ['a case, it is merged into itself', RECEIVED, tell.mergesInto(anna, CASE)],
    ['a case, it receives itself', RECEIVED, tell.receives(anna, CASE)],
    [
      'a case that holds another, it is merged further',
      [...RECEIVED, tell.receives(anna)],
      tell.mergesInto(anna, THIRD_CASE),
    ],
  ],
  'not-waiting': [['a case that waits for nobody, it resumes', RECEIVED, work.resumes(anna)]],
  // These stand elsewhere in the table of refusals and can be given by a case too.
  'not-found': [
    ['a case that holds no other, one is split out', RECEIVED, tell.splitsOut(anna)],
    ['a case without files, one is redacted', RECEIVED, work.redactsFile(anna)],
    ['nothing found late, it is taken out', RECEIVED, work.decidesRedaction(anna)],
  ],
  'not-allowed': [
    [
      'an outcome, a person says that its mail was accepted',
      WRITTEN,
      { ...tell.sends('accepted'), at: (at) => ({ ...tell.sends('accepted').at(at), actor: anna }) },
    ],
    [
      'a told reporter, a person confirms for them',
      DELIVERED,
      { ...tell.answers('confirmed'), at: (at) => ({ ...tell.answers('confirmed').at(at), actor: anna }) },
    ],
  ],
  'needs-a-person': [
    ['a report, a machine classifies it', RECEIVED, work.classifies(robot)],
    [
      'something found late, a job says that it is no secret',
      [...RECEIVED, work.proposesRedaction(clock)],
      work.decidesRedaction(clock, 'declined'),
    ],
    ['an executed action, our own job verifies it', EXECUTED, work.verifies(clock, ROTATE)],
    ['verified work, a machine writes the outcome', VERIFIED, tell.writes(robot)],
    ['an exemption, our own job revokes it', EXEMPTED, work.endsExemption(clock, 'revoked')],
    ['a reporter who is a person, a machine update is said for them', WRITTEN, tell.updatesMachine()],
  ],
};

const REASONS = Object.keys(REFUSALS).filter((reason): reason is Reason => reason in REFUSALS);

describe.each(REASONS.filter((reason) => reason in ROWS || reason in REFUSED))('%s', (reason) => {
  test.each([...(ROWS[reason] ?? []), ...(REFUSED[reason] ?? [])])(
    'given %s, then it is refused',
    (_says, before, next) => {
      given(...before)
        .when(next)
        .then.refused(reason);
    },
  );
});

test('given the table of refusals, then each that belongs to a case is reached above', () => {
  const ofCase = REASONS.slice(REASONS.indexOf('not-in-this-stage'), REASONS.indexOf('not-waiting') + 1);
  expect(ofCase.length).toBeGreaterThan(20);
  expect(ofCase.filter((reason) => !(reason in ROWS || reason in REFUSED))).toEqual([]);
});
