import { describe, expect, test } from 'vitest';
import { anna, ben, cleo, clock, CONTROL, DUPLICATE, OTHER_CASE, OTHER_KEY, ROTATE } from './testing/cast.ts';
import { DELIVERED, EXECUTED, ON_PAGE, PLANNED, RECEIVED, VERIFIED, WRITTEN } from './testing/histories.ts';
import { given, START } from './testing/scenario.ts';
import { DAY, days } from './testing/step.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';

describe('exemptions', () => {
  const until = START + 30 * DAY;
  const asked = [
    ...PLANNED,
    work.waives(anna, 'prevent', CONTROL),
    work.waives(anna, 'prevent'),
    work.asksExemption(anna, until),
  ];

  test('given a request, when somebody else approves, then what it covers is done', () => {
    const { when } = given(...asked);
    when(work.decides(cleo)).then.becomes('verified', 'exemption-decided');
    expect(when(work.decides(cleo)).state()?.credentials[0]?.disposition).toBe('exempted');
  });
  test('given a request, when it is rejected, then the work is still there', () =>
    given(...asked)
      .when(work.decides(cleo, 'rejected'))
      .then.becomes('acting'));
  test('given a told reporter, when the exemption expires, then the case acts again and the reporter is untold', () => {
    const { when } = given(...asked, work.decides(cleo), tell.writes(anna), tell.collects());
    when(days(31, work.endsExemption(clock, 'expired'))).then.becomes('acting', 'exemption-ended');
    expect(when(days(31, work.endsExemption(clock, 'expired'))).state()?.submissions[0]?.telling.state).toBe('untold');
  });
  test('given an active exemption, when a person revokes it, then the case acts again at once', () =>
    given(...asked, work.decides(cleo))
      .when(work.endsExemption(cleo, 'revoked'))
      .then.becomes('acting'));
  test('given an action that was verified meanwhile, when the exemption is approved, then it stays verified', () => {
    const { when } = given(...EXECUTED, work.asksExemption(anna, until), work.verifies(ben, ROTATE));
    expect(when(work.decides(cleo)).state()?.actions[0]?.state.state).toBe('verified');
    expect(when(work.decides(cleo)).state()?.credentials[0]?.disposition).toBe('rotated');
  });
  test('given an exemption past its day that no clock has ended, then the case does not close on it', () =>
    given(...asked, work.decides(cleo), tell.writes(anna), tell.collects(), tell.answers('confirmed'))
      .when(days(31, tell.closes()))
      .then.refused('work-unfinished'));
});

describe('telling', () => {
  test('given an accepted mail, when it bounces, then the reporter is not told after all', () =>
    given(...DELIVERED)
      .when(tell.sends('bounced'))
      .then.becomes('verified', 'outcome-sent'));
  test('given a collected outcome, when an earlier mail bounces, then the reporter stays told', () =>
    given(...WRITTEN, tell.collects())
      .when(tell.sends('bounced'))
      .then.becomes('told'));
  test('given a told reporter, when they dispute, then the case goes back and somebody else has to look', () => {
    const disputed = given(...DELIVERED, tell.answers('disputed'));
    expect(disputed.state).toMatchObject({ stage: 'classified', disputed: true });
    disputed.when(work.classifies(anna)).then.refused('same-handler');
    disputed.when(work.classifies(ben)).then.becomes('verified');
  });
  test('given a told reporter, when they ask for a second opinion, then it is the same', () =>
    given(...DELIVERED)
      .when(tell.answers('second-opinion'))
      .then.becomes('classified', 'outcome-answered'));
  test('given a case that closed on a confirmation, when the reporter disputes within the window, then it is open again', () =>
    given(...DELIVERED, tell.answers('confirmed'), tell.closes(anna, 'answered'))
      .when(days(3, tell.answers('disputed')))
      .then.becomes('classified'));
  test('given a paused dispute clock, then the window stays open, and is longer afterwards', () => {
    const paused = [...DELIVERED, days(1, work.waits(anna, 'reporter', 'dispute'))];
    given(...paused)
      .when(days(30, tell.closes()))
      .then.refused('dispute-window-open');
    given(...paused)
      .when(days(30, tell.answers('disputed')))
      .then.becomes('classified');
    given(...paused, days(30, work.resumes(anna, 'reporter')))
      .when(days(5, tell.closes()))
      .then.refused('dispute-window-open');
    given(...paused, days(30, work.resumes(anna, 'reporter')))
      .when(days(8, tell.closes()))
      .then.becomes('closed');
  });
  test('given a reporter who was told while the work goes on again, when they answer, then it is heard', () => {
    const unlinked = [...DELIVERED, work.unlinks(anna)];
    given(...unlinked)
      .when(tell.answers('confirmed'))
      .then.becomes('acting');
    given(...unlinked)
      .when(tell.answers('disputed'))
      .then.becomes('classified');
  });
  test('given a reporter who withdraws, then nothing is owed to them', () => {
    given(...VERIFIED)
      .when(tell.withdraws())
      .then.becomes('told', 'submission-withdrawn');
    given(...VERIFIED, tell.withdraws())
      .when(tell.closes(anna, 'answered'))
      .then.becomes('closed');
  });
  test('given a machine that reported, when its system is updated, then it counts as told; a change makes it untold again', () => {
    const machine = [tell.reportsBy('machine', 'api'), work.classifies(anna, 'false-alarm'), tell.writes(anna)];
    given(...machine)
      .when(tell.updatesMachine())
      .then.becomes('told', 'machine-updated');
    given(...machine, tell.updatesMachine())
      .when(work.classifies(anna, 'cannot-tell'))
      .then.becomes('classified');
  });
  test('given three failures on three days, when thirty days have passed, then the reporter counts as unreachable', () => {
    const tried = [...WRITTEN, tell.sends('refused'), days(1, tell.sends('deferred')), days(1, tell.sends('refused'))];
    given(...tried)
      .when(days(29, tell.givesUp(anna)))
      .then.becomes('told', 'reporter-unreachable');
  });
  test('given a reporter without an address, when the outcome has stood on the page for thirty days, then they count as unreachable', () => {
    given(...ON_PAGE)
      .when(days(30, tell.givesUp(clock)))
      .then.becomes('told', 'reporter-unreachable');
    given(...ON_PAGE, days(30, tell.givesUp(clock)))
      .when(tell.closes())
      .then.becomes('closed');
  });
});

describe('merging', () => {
  const merged = [...VERIFIED, tell.receives(anna)];

  test('given a received case, when it is merged into another, then it rests there', () =>
    given(...RECEIVED)
      .when(tell.mergesInto(anna))
      .then.becomes('merged', 'merged-into'));
  test('given a told case, when a duplicate comes in, then that reporter has to be told too', () => {
    given(...DELIVERED)
      .when(tell.receives(anna))
      .then.becomes('verified', 'merge-received');
    given(...DELIVERED, tell.receives(anna), tell.writes(anna, DUPLICATE))
      .when(tell.sends('accepted', DUPLICATE))
      .then.becomes('told');
  });
  test('given a told case, when a duplicate brings another credential, then everybody is untold', () => {
    const { when } = given(...DELIVERED);
    expect(
      when(tell.receives(anna, OTHER_CASE, DUPLICATE, OTHER_KEY))
        .state()
        ?.submissions.map(({ telling }) => telling.state),
    ).toEqual(['untold', 'untold']);
  });
  test('given a merged case, when it is split off, then it goes back to where it stood', () =>
    given(...RECEIVED, work.classifies(anna), tell.mergesInto(anna))
      .when(tell.splitsBack(anna))
      .then.becomes('classified', 'split-back'));
  test('given a case that holds another, when that is split off, then it owes its own reporters only', () =>
    given(...merged, tell.writes(anna), tell.sends('accepted'))
      .when(tell.splitsOut(anna))
      .then.becomes('told', 'split-out'));
});
