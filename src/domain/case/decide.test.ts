import { describe, expect, test } from 'vitest';
import { anna, ben, CASE, cleo, clock, CONTROL, DUPLICATE, IDENTITY, KEY, OTHER_CASE, OTHER_KEY, rita, robot, ROTATE } from './testing/cast.ts';
import { CLASSIFIED, DELIVERED, EXECUTED, EXPLAINED, FALSE_ALARM, PLANNED, RECEIVED, VERIFIED, WAIVED, WRITTEN } from './testing/histories.ts';
import { given, START } from './testing/scenario.ts';
import { DAY, days } from './testing/step.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';
import { decide } from './decide.ts';

describe('the usual way', () => {
  test('given nothing, when somebody reports, then there is a case', () => given().when(tell.reports(KEY)).then.becomes('received', 'submitted'));
  test('given a report, when a responder classifies it, then it is classified', () =>
    given(...RECEIVED).when(work.classifies(anna)).then.becomes('classified', 'classified'));
  test('given a classified case, when an action is planned, then it is acting', () =>
    given(...CLASSIFIED).when(work.plans(anna, ROTATE)).then.becomes('acting', 'action-planned'));
  test('given a plan, when it is carried out, then it waits for a second person', () =>
    given(...PLANNED).when(work.executes(anna, ROTATE)).then.becomes('acting', 'action-executed'));
  test('given two executed actions, when one is verified, then the other still holds the case', () =>
    given(...EXECUTED).when(work.verifies(ben, ROTATE)).then.becomes('acting', 'action-verified'));
  test('given one action left, when a second person verifies it, then the work is verified', () =>
    given(...EXECUTED, work.verifies(ben, ROTATE)).when(work.verifies(cleo, CONTROL)).then.becomes('verified', 'action-verified'));
  test('given verified work, when the outcome is written, then the reporter is not told yet', () =>
    given(...VERIFIED).when(tell.writes(anna)).then.becomes('verified', 'outcome-recorded'));
  test('given an outcome, when a mail server accepts it, then the reporter is told', () =>
    given(...WRITTEN).when(tell.sends('accepted')).then.becomes('told', 'outcome-sent'));
  test('given an outcome, when the reporter opens the page, then the reporter is told', () =>
    given(...WRITTEN).when(tell.collects()).then.becomes('told', 'outcome-collected'));
  test('given a told reporter, when they confirm, then the case can close at once', () =>
    given(...DELIVERED, tell.answers('confirmed')).when(tell.closes(anna, 'answered')).then.becomes('closed', 'closed'));
  test('given a told reporter, when five working days pass in silence, then the clock can close it', () =>
    given(...DELIVERED).when(days(7, tell.closes(clock))).then.becomes('closed'));
});

describe('false alarms', () => {
  test('given a false alarm, when its explanation is collected, then it goes from classified to told', () =>
    given(...FALSE_ALARM, tell.writes(anna)).when(tell.collects()).then.becomes('told'));
  test('given a false alarm with a credential in it, then that credential has to be settled before anybody is told', () => {
    given(tell.reports(KEY), work.classifies(anna, 'false-alarm')).when(tell.writes(anna)).then.refused('work-unfinished');
    given(tell.reports(KEY), work.classifies(anna, 'false-alarm'), work.settles(anna)).when(tell.writes(anna)).then.becomes('classified');
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
    expect(given(...VERIFIED).state?.credentials).toEqual([{ id: KEY, kind: 'aws-access-key-id', disposition: 'rotated' }]);
  });
  test('given a confirmed case without a credential, when reasons stand for containing and preventing, then the work is done', () =>
    given(...WAIVED).when(tell.writes(anna)).then.becomes('verified'));
  test('given a planned action, when a reason says that it is not needed, then it holds nothing up any more', () =>
    given(...CLASSIFIED, work.settles(anna), work.waives(anna, 'prevent'), work.plans(anna, ROTATE)).when(work.waives(anna, 'contain', ROTATE)).then.becomes('verified'));
  test('given an executed action, when who did it brings better proof, then the proof is replaced', () =>
    given(...EXECUTED).when(work.executes(anna, ROTATE)).then.becomes('acting'));
  test('given proof that names one more credential, then that one has to be settled too', () =>
    given(...PLANNED, work.executes(anna, ROTATE, OTHER_KEY), work.executes(anna, CONTROL), work.verifies(ben, ROTATE)).when(work.verifies(ben, CONTROL)).then.becomes('acting'));
  test('given verified work, when the reporter names another credential, then the case is acting again', () =>
    given(...DELIVERED).when(work.messages(rita, undefined, OTHER_KEY)).then.becomes('acting', 'message'));
  test('given a linked identity, when it is unlinked, then the work is unfinished until another is linked or said to be unknown', () => {
    given(...VERIFIED).when(work.unlinks(anna)).then.becomes('acting', 'identity-unlinked');
    given(...VERIFIED, work.unlinks(anna)).when(work.cannotName(anna)).then.becomes('verified', 'identity-unknown');
    given(...VERIFIED, work.unlinks(anna)).when(work.links(anna, IDENTITY)).then.becomes('verified', 'identity-linked');
  });
  test('given a report, when a machine proposes a classification, then it stays a proposal', () => {
    const { when } = given(...RECEIVED);
    when(work.proposes(robot)).then.becomes('received', 'classification-proposed');
    expect(when(work.proposes(robot)).state()).toMatchObject({ stage: 'received', proposal: { verdict: 'false-alarm' } });
  });
  test('given any open case, then it can wait, resume and be escalated', () => {
    given(...PLANNED).when(work.waits(anna)).then.becomes('acting', 'waiting-started');
    given(...PLANNED, work.waits(anna)).when(work.resumes(clock)).then.becomes('acting', 'waiting-ended');
    given(...PLANNED).when(work.escalates(anna)).then.becomes('acting', 'escalated');
  });
  test('given an evidence file, when it is redacted, then the case knows its new digest', () => {
    const { when } = given(...CLASSIFIED, work.adds(anna));
    when(work.redactsFile(clock)).then.becomes('classified', 'evidence-redacted');
    expect(when(work.redactsFile(clock)).state()?.evidence).toEqual([{ id: '61'.repeat(16), sha256: 'cd'.repeat(32) }]);
  });
  test('given any stage, closed too, then text can be taken out late', () =>
    given(...DELIVERED, days(7, tell.closes())).when(work.redactsText(anna)).then.becomes('closed', 'text-redacted'));
  test('given a first act by a person, then its time is kept; what reporters and machines do does not count', () => {
    expect(given(...RECEIVED, work.proposes(robot), work.messages(rita)).state?.firstHumanAt).toBeNull();
    expect(given(...RECEIVED, work.classifies(anna)).state?.firstHumanAt).toBe(START + 2 * 60_000);
  });
});

describe('exemptions', () => {
  const until = START + 30 * DAY;
  const asked = [...PLANNED, work.waives(anna, 'prevent', CONTROL), work.waives(anna, 'prevent'), work.asksExemption(anna, until)];

  test('given a request, when somebody else approves, then what it covers is done', () => {
    const { when } = given(...asked);
    when(work.decides(cleo)).then.becomes('verified', 'exemption-decided');
    expect(when(work.decides(cleo)).state()?.credentials[0]?.disposition).toBe('exempted');
  });
  test('given a request, when it is rejected, then the work is still there', () => given(...asked).when(work.decides(cleo, 'rejected')).then.becomes('acting'));
  test('given a told reporter, when the exemption expires, then the case acts again and the reporter is untold', () => {
    const { when } = given(...asked, work.decides(cleo), tell.writes(anna), tell.collects());
    when(days(31, work.endsExemption(clock, 'expired'))).then.becomes('acting', 'exemption-ended');
    expect(when(days(31, work.endsExemption(clock, 'expired'))).state()?.submissions[0]?.telling.state).toBe('untold');
  });
  test('given an active exemption, when a person revokes it, then the case acts again at once', () =>
    given(...asked, work.decides(cleo)).when(work.endsExemption(cleo, 'revoked')).then.becomes('acting'));
  test('given an action that was verified meanwhile, when the exemption is approved, then it stays verified', () => {
    const { when } = given(...EXECUTED, work.asksExemption(anna, until), work.verifies(ben, ROTATE));
    expect(when(work.decides(cleo)).state()?.actions[0]?.state.state).toBe('verified');
    expect(when(work.decides(cleo)).state()?.credentials[0]?.disposition).toBe('rotated');
  });
  test('given an exemption past its day that no clock has ended, then the case does not close on it', () =>
    given(...asked, work.decides(cleo), tell.writes(anna), tell.collects(), tell.answers('confirmed')).when(days(31, tell.closes())).then.refused('work-unfinished'));
});

describe('telling', () => {
  test('given an accepted mail, when it bounces, then the reporter is not told after all', () =>
    given(...DELIVERED).when(tell.sends('bounced')).then.becomes('verified', 'outcome-sent'));
  test('given a collected outcome, when an earlier mail bounces, then the reporter stays told', () =>
    given(...WRITTEN, tell.collects()).when(tell.sends('bounced')).then.becomes('told'));
  test('given a told reporter, when they dispute, then the case goes back and somebody else has to look', () => {
    const disputed = given(...DELIVERED, tell.answers('disputed'));
    expect(disputed.state).toMatchObject({ stage: 'classified', disputed: true });
    disputed.when(work.classifies(anna)).then.refused('same-handler');
    disputed.when(work.classifies(ben)).then.becomes('verified');
  });
  test('given a told reporter, when they ask for a second opinion, then it is the same', () =>
    given(...DELIVERED).when(tell.answers('second-opinion')).then.becomes('classified', 'outcome-answered'));
  test('given a case that closed on a confirmation, when the reporter disputes within the window, then it is open again', () =>
    given(...DELIVERED, tell.answers('confirmed'), tell.closes(anna, 'answered')).when(days(3, tell.answers('disputed'))).then.becomes('classified'));
  test('given a paused dispute clock, then the window stays open, and is longer afterwards', () => {
    const paused = [...DELIVERED, days(1, work.waits(anna, 'reporter', 'dispute'))];
    given(...paused).when(days(30, tell.closes())).then.refused('dispute-window-open');
    given(...paused).when(days(30, tell.answers('disputed'))).then.becomes('classified');
    given(...paused, days(30, work.resumes(anna, 'reporter'))).when(days(5, tell.closes())).then.refused('dispute-window-open');
    given(...paused, days(30, work.resumes(anna, 'reporter'))).when(days(8, tell.closes())).then.becomes('closed');
  });
  test('given a reporter who was told while the work goes on again, when they answer, then it is heard', () => {
    const unlinked = [...DELIVERED, work.unlinks(anna)];
    given(...unlinked).when(tell.answers('confirmed')).then.becomes('acting');
    given(...unlinked).when(tell.answers('disputed')).then.becomes('classified');
  });
  test('given a reporter who withdraws, then nothing is owed to them', () => {
    given(...VERIFIED).when(tell.withdraws()).then.becomes('told', 'submission-withdrawn');
    given(...VERIFIED, tell.withdraws()).when(tell.closes(anna, 'answered')).then.becomes('closed');
  });
  test('given a machine that reported, when its system is updated, then it counts as told; a change makes it untold again', () => {
    const machine = [tell.reportsBy('machine', 'api'), work.classifies(anna, 'false-alarm'), tell.writes(anna)];
    given(...machine).when(tell.updatesMachine()).then.becomes('told', 'machine-updated');
    given(...machine, tell.updatesMachine()).when(work.classifies(anna, 'cannot-tell')).then.becomes('classified');
  });
  test('given three failures on three days, when thirty days have passed, then the reporter counts as unreachable', () => {
    const tried = [...WRITTEN, tell.sends('refused'), days(1, tell.sends('deferred')), days(1, tell.sends('refused'))];
    given(...tried).when(days(29, tell.givesUp(anna))).then.becomes('told', 'reporter-unreachable');
  });
});

describe('merging', () => {
  const merged = [...VERIFIED, tell.receives(anna)];

  test('given a received case, when it is merged into another, then it rests there', () =>
    given(...RECEIVED).when(tell.mergesInto(anna)).then.becomes('merged', 'merged-into'));
  test('given a told case, when a duplicate comes in, then that reporter has to be told too', () => {
    given(...DELIVERED).when(tell.receives(anna)).then.becomes('verified', 'merge-received');
    given(...DELIVERED, tell.receives(anna), tell.writes(anna, DUPLICATE)).when(tell.sends('accepted', DUPLICATE)).then.becomes('told');
  });
  test('given a told case, when a duplicate brings another credential, then everybody is untold', () => {
    const { when } = given(...DELIVERED);
    expect(when(tell.receives(anna, OTHER_CASE, DUPLICATE, OTHER_KEY)).state()?.submissions.map(({ telling }) => telling.state)).toEqual(['untold', 'untold']);
  });
  test('given a merged case, when it is split off, then it goes back to where it stood', () =>
    given(...RECEIVED, work.classifies(anna), tell.mergesInto(anna)).when(tell.splitsBack(anna)).then.becomes('classified', 'split-back'));
  test('given a case that holds another, when that is split off, then it owes its own reporters only', () =>
    given(...merged, tell.writes(anna), tell.sends('accepted')).when(tell.splitsOut(anna)).then.becomes('told', 'split-out'));
});

test('given no case, when anything but a report is tried, then there is no such thing', () => {
  expect(decide(null, work.classifies(anna).at(START), CASE)).toMatchObject({ refusal: { reason: 'not-found' } });
});
