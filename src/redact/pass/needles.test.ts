import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../encodings.ts';
import { needlePass } from './needles.ts';

function hits(bytes: Uint8Array, needles: readonly Uint8Array[]): [number, number][] {
  const found: [number, number][] = [];
  needlePass(needles.map((needle, payload) => ({ bytes: needle, payload })))(bytes, (at, payload) =>
    found.push([at, payload]),
  );
  return found;
}

describe('the search for needles', () => {
  it('finds overlapping ones and one at each end', () => {
    const needles = ['aba', 'a', 'ba'].map(utf8);
    expect(hits(utf8('ababa'), needles)).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 1],
      [3, 2],
      [4, 1],
    ]);
  });

  it('finds what a search byte by byte finds', () => {
    const few = fc.uint8Array({ minLength: 1, maxLength: 4, max: 3 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200, max: 3 }), fc.array(few, { maxLength: 6 }), (bytes, needles) => {
        const slow = Array.from(bytes, (_, at) =>
          needles.flatMap((needle, i): [number, number][] =>
            needle.every((byte, j) => bytes[at + j] === byte) ? [[at, i]] : [],
          ),
        ).flat();
        expect(hits(bytes, needles)).toEqual(slow);
      }),
    );
  });

  it('refuses a needle of no bytes', () => {
    expect(() => needlePass([{ bytes: new Uint8Array(), payload: 0 }])).toThrow(/one byte/u);
  });
});
