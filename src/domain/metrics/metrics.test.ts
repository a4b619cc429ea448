import { describe, expect, test } from 'vitest';
import { anna, ben, CONTROL, IDENTITY, id, KEY, OTHER_CASE, ROTATE } from '../case/testing/cast.ts';
import { CLASSIFIED, EXECUTED, FALSE_ALARM, RECEIVED, VERIFIED, WRITTEN } from '../case/testing/histories.ts';
import { given } from '../case/testing/scenario.ts';
import type { Step } from '../case/testing/step.ts';
import * as tell from '../case/testing/telling-steps.ts';
import * as work from '../case/testing/work-steps.ts';
import { CONTROL_IDS } from '../frameworks/catalogue.ts';
import type { IdentityId } from '../kit/ids.ts';
import { factsOfCase } from './case-facts.ts';
import type { CaseFacts } from './case-facts.ts';
import { Coverage } from './coverage.ts';
import { patternsOf } from './patterns.ts';
import type { Folded } from './patterns.ts';

function factsAfter(...steps: readonly Step[]): CaseFacts {
  const { events, state } = given(...steps);
  if (state === null) throw new Error('A history without a report.');
  return factsOfCase(events, state);
}

const gapsAfter = (...steps: readonly Step[]) => factsAfter(...steps).gaps.map(({ gap }) => gap);

describe('what a trace lacks', () => {
  test('given a report that nobody has classified, or one that needs no work, then nothing', () => {
    expect(gapsAfter(...RECEIVED)).toEqual([]);
    expect(gapsAfter(...FALSE_ALARM)).toEqual([]);
  });
  test('given a confirmed case, then the identity; said to be unknown, then that', () => {
    const confirmed = [...RECEIVED, work.classifies(anna)];
    expect(gapsAfter(...confirmed)).toEqual(['no-identity']);
    expect(gapsAfter(...confirmed, work.cannotName(anna))).toEqual(['identity-unknown']);
    expect(gapsAfter(...CLASSIFIED)).toEqual([]);
  });
  test('given a policy exception without a cause, then the cause', () => {
    expect(gapsAfter(tell.reports(), work.classifies(anna, 'policy-exception'), work.links(anna))).toEqual([
      'no-root-cause',
    ]);
  });
  test('given an action that nobody verified, then that; verified with words alone, then a file', () => {
    const gaps = factsAfter(...EXECUTED).gaps;
    expect(gaps).toEqual([
      { gap: 'no-verifier', about: ROTATE },
      { gap: 'no-verifier', about: CONTROL },
    ]);
    expect(factsAfter(...VERIFIED).gaps).toContainEqual({ gap: 'no-proof-file', about: ROTATE });
  });
  test('given a file that is added once the action was carried out, then no file is missing; one from before shows nothing', () => {
    expect(gapsAfter(...VERIFIED, work.adds(anna))).not.toContain('no-proof-file');
    const [first, ...rest] = VERIFIED;
    if (first === undefined) throw new Error('A history without a step.');
    expect(gapsAfter(first, work.adds(anna), ...rest)).toContain('no-proof-file');
  });
  test('given a credential that was rotated, then its issuer’s refusal and whoever uses it', () => {
    expect(factsAfter(...VERIFIED).gaps).toContainEqual({ gap: 'death-not-proved', about: KEY });
    expect(gapsAfter(...VERIFIED)).toContain('no-consumers');
  });
  test('given an outcome that names no event, then its supports', () => {
    expect(factsAfter(...WRITTEN).gaps.map(({ gap }) => gap)).toContain('outcome-without-supports');
    expect(gapsAfter(...FALSE_ALARM, tell.writes(anna))).toEqual(['outcome-without-supports']);
  });
});

describe('what did not hold', () => {
  test('given a verification that failed, then it is counted with its place, and stays counted', () => {
    const again = [
      ...EXECUTED,
      work.verifies(ben, ROTATE, 'failed'),
      work.executes(anna, ROTATE),
      work.verifies(ben, ROTATE),
    ];
    expect(factsAfter(...again).failures).toMatchObject([{ what: 'verification-failed', seq: EXECUTED.length }]);
  });
});

describe('cases counted', () => {
  const base = factsAfter(...CLASSIFIED);
  const other = id<'identity'>('32');
  const one = (name: string, facts: Partial<CaseFacts>): Folded => ({
    case: id<'stream'>(name),
    openedAt: 0,
    facts: { ...base, ...facts },
  });
  const team = (identity: IdentityId) => (identity === IDENTITY ? 'payments' : null);

  test('given a case about two identities, then it stands with both and is one', () => {
    const { cases, identities, teams, causes } = patternsOf([one('a1', { identities: [IDENTITY, other] })], team);
    expect({ cases, causes }).toEqual({ cases: 1, causes: [{ cause: 'secret-exposed-in-chat', cases: 1 }] });
    expect(identities.map(({ identity, cases: count }) => [identity, count])).toEqual([
      [IDENTITY, 1],
      [other, 1],
    ]);
    expect(teams.map(({ team: called, cases: count }) => [called, count])).toEqual([
      ['payments', 1],
      [null, 1],
    ]);
  });

  test('given several, then the most frequent comes first, with its causes', () => {
    const patterns = patternsOf(
      [
        one('a1', { cause: 'permission-drift', identities: [other] }),
        one('a2', {}),
        one('a3', { recurs: OTHER_CASE, cause: null }),
        one('a4', { stage: 'merged' }),
        one('a5', { identities: [] }),
      ],
      team,
    );
    expect(patterns).toMatchObject({ cases: 4, withoutIdentity: 1, recurrences: 1, repeated: 1 });
    expect(patterns.identities[0]).toEqual({
      identity: IDENTITY,
      cases: 2,
      causes: { 'secret-exposed-in-chat': 1, none: 1 },
    });
    expect(patterns.causes[0]).toEqual({ cause: 'secret-exposed-in-chat', cases: 2 });
  });

  test('given evidence, then each control counts cases once and events each time, and only within the window', () => {
    const event = (seq: number, at: number) => ({ seq, at, type: 'message' as const, controls: ['RS.CO-03' as const] });
    const folded = [
      one('a1', { evidence: [event(0, 5), event(1, 10), event(2, 99)] }),
      one('a2', { evidence: [event(0, 7)] }),
    ];
    const coverage = new Coverage({ from: 5, to: 50 });
    for (const row of folded) coverage.add(row);
    expect(coverage.rows().map(({ control }) => control)).toEqual(CONTROL_IDS);
    expect(coverage.rows().find(({ control }) => control === 'RS.CO-03')).toEqual({
      control: 'RS.CO-03',
      cases: 2,
      events: 3,
      last: 10,
    });
    expect(coverage.rows().find(({ control }) => control === 'NHI8')).toEqual({
      control: 'NHI8',
      cases: 0,
      events: 0,
      last: null,
    });
  });
});
