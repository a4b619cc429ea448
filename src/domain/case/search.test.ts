import { describe, expect, test } from 'vitest';
import { search } from './testing/search.ts';
import type { Found } from './testing/search.ts';
import { SMALL, WHOLE } from './testing/worlds.ts';

const SCALE = process.env['TORTURE'] === '1' ? 25 : 1;

describe('every sequence of commands', () => {
  test.each(SMALL)('in the small world of $name: no case is closed without what “closed means” asks for', (world) => {
    const found = report(world.name, search(world, 60_000));
    expect(found.wrong).toEqual([]);
    expect(found.complete).toBe(true);
    expect(found.closings).toBeGreaterThan(0);
  });
  test('of everything that a case knows, as far as the bound: none leaves the table, none closes a case wrongly', () => {
    const found = report(WHOLE.name, search(WHOLE, 6_000 * SCALE));
    expect(found.wrong).toEqual([]);
    expect(found.states).toBeGreaterThan(5_000);
  });
});

/** The search is evidence only if one can see how far it went. */
function report(name: string, found: Found): Found {
  const { states, transitions, closings, complete } = found;
  console.log(
    `search ${name}: ${states} states, ${transitions} transitions, ${closings} closings, ${complete ? 'complete' : 'up to the bound'}`,
  );
  return found;
}
