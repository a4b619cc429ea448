import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from './detectors/index.ts';
import { find } from './find.ts';
import { made, madeKey } from '../../test/support/made.ts';

describe('find', () => {
  it('gives valid spans in order and without overlap for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(...detectors.flatMap((detector) => detector.anchors.map((anchor) => anchor.text))),
      fc.constantFrom('=', ': ', '"', '\n', '|', made('alnum', 40), made('hex', 64), madeKey()),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, confidence, kind } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          expect(kind).toMatch(/^[a-z0-9][a-z0-9-]+$/u);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets the more exact detector name a value that two have found', () => {
    const token = `glpat-${made('alnum', 20)}`;
    expect(find(`"password": "${token}"`)).toMatchObject([
      { kind: 'gitlab-personal-access-token', start: 13, end: 13 + token.length },
    ]);
  });

  it('names a source for every kind', () => {
    for (const { kind, source } of detectors.flatMap((detector) => detector.kinds))
      expect([kind, source]).toEqual([kind, expect.stringMatching(/^https:\/\/|\.(?:md|ts)$/u)]);
  });
});
