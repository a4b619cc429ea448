import { describe, expect, test } from 'vitest';
import { AUTHOR, DAY, LEAD, OUTSIDER, RECIPIENT, REVIEWER, SYSTEM, stage } from './testing/stage.ts';
import type { Stage } from './testing/stage.ts';
import { wish } from './testing/wishes.ts';

/** A team, and a report in which one credential and one account name were found. */
function reported(): Stage {
  const own = stage();
  own.do(LEAD, wish.open());
  own.do(LEAD, wish.member(AUTHOR, 'author'));
  own.do(LEAD, wish.member(REVIEWER, 'reviewer'));
  own.do(AUTHOR, wish.version(1, 1));
  own.do(SYSTEM, wish.scan(1, 1, [7]));
  return own;
}

/** All that a release asks for but the approval. */
function proved(): Stage {
  const own = reported();
  own.do(AUTHOR, wish.decide(7, 'redact'));
  own.do(SYSTEM, wish.proved(1, 1, 50));
  return own;
}

function released(): Stage {
  const own = proved();
  own.do(REVIEWER, wish.approve(1, 1, 50));
  own.do(LEAD, wish.release(1, 1, 50));
  return own;
}

describe('the release gate', () => {
  test('given everything in its order, then it opens', () => {
    const own = released();
    expect(own.state.documents[0]?.versions[0]?.rendition).toMatchObject({ releasedAt: own.at });
  });

  test('given a finding that nobody decided about, then no copy counts as proved', () => {
    const own = reported();
    expect(own.tries(SYSTEM, wish.proved(1, 1, 50))).toBe('release-gate');
  });

  test('given an author, when they approve what they wrote themselves, then it is refused, also as the lead', () => {
    const own = stage();
    own.do(LEAD, wish.open());
    own.do(LEAD, wish.version(1, 1));
    own.do(SYSTEM, wish.scan(1, 1, []));
    own.do(SYSTEM, wish.proved(1, 1, 50));
    expect(own.tries(LEAD, wish.approve(1, 1, 50))).toBe('own-release');
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('release-gate');
  });

  test.each([
    ['a new version', (own: Stage) => own.do(AUTHOR, wish.version(1, 2)), 'older-version'],
    ['another decision', (own: Stage) => own.do(AUTHOR, wish.decide(7, 'placeholder', true)), 'release-gate'],
    ['a mark by hand', (own: Stage) => own.do(REVIEWER, wish.mark(1, 1, 8)), 'release-gate'],
    ['a scan by newer detectors', (own: Stage) => own.do(SYSTEM, wish.scan(1, 1, [7])), 'release-gate'],
    ['a newer copy', (own: Stage) => own.do(SYSTEM, wish.proved(1, 1, 51)), 'release-gate'],
  ])('given %s after the approval, then the approval is worth nothing', (_what, edit, reason) => {
    const own = proved();
    own.do(REVIEWER, wish.approve(1, 1, 50));
    edit(own);
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe(reason);
  });

  test('given the same content once more, then it is no version, and the approval stands', () => {
    const own = proved();
    own.do(REVIEWER, wish.approve(1, 1, 50));
    expect(own.tries(AUTHOR, wish.version(1, 2, 1))).toBe('already-done');
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('done');
    own.do(AUTHOR, wish.version(1, 2));
    expect(own.tries(AUTHOR, wish.version(1, 3, 1))).toBe('done');
  });

  test('given a credential to be rotated, then it has to be proved dead, and nothing is released once it is shown alive', () => {
    const own = reported();
    own.do(AUTHOR, wish.decide(7, 'redact-and-rotate'));
    own.do(SYSTEM, wish.openCase(7));
    own.do(SYSTEM, wish.proved(1, 1, 50));
    own.do(REVIEWER, wish.approve(1, 1, 50));
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('release-gate');
    own.do(SYSTEM, wish.prove(7, false));
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('release-gate');
    own.do(SYSTEM, wish.prove(7, true));
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('done');
  });

  test('given an exception, then a second person grants it, and it ends on its day', () => {
    const own = reported();
    own.do(AUTHOR, wish.decide(7, 'redact-and-rotate'));
    own.do(SYSTEM, wish.proved(1, 1, 50));
    own.do(REVIEWER, wish.approve(1, 1, 50));
    own.do(LEAD, wish.except(7, own.at + 3 * DAY));
    expect(own.tries(LEAD, wish.decideException(7, true))).toBe('same-person');
    own.do(REVIEWER, wish.decideException(7, true));
    own.pass(4);
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('release-gate');
    own.do(LEAD, wish.except(7, own.at + 3 * DAY));
    own.do(REVIEWER, wish.decideException(7, true));
    expect(own.tries(LEAD, wish.release(1, 1, 50))).toBe('done');
    expect(own.tries(LEAD, wish.except(7, own.at + 400 * DAY))).toBe('day-not-ahead');
  });

  test('given a credential, then it can never stay, and an account name only with a reason', () => {
    const own = reported();
    own.do(AUTHOR, wish.version(2, 2));
    own.do(SYSTEM, wish.scan(2, 2, [9], 'identity'));
    expect(own.tries(AUTHOR, wish.decide(7, 'keep', true))).toBe('secret-cannot-stay');
    expect(own.tries(AUTHOR, wish.decide(9, 'keep'))).toBe('reason-missing');
    expect(own.tries(AUTHOR, wish.decide(9, 'keep', true))).toBe('done');
    // another text shows that it was a credential: what was decided is asked again
    own.do(SYSTEM, wish.scan(1, 1, [9]));
    expect(own.state.values.find(({ value }) => value.endsWith('9'))).toMatchObject({
      class: 'secret',
      disposition: null,
    });
  });
});

describe('the team', () => {
  test('given an outsider, then there is no such engagement for them', () => {
    const own = reported();
    for (const some of [wish.version(1, 3), wish.decide(7, 'redact'), wish.beginClosing(), wish.hold(1)])
      expect(own.tries(OUTSIDER, some)).toBe('not-found');
  });

  test('given a part, then it allows what it is for, and the last lead stays', () => {
    const own = proved();
    expect(own.tries(REVIEWER, wish.decide(7, 'redact'))).toBe('needs-member-role');
    expect(own.tries(AUTHOR, wish.approve(1, 1, 50))).toBe('needs-member-role');
    expect(own.tries(AUTHOR, wish.release(1, 1, 50))).toBe('needs-member-role');
    expect(own.tries(LEAD, wish.member(LEAD, 'author'))).toBe('last-lead');
    own.do(LEAD, wish.member(AUTHOR, 'lead'));
    expect(own.tries(LEAD, wish.member(LEAD, 'author'))).toBe('done');
  });

  test('given a person, then what only the system can know is not theirs to say', () => {
    const own = reported();
    own.do(AUTHOR, wish.decide(7, 'redact-and-rotate'));
    own.do(SYSTEM, wish.openCase(7));
    expect(own.tries(LEAD, wish.prove(7, true))).toBe('not-allowed');
    expect(own.tries(LEAD, wish.proved(1, 1, 50))).toBe('not-allowed');
    expect(own.tries(LEAD, wish.execute())).toBe('engagement-stage');
  });
});

describe('shares', () => {
  test('given a share, then it gives what it promises until its end, and what is refused is told even after', () => {
    const own = released();
    own.do(LEAD, wish.share(60, 50, own.at + 2 * DAY));
    expect(own.tries(RECIPIENT, wish.use(60, 'opened'))).toBe('done');
    expect(own.tries(RECIPIENT, wish.use(60, 'revealed'))).toBe('done');
    expect(own.tries(RECIPIENT, wish.use(60, 'downloaded'))).toBe('share-right-missing');
    own.pass(3);
    expect(own.tries(RECIPIENT, wish.use(60, 'revealed'))).toBe('share-over');
    expect(own.tries(RECIPIENT, wish.use(60, 'refused'))).toBe('done');
  });

  test('given a share of what is marked or revoked afterwards, then it gives nothing from then on', () => {
    const own = released();
    own.do(LEAD, wish.share(60, 50, own.at + 9 * DAY));
    own.do(LEAD, wish.share(61, 50, own.at + 9 * DAY));
    own.do(REVIEWER, wish.revoke(60));
    expect(own.tries(RECIPIENT, wish.use(60, 'revealed'))).toBe('share-over');
    own.do(REVIEWER, wish.mark(1, 1, 8));
    expect(own.tries(RECIPIENT, wish.use(61, 'revealed'))).toBe('share-over');
    expect(own.tries(LEAD, wish.share(62, 50, own.at + DAY))).toBe('not-released');
  });

  test('given a report with a newer version, then what was released before stays shared', () => {
    const own = released();
    own.do(LEAD, wish.share(60, 50, own.at + 9 * DAY));
    own.do(AUTHOR, wish.version(1, 2));
    expect(own.tries(RECIPIENT, wish.use(60, 'revealed'))).toBe('done');
  });
});

describe('closing and disposal', () => {
  /** Everything said and done, closed. */
  function closed(): Stage {
    const own = released();
    own.do(AUTHOR, wish.entry(70));
    own.do(AUTHOR, wish.place(70, 71));
    own.do(LEAD, wish.beginClosing());
    expect(own.tries(LEAD, wish.close())).toBe('closing-gate');
    own.do(AUTHOR, wish.exit(70, 'rotated'));
    expect(own.tries(LEAD, wish.close())).toBe('closing-gate');
    own.do(AUTHOR, wish.clear(70, 71));
    expect(own.tries(LEAD, wish.close())).toBe('closing-gate');
    own.do(LEAD, wish.destroyOriginal(1, 1));
    own.do(LEAD, wish.close());
    return own;
  }

  test('given an open case of a finding, then the engagement does not close', () => {
    const own = reported();
    own.do(AUTHOR, wish.decide(7, 'redact-and-rotate'));
    own.do(SYSTEM, wish.openCase(7));
    own.do(LEAD, wish.destroyOriginal(1, 1));
    own.do(LEAD, wish.beginClosing());
    expect(own.tries(LEAD, wish.close())).toBe('closing-gate');
    own.do(SYSTEM, wish.endCase(7));
    expect(own.tries(LEAD, wish.close())).toBe('done');
  });

  test('given the end of retention, then it is disposed of, and somebody else countersigns', () => {
    const own = closed();
    expect(own.tries(LEAD, wish.dispose(false))).toBe('not-yet-due');
    own.pass(31);
    own.do(LEAD, wish.dispose(false));
    expect(own.tries(SYSTEM, wish.execute())).toBe('engagement-stage');
    own.do(SYSTEM, wish.begin());
    expect(own.tries(LEAD, wish.hold(80))).toBe('engagement-stage');
    expect(own.tries(SYSTEM, wish.begin())).toBe('engagement-stage');
    own.do(SYSTEM, wish.execute());
    own.do(SYSTEM, wish.verify(false));
    expect(own.tries(REVIEWER, wish.countersign())).toBe('still-readable');
    own.do(SYSTEM, wish.verify());
    expect(own.tries(LEAD, wish.countersign())).toBe('same-person');
    own.do(REVIEWER, wish.countersign());
    expect(own.state).toMatchObject({ stage: 'disposed', disposal: { state: 'verified', unreadable: true } });
  });

  test('given an early disposal that nobody approved, when its time is over, then it goes on without', () => {
    const own = closed();
    own.do(LEAD, wish.dispose(true));
    expect(own.tries(SYSTEM, wish.begin())).toBe('same-person');
    own.pass(31);
    expect(own.tries(SYSTEM, wish.begin())).toBe('done');
  });

  test('given an early disposal, then two people are needed, and a hold stops even those', () => {
    const own = closed();
    own.do(LEAD, wish.dispose(true));
    expect(own.tries(SYSTEM, wish.begin())).toBe('same-person');
    expect(own.tries(LEAD, wish.approveDisposal())).toBe('same-person');
    own.do(REVIEWER, wish.approveDisposal());
    own.do(LEAD, wish.hold(80));
    expect(own.tries(SYSTEM, wish.begin())).toBe('held');
    own.do(LEAD, wish.lift(80));
    own.do(SYSTEM, wish.begin());
    expect(own.tries(SYSTEM, wish.execute())).toBe('done');
    expect(own.tries(LEAD, wish.version(1, 9))).toBe('engagement-stage');
  });
});
