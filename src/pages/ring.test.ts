import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ring } from '../operations/views.ts';
import { html } from './html.ts';
import { ARCS, arcPath, ringPicture } from './ring.ts';

const RING: Ring = { received: 'done', classified: 'now', acted: 'open', verified: 'not-needed', told: 'open' };

describe('the ring', () => {
  test('given a quarter from twelve to three, then the path starts at the top and ends at the right', () => {
    expect(arcPath(0, 90)).toBe('M60 12A48 48 0 0 1 108 60');
  });

  test('given more than half a turn, then the long way round is drawn', () => {
    expect(arcPath(0, 270)).toBe('M60 12A48 48 0 1 1 12 60');
  });

  test('given any angles, then both ends lie on the circle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 1, max: 359 }), (from, width) => {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = endsOf(arcPath(from, from + width));
        expect(Math.hypot(x1 - 60, y1 - 60)).toBeCloseTo(48, 0);
        expect(Math.hypot(x2 - 60, y2 - 60)).toBeCloseTo(48, 0);
      }),
    );
  });

  test('given a ring, then each of the five arcs shows its state and none touches the next', () => {
    const picture = String(ringPicture(RING, 'label', html``));
    const states = [...picture.matchAll(/class="arc ([a-z-]+)" d="([^"]+)"/gu)];
    expect(states.map(([, state]) => state)).toEqual(['done', 'now', 'begun', 'open', 'not-needed', 'open']);

    const paths = states.filter(([, state]) => state !== 'begun').map(([, , path = '']) => endsOf(path));
    for (const [i, [, , x = 0, y = 0]] of paths.entries()) {
      const [nextX = 0, nextY = 0] = paths[(i + 1) % ARCS.length] ?? [];
      // A stroke of 10 with round ends reaches 5 beyond each end.
      expect(Math.hypot(nextX - x, nextY - y)).toBeGreaterThan(12);
    }
  });

  test('given a label, then the picture is named by it', () => {
    expect(String(ringPicture(RING, 'How far: "2"', html``))).toContain(
      'role="img" aria-label="How far: &quot;2&quot;"',
    );
  });
});

function endsOf(path: string): readonly number[] {
  const [, x1, y1, x2, y2] = /^M(\S+) (\S+)A48 48 0 [01] 1 (\S+) (\S+)$/u.exec(path) ?? [];
  return [x1, y1, x2, y2].map(Number);
}
