import { describe, expect, test } from 'vitest';
import { caseId, happened, id, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { LateFindingRow } from './types.ts';

const FOUND: LateFindingRow = {
  case: caseId('b'),
  finding: id<'late-finding'>('one'),
  fingerprint: 'f',
  kind: 'password',
  places: 3,
  confidence: 900,
  state: 'proposed',
};

onBothEngines((opened) => {
  describe('what newer detectors find', () => {
    test('given cases, when some were looked through with these detectors, then the others are left, the oldest first', async () => {
      const { store } = opened();
      for (const name of ['a', 'b', 'c']) await store.append(reported(name));
      expect(await store.casesToRescan('2', 2)).toEqual([caseId('a'), caseId('b')]);
      await store.append({ streams: [], events: [], rescans: [{ case: caseId('a'), detectors: '1' }] });
      await store.append({ streams: [], events: [], rescans: [{ case: caseId('b'), detectors: '2' }] });
      expect(await store.casesToRescan('2', 5)).toEqual([caseId('a'), caseId('c')]);
      await store.append({ streams: [], events: [], rescans: [{ case: caseId('a'), detectors: '2' }] });
      expect(await store.casesToRescan('2', 5)).toEqual([caseId('c')]);
    });

    test('given findings, when they are decided, then their case waits no longer and they stay known', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      await store.append(reported('b', { lateFindings: [FOUND, { ...FOUND, finding: id('two'), fingerprint: 'g' }] }));
      expect(await store.casesWithLateFindings(5)).toMatchObject([{ case: caseId('b'), number: 2, findings: 2 }]);
      expect(await store.lateFindingsOfCase(caseId('b'))).toContainEqual(FOUND);
      await store.append(
        happened('b', 1, {
          lateFindings: [
            { ...FOUND, state: 'declined' },
            { ...FOUND, finding: id('two'), fingerprint: 'g', state: 'taken-out' },
          ],
        }),
      );
      expect(await store.casesWithLateFindings(5)).toEqual([]);
      expect(await store.lateFindingsOfCase(caseId('b'))).toContainEqual({ ...FOUND, state: 'declined' });
    });
  });
});
