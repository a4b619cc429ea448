import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngagementDoer } from './commands.ts';
import { evolveEngagement } from './evolve.ts';
import type { Engagement } from './state.ts';
import { AUTHOR, DAY, DETECTORS, ID, LEAD, OUTSIDER, RECIPIENT, REVIEWER, SYSTEM, stage } from './testing/stage.ts';
import type { Wish } from './testing/stage.ts';
import { broken } from './testing/witness.ts';
import { wish } from './testing/wishes.ts';

const [DOCUMENTS, VERSIONS, VALUES, RENDITIONS] = [[1], [1, 2], [7, 8], [50, 51]] as const;
const one = <T>(of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const somebody = one<EngagementDoer>([LEAD, AUTHOR, REVIEWER, OUTSIDER]);

/** A wish and somebody who may or may not be allowed to have it; few ids, so that walks meet each other's. */
const step: fc.Arbitrary<readonly Step[]> = fc.oneof(
  by(somebody, fc.tuple(one(DOCUMENTS), one(VERSIONS)), (pair) => wish.version(...pair)),
  by(
    fc.constant(SYSTEM),
    fc.tuple(one(VERSIONS), fc.subarray([...VALUES]), one(['secret', 'identity'] as const), one([DETECTORS, 'older'])),
    ([version, values, is, detectors]) => wish.scan(1, version, values, is, detectors),
  ),
  by(somebody, fc.tuple(one(VERSIONS), one(VALUES)), ([version, value]) => wish.mark(1, version, value)),
  by(somebody, fc.tuple(one(VALUES), one(['redact', 'redact-and-rotate', 'keep'] as const), fc.boolean()), (given) =>
    wish.decide(...given),
  ),
  by(fc.constant(SYSTEM), fc.tuple(one(VALUES), one(['open', 'dead', 'alive', 'end'] as const)), ([value, what]) => {
    if (what === 'open') return wish.openCase(value);
    return what === 'end' ? wish.endCase(value) : wish.prove(value, what === 'dead');
  }),
  by(somebody, fc.tuple(one(VALUES), one(['ask', 'grant', 'refuse'] as const)), ([value, what]) =>
    what === 'ask' ? wish.except(value, START + 40 * DAY) : wish.decideException(value, what === 'grant'),
  ),
  by(one([SYSTEM, LEAD]), fc.tuple(one(VERSIONS), one(RENDITIONS)), ([version, rendition]) =>
    wish.proved(1, version, rendition),
  ),
  by(somebody, fc.tuple(one(VERSIONS), one(RENDITIONS)), ([version, rendition]) => wish.approve(1, version, rendition)),
  by(somebody, fc.tuple(one(VERSIONS), one(RENDITIONS)), ([version, rendition]) => wish.release(1, version, rendition)),
  by(somebody, fc.tuple(one([60, 61]), one(RENDITIONS), one(VERSIONS)), ([share, rendition, version]) =>
    wish.share(share, rendition, START + 60 * DAY, version),
  ),
  by(fc.constant(RECIPIENT), fc.tuple(one([60, 61]), one(['opened', 'revealed', 'downloaded'] as const)), (given) =>
    wish.use(...given),
  ),
  by(somebody, fc.tuple(one([AUTHOR, REVIEWER, OUTSIDER]), fc.subarray([LEAD, AUTHOR])), ([who, gone]) =>
    wish.appoint(who, ...gone),
  ),
  by(somebody, one([60, 61]), wish.revoke),
  by(somebody, one(['add', 'exit', 'place', 'clear'] as const), (what) => {
    if (what === 'add') return wish.entry(70);
    if (what === 'exit') return wish.exit(70, 'revoked');
    return what === 'place' ? wish.place(70, 71) : wish.clear(70, 71);
  }),
  by(somebody, one(VERSIONS), (version) => wish.destroyOriginal(1, version)),
  by(somebody, one(['begin', 'close', 'hold', 'lift', 'due', 'early', 'approve'] as const), (what) => {
    const wishes = {
      begin: wish.beginClosing(),
      close: wish.close(),
      hold: wish.hold(80),
      lift: wish.lift(80),
      due: wish.dispose(false),
      early: wish.dispose(true),
      approve: wish.approveDisposal(),
    };
    return wishes[what];
  }),
  by(fc.constant(SYSTEM), one(['begin', 'execute', 'verify', 'canary'] as const), (what) =>
    what === 'canary' ? wish.canary(1) : wish[what](),
  ),
);

const START = Date.UTC(2026, 0, 5);

interface Step {
  readonly actor: EngagementDoer;
  readonly days: number;
  readonly wish: Wish;
}

function by<T>(actor: fc.Arbitrary<EngagementDoer>, parts: fc.Arbitrary<T>, make: (parts: T) => Wish) {
  return fc
    .record({ actor, days: one([0, 0, 0, 0, 0, 0, 1, 20]), wish: parts.map(make) })
    .map((only): Step[] => [only]);
}

/** Several right steps in a row: chance alone would rarely get as far as a release. */
function inRow(...steps: readonly (readonly [EngagementDoer, Wish])[]): readonly Step[] {
  return steps.map(([actor, some]) => ({ actor, days: 0, wish: some }));
}

/** Mostly who should, sometimes somebody else. */
const who = (right: EngagementDoer): fc.Arbitrary<EngagementDoer> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: somebody });
const cast = fc.record({ lead: who(LEAD), author: who(AUTHOR), reviewer: who(REVIEWER) });

const write = fc
  .tuple(cast, one(VERSIONS))
  .map(([{ author }, version]) => inRow([author, wish.version(1, version)], [SYSTEM, wish.scan(1, version, [7])]));
const settle = cast.map(({ author }) => inRow([author, wish.decide(7, 'redact')], [author, wish.decide(8, 'redact')]));
const except = cast.map(({ author, lead, reviewer }) =>
  inRow(
    [author, wish.decide(7, 'redact-and-rotate')],
    [lead, wish.except(7, START + 20 * DAY)],
    [reviewer, wish.decideException(7, true)],
  ),
);
const leave = fc
  .tuple(cast, one(VERSIONS))
  .map(([{ lead, reviewer }, version]) =>
    inRow(
      [SYSTEM, wish.proved(1, version, 50)],
      [reviewer, wish.approve(1, version, 50)],
      [lead, wish.release(1, version, 50)],
    ),
  );
const give = fc
  .tuple(cast, one(VERSIONS))
  .map(([{ lead }, version]) =>
    inRow([lead, wish.share(60, 50, START + 60 * DAY, version)], [RECIPIENT, wish.use(60, 'revealed')]),
  );
const list = cast.map(({ author }) => inRow([author, wish.entry(70)], [author, wish.place(70, 71)]));
const end = fc
  .tuple(cast, fc.subarray(['exit', 'clear']))
  .map(([{ lead, author }, done]) =>
    inRow(
      ...VERSIONS.map((version) => [lead, wish.destroyOriginal(1, version)] as const),
      ...(done.includes('exit') ? [[author, wish.exit(70, 'rotated')] as const] : []),
      ...(done.includes('clear') ? [[author, wish.clear(70, 71)] as const] : []),
      [lead, wish.beginClosing()],
      [lead, wish.close()],
    ),
  );
const dispose = fc
  .tuple(cast, fc.boolean(), fc.boolean())
  .map(([{ lead, reviewer }, early, held]) =>
    inRow(
      [lead, wish.dispose(early)],
      [reviewer, wish.approveDisposal()],
      ...(held ? [[lead, wish.hold(80)] as const] : []),
      [SYSTEM, wish.begin()],
      [SYSTEM, wish.execute()],
    ),
  );
const stretch = fc.oneof(
  { weight: 5, arbitrary: step },
  { weight: 1, arbitrary: write },
  { weight: 1, arbitrary: settle },
  { weight: 1, arbitrary: except },
  { weight: 2, arbitrary: leave },
  { weight: 1, arbitrary: give },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: end },
  { weight: 1, arbitrary: dispose },
);

test('given any walk of anybody, then nothing leaves, is shared, ends or is destroyed that must not', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 10, maxLength: 60, size: 'max' }), (stretches) => {
      const own = stage();
      own.do(LEAD, wish.open());
      own.do(LEAD, wish.member(AUTHOR, 'author'));
      own.do(LEAD, wish.member(REVIEWER, 'reviewer'));
      for (const { actor, days, wish: some } of stretches.flat()) {
        own.pass(days);
        own.tries(actor, some);
      }
      for (const { type } of own.events) reached.set(type, (reached.get(type) ?? 0) + 1);
      expect(broken(own.events, DETECTORS)).toEqual([]);
      const replayed = own.events.reduce<Engagement | null>((now, event) => evolveEngagement(now, event, ID), null);
      expect(replayed).toEqual(own.state);
    }),
    { numRuns: process.env['TORTURE'] === '1' ? 30_000 : 1_000, seed: 20_261_121 },
  );
  // walks that never get there would show nothing
  for (const type of ['released', 'share-used', 'closed', 'disposal-executed', 'exception-decided', 'lead-appointed'])
    expect(reached.get(type) ?? 0, type).toBeGreaterThan(0);
});
