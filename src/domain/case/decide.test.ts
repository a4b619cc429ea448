import { describe, expect, test } from 'vitest';
import {
  anna,
  ben,
  CASE,
  cleo,
  clock,
  CONTROL,
  IDENTITY,
  KEY,
  OTHER_KEY,
  rita,
  robot,
  ROTATE,
} from './testing/cast.ts';
import {
  CLASSIFIED,
  DELIVERED,
  EXECUTED,
  EXPLAINED,
  FALSE_ALARM,
  PLANNED,
  RECEIVED,
  VERIFIED,
  WAIVED,
  WRITTEN,
} from './testing/histories.ts';
import { given, START } from './testing/scenario.ts';
import { days } from './testing/step.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';
import { decide } from './decide.ts';

describe('the usual way', () => {
  test('given nothing, when somebody reports, then there is a case', () =>
    given().when(tell.reports(KEY)).then.becomes('received', 'submitted'));
  test('given a report, when a responder classifies it, then it is classified', () =>
    given(...RECEIVED)
      .when(work.classifies(anna))
      .then.becomes('classified', 'classified'));
  test('given a classified case, when an action is planned, then it is acting', () =>
    given(...CLASSIFIED)
      .when(work.plans(anna, ROTATE))
      .then.becomes('acting', 'action-planned'));
  test('given a plan, when it is carried out, then it waits for a second person', () =>
    given(...PLANNED)
      .when(work.executes(anna, ROTATE))
      .then.becomes('acting', 'action-executed'));
  test('given two executed actions, when one is verified, then the other still holds the case', () =>
    given(...EXECUTED)
      .when(work.verifies(ben, ROTATE))
      .then.becomes('acting', 'action-verified'));
  test('given one action left, when a second person verifies it, then the work is verified', () =>
    given(...EXECUTED, work.verifies(ben, ROTATE))
      .when(work.verifies(cleo, CONTROL))
      .then.becomes('verified', 'action-verified'));
  test('given verified work, when the outcome is written, then the reporter is not told yet', () =>
    given(...VERIFIED)
      .when(tell.writes(anna))
      .then.becomes('verified', 'outcome-recorded'));
  test('given an outcome, when a mail server accepts it, then the reporter is told', () =>
    given(...WRITTEN)
      .when(tell.sends('accepted'))
      .then.becomes('told', 'outcome-sent'));
  test('given an outcome, when the reporter opens the page, then the reporter is told', () =>
    given(...WRITTEN)
      .when(tell.collects())
      .then.becomes('told', 'outcome-collected'));
  test('given a told reporter, when they confirm, then the case can close at once', () =>
    given(...DELIVERED, tell.answers('confirmed'))
      .when(tell.closes(anna, 'answered'))
      .then.becomes('closed', 'closed'));
  test('given a told reporter, when five working days pass in silence, then the clock can close it', () =>
    given(...DELIVERED)
      .when(days(7, tell.closes(clock)))
      .then.becomes('closed'));
});

describe('false alarms', () => {
  test('given a false alarm, when its explanation is collected, then it goes from classified to told', () =>
    given(...FALSE_ALARM, tell.writes(anna))
      .when(tell.collects())
      .then.becomes('told'));
  test('given a false alarm with a credential in it, then that credential has to be settled before anybody is told', () => {
    given(tell.reports(KEY), work.classifies(anna, 'false-alarm'))
      .when(tell.writes(anna))
      .then.refused('work-unfinished');
    given(tell.reports(KEY), work.classifies(anna, 'false-alarm'), work.settles(anna))
      .when(tell.writes(anna))
      .then.becomes('classified');
  });
  test('given a false alarm, when somebody classifies it as confirmed after all, then the work begins and the reporter is untold', () => {
    const { when } = given(...EXPLAINED);
    when(work.classifies(ben)).then.becomes('classified');
    expect(when(work.classifies(ben)).state()?.submissions[0]?.telling).toEqual({ state: 'untold' });
  });
});

describe('work', () => {
  test('given an executed action, when a second person finds that it failed, then it is planned again', () => {
    const { when } = given(...EXECUTED);
    when(work.verifies(ben, ROTATE, 'failed')).then.becomes('acting');
    expect(when(work.verifies(ben, ROTATE, 'failed')).state()?.actions[0]?.state).toEqual({ state: 'planned' });
  });
  test('given a rotation, when it is verified, then the credential counts as rotated', () => {
    expect(given(...VERIFIED).state?.credentials).toEqual([
      { id: KEY, kind: 'aws-access-key-id', disposition: 'rotated', probedAt: null },
    ]);
  });
  test('given a confirmed case without a credential, when reasons stand for containing and preventing, then the work is done', () =>
    given(...WAIVED)
      .when(tell.writes(anna))
      .then.becomes('verified'));
  test('given a planned action, when a reason says that it is not needed, then it holds nothing up any more', () =>
    given(...CLASSIFIED, work.settles(anna), work.waives(anna, 'prevent'), work.plans(anna, ROTATE))
      .when(work.waives(anna, 'contain', ROTATE))
      .then.becomes('verified'));
  test('given an executed action, when who did it brings better proof, then the proof is replaced', () =>
    given(...EXECUTED)
      .when(work.executes(anna, ROTATE))
      .then.becomes('acting'));
  test('given proof that names one more credential, then that one has to be settled too', () =>
    given(...PLANNED, work.executes(anna, ROTATE, OTHER_KEY), work.executes(anna, CONTROL), work.verifies(ben, ROTATE))
      .when(work.verifies(ben, CONTROL))
      .then.becomes('acting'));
  test('given verified work, when the reporter names another credential, then the case is acting again', () =>
    given(...DELIVERED)
      .when(work.messages(rita, undefined, OTHER_KEY))
      .then.becomes('acting', 'message'));
  test('given a linked identity, when it is unlinked, then the work is unfinished until another is linked or said to be unknown', () => {
    given(...VERIFIED)
      .when(work.unlinks(anna))
      .then.becomes('acting', 'identity-unlinked');
    given(...VERIFIED, work.unlinks(anna))
      .when(work.cannotName(anna))
      .then.becomes('verified', 'identity-unknown');
    given(...VERIFIED, work.unlinks(anna))
      .when(work.links(anna, IDENTITY))
      .then.becomes('verified', 'identity-linked');
  });
  test('given a report, when a machine proposes a classification, then it stays a proposal', () => {
    const { when } = given(...RECEIVED);
    when(work.proposes(robot)).then.becomes('received', 'classification-proposed');
    expect(when(work.proposes(robot)).state()).toMatchObject({
      stage: 'received',
      proposal: { verdict: 'false-alarm' },
    });
  });
  test('given any open case, then it can wait, resume and be escalated', () => {
    given(...PLANNED)
      .when(work.waits(anna))
      .then.becomes('acting', 'waiting-started');
    given(...PLANNED, work.waits(anna))
      .when(work.resumes(clock))
      .then.becomes('acting', 'waiting-ended');
    given(...PLANNED)
      .when(work.escalates(anna))
      .then.becomes('acting', 'escalated');
  });
  test('given an evidence file, when it is redacted, then the case knows its new digest', () => {
    const { when } = given(...CLASSIFIED, work.adds(anna));
    when(work.redactsFile(clock)).then.becomes('classified', 'evidence-redacted');
    expect(when(work.redactsFile(clock)).state()?.evidence).toEqual([{ id: '61'.repeat(16), sha256: 'cd'.repeat(32) }]);
  });
  test('given any stage, closed too, then text can be taken out late', () =>
    given(...DELIVERED, days(7, tell.closes()))
      .when(work.redactsText(anna))
      .then.becomes('closed', 'text-redacted'));
  test('given newer detectors, when they find something, then it is proposed, and a closed case stays closed', () => {
    const closed = given(...DELIVERED, days(7, tell.closes()), work.proposesRedaction(clock));
    expect(closed.state?.lateFindings).toMatchObject([{ kind: 'password', state: 'proposed' }]);
    closed.when(work.decidesRedaction(anna)).then.becomes('closed', 'redaction-decided');
    expect(closed.when(work.decidesRedaction(anna, 'declined')).state()?.lateFindings).toMatchObject([
      { state: 'declined' },
    ]);
  });
  test('given a told reporter, when what was found late is a credential of the case, then the work is open again', () => {
    given(...DELIVERED, work.proposesRedaction(clock))
      .when(work.decidesRedaction(anna, 'taken-out', OTHER_KEY))
      .then.becomes('acting', 'redaction-decided');
  });
  test('given a first act by a person, then its time is kept; what reporters and machines do does not count', () => {
    expect(given(...RECEIVED, work.proposes(robot), work.messages(rita)).state?.firstHumanAt).toBeNull();
    expect(given(...RECEIVED, work.classifies(anna)).state?.firstHumanAt).toBe(START + 2 * 60_000);
  });
});

test('given no case, when anything but a report is tried, then there is no such thing', () => {
  expect(decide(null, work.classifies(anna).at(START), CASE)).toMatchObject({ refusal: { reason: 'not-found' } });
});
