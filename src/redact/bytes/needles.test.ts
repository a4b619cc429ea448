import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { needleSearch, needlesOf } from './needles.ts';

const WORD = 'Kilobadefomarezu';

describe('given thousands of needles', () => {
  const needles = Array.from({ length: 5_000 }, (_, payload) => ({ bytes: Uint8Array.from(randomBytes(12)), payload }));
  const search = needleSearch(needles);

  test.each([61, 4_096, 3_000_000])('when bytes arrive %i at a time, then each is found once and no other', (size) => {
    const hay = Buffer.from(randomBytes(2_500_000));
    const planted = [0, 1_700, 4_999];
    const places = [0, 1_048_570, hay.length - 12]; // the second over the border of what is held at a time
    for (const [i, at] of places.entries()) hay.set(needles[planted[i] ?? 0]?.bytes ?? [], at);
    const found: number[] = [];
    const one = search((payload) => found.push(payload));
    for (let at = 0; at < hay.length; at += size) one.push(hay.subarray(at, at + size));
    one.end();
    expect(found.toSorted((a, b) => a - b)).toEqual(planted);
  });
});

describe('given a word', () => {
  const search = needleSearch(needlesOf(WORD).map((bytes) => ({ bytes, payload: null })));

  test.each([
    ['as it is', Buffer.from(WORD)],
    ['in UTF-16', Buffer.from(WORD, 'utf16le')],
    ['in hex', Buffer.from(WORD).toString('hex')],
    ['in base64', Buffer.from(`ab${WORD}`).toString('base64')],
    ['as part of a URL', `x=${WORD}%20`],
  ])('when it stands somewhere %s, then it is found', (_, there) => {
    let hits = 0;
    const one = search(() => (hits += 1));
    one.push(Buffer.concat([Buffer.alloc(10), Buffer.from(there), Buffer.alloc(10)]));
    one.end();
    expect(hits).toBeGreaterThan(0);
  });
});
