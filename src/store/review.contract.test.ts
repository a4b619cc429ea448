import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../domain/metrics/case-facts.ts';
import { caseId, happened, id, MONDAY, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { ConsumerMail, ReviewRow } from './types.ts';

const FACTS: CaseFacts = {
  stage: 'acting',
  kind: 'leaked-secret',
  verdict: 'confirmed',
  severity: 'high',
  cause: 'third-party',
  identities: [id<'identity'>('bot')],
  recurs: null,
  failures: [{ what: 'still-valid', seq: 4, at: MONDAY }],
  gaps: [{ gap: 'no-verifier', about: id('action') }],
  evidence: [{ seq: 0, at: MONDAY, type: 'submitted', controls: ['NHI2'] }],
};
const folded = (name: string, number: number, more: Partial<ReviewRow> = {}): ReviewRow => ({
  case: caseId(name),
  number,
  version: 1,
  fold: 1,
  openedAt: MONDAY,
  changedAt: MONDAY,
  facts: FACTS,
  ...more,
});
const keep = (...reviews: readonly ReviewRow[]) => ({ streams: [], events: [], reviews });

onBothEngines((opened) => {
  describe('what the review pages count', () => {
    test('given cases, when some were folded, then the others are left; new events and a new fold make them due again', async () => {
      const { store } = opened();
      for (const name of ['a', 'b']) await store.append(reported(name));
      expect(await store.casesToReview(1, 5)).toEqual([caseId('a'), caseId('b')]);
      await store.append(keep(folded('a', 1), folded('b', 2)));
      expect([await store.casesToReview(1, 5), await store.casesToReviewCount(1)]).toEqual([[], 0]);
      await store.append(happened('b', 1));
      expect(await store.casesToReview(1, 5)).toEqual([caseId('b')]);
      expect(await store.casesToReviewCount(2)).toBe(2);
    });

    test('given a fold of fewer events that comes late, then the newer one stays', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      await store.append(keep(folded('a', 1, { version: 3 })));
      await store.append(keep(folded('a', 1, { version: 2, facts: { ...FACTS, cause: null } })));
      expect(await store.reviews({ from: 0, to: MONDAY }, 0, 5)).toEqual([folded('a', 1, { version: 3 })]);
    });

    test('given a window, then what was opened after it or had ended before it is left out', async () => {
      const { store } = opened();
      for (const name of ['a', 'b', 'c']) await store.append(reported(name));
      await store.append(
        keep(
          folded('a', 1, { openedAt: 0, changedAt: 10 }),
          folded('b', 2, { openedAt: 5, changedAt: 30 }),
          folded('c', 3, { openedAt: 40 }),
        ),
      );
      const numbers = async (from: number, to: number, after = 0) =>
        (await store.reviews({ from, to }, after, 5)).map(({ number }) => number);
      expect(await numbers(20, 35)).toEqual([2]);
      expect(await numbers(0, 50)).toEqual([1, 2, 3]);
      expect(await numbers(0, 50, 1)).toEqual([2, 3]);
    });
  });

  describe('consumers', () => {
    test('given a code, then it leads to its consumer, and put again it stays', async () => {
      const { store } = opened();
      const row = { hash: 'h', consumer: id<'consumer'>('c'), case: caseId('a') };
      await store.append(reported('a', { consumerCodes: [row] }));
      await store.append({ streams: [], events: [], consumerCodes: [row] });
      expect(await store.consumerOfCode('h')).toEqual({ consumer: row.consumer, case: row.case });
      expect(await store.consumerOfCode('other')).toBeNull();
    });

    test('given another code for the same consumer, then the earlier one is nobody’s', async () => {
      const { store } = opened();
      const row = { hash: 'h', consumer: id<'consumer'>('c'), case: caseId('a') };
      await store.append(reported('a', { consumerCodes: [row] }));
      await store.append({ streams: [], events: [], consumerCodes: [{ ...row, hash: 'other' }] });
      expect(await store.consumerOfCode('h')).toBeNull();
      expect(await store.consumerOfCode('other')).toEqual({ consumer: row.consumer, case: row.case });
    });

    test('given a mail to a consumer, then it is taken from the outbox as it was put there', async () => {
      const { store } = opened();
      const mail: ConsumerMail = {
        id: 'm',
        kind: 'consumer',
        case: caseId('a'),
        consumer: id<'consumer'>('c'),
        stage: 'acting',
        dueAt: 5,
        attempts: 0,
      };
      await store.append(reported('a', { outbox: [mail] }));
      expect(await store.claimOutbox(5, 5, 100)).toEqual([mail]);
    });
  });
});
