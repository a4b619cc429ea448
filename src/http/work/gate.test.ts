import { createHash, createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openLimiter } from '../limits.ts';
import type { Challenge } from './challenge.ts';
import { openWorkGate } from './gate.ts';
import { solved } from './testing/solved.ts';

const HERE = '192.0.2.7';
const MINUTE = 60_000;

function opened(free = 2) {
  const key = randomBytes(32);
  const clock = { now: Date.UTC(2026, 10, 23, 9) };
  const gate = openWorkGate({
    limiter: openLimiter(() => clock.now),
    now: () => clock.now,
    sealed: (text) => createHmac('sha256', key).update(text).digest('hex'),
    random: () => randomBytes(16).toString('hex'),
    free,
  });
  const asked = (from: string, brought: { challenge: string; number: string | null } | null = null): Challenge => {
    const challenge = gate.admit(from, brought);
    if (challenge === null) throw new Error('nothing was asked for');
    return challenge;
  };
  return { gate, clock, asked };
}

test('given a few reports, then nothing is asked; then each further one from that place is asked for work, and no other place', () => {
  const { gate } = opened();
  expect(gate.ahead(HERE)).toBe(null);
  expect([gate.admit(HERE, null), gate.admit(HERE, null)]).toEqual([null, null]);
  expect(gate.ahead(HERE)).toMatchObject({ bits: 18, waitSeconds: 15 });
  expect(gate.admit(HERE, null)).toMatchObject({ bits: 18, waitSeconds: 15 });
  expect(gate.admit('192.0.2.8', null)).toBe(null);
});

test('given no limit, then nothing is ever asked', () => {
  const { gate } = opened(0);
  expect(Array.from({ length: 50 }, () => gate.admit(HERE, null)).every((one) => one === null)).toBe(true);
});

test('given the number that was asked for, then it lets one report in, once; a wrong, foreign, changed or old one lets none in', () => {
  const { gate, clock, asked } = opened();
  gate.admit(HERE, null);
  gate.admit(HERE, null);
  const first = asked(HERE);
  const right = { challenge: first.challenge, number: solved(first) };
  expect(asked(HERE, { ...right, number: '-1' }).challenge).toBe(first.challenge);
  expect(asked(HERE, { ...right, number: 'NaN' }).challenge).toBe(first.challenge);
  const eased = { challenge: first.challenge.replace('v1.18.', 'v1.01.'), number: '1' };
  expect(asked(HERE, eased).challenge).not.toBe(eased.challenge);
  const shorter = { challenge: first.challenge.replace('.15.', '.0.'), number: null };
  expect(asked(HERE, shorter).challenge).not.toBe(shorter.challenge);
  expect(opened().gate.admit(HERE, null)).toBe(null);
  expect(gate.admit(HERE, right)).toBe(null);
  expect(asked(HERE, right).challenge).not.toBe(first.challenge);

  const second = asked(HERE);
  const late = { challenge: second.challenge, number: solved(second) };
  clock.now += 61 * MINUTE;
  gate.admit(HERE, null); // the hour of the free ones is over, too
  gate.admit(HERE, null);
  expect(asked(HERE, late).challenge).not.toBe(second.challenge);
});

test('given somebody whose browser runs nothing, then the same form is taken after the time that was named, sooner it keeps its turn, and one at a time goes in from a place', () => {
  const { gate, clock, asked } = opened();
  gate.admit(HERE, null);
  gate.admit(HERE, null);
  const { challenge } = asked(HERE);
  const other = asked(HERE);
  clock.now += 10_000;
  expect(asked(HERE, { challenge, number: null })).toEqual({ challenge, bits: 18, waitSeconds: 5 });
  clock.now += 5_000;
  expect(gate.admit(HERE, { challenge, number: null })).toBe(null);
  expect(gate.admit(HERE, { challenge: other.challenge, number: null })).not.toBe(null);
  clock.now += 16_000;
  expect(gate.admit(HERE, { challenge: other.challenge, number: null })).toBe(null);
  expect(gate.admit(HERE, { challenge, number: null })).not.toBe(null);
});

test('given more and more reports, then the work and the time rise, and end at 22 bits and two minutes; when the house as a whole is flooded everybody is asked', () => {
  const { gate, clock, asked } = opened(1);
  const seen = new Set<string>();
  for (let i = 0; i < 18; i += 1) {
    const work = gate.ahead(HERE);
    if (work !== null) seen.add(`${work.bits}/${work.waitSeconds}`);
    clock.now += (work?.waitSeconds ?? 0) * 1000;
    expect(gate.admit(HERE, work === null ? null : { challenge: work.challenge, number: null })).toBe(null);
  }
  expect([...seen]).toEqual(['18/15', '19/30', '20/60', '21/120', '22/120']);
  expect(gate.ahead('192.0.2.99')).toBe(null);
  for (let i = 0; i < 60; i += 1) gate.admit(`198.51.100.${i}`, null);
  expect(asked('192.0.2.99')).toMatchObject({ bits: 18, waitSeconds: 15 });
});

test('given the number that was found, then it is what FIPS 180-4 says', () => {
  const { gate, asked } = opened();
  gate.admit(HERE, null);
  gate.admit(HERE, null);
  const challenge = asked(HERE);
  const hash = createHash('sha256')
    .update(`${challenge.challenge}:${solved(challenge)}`)
    .digest('hex');
  expect(BigInt(`0x${hash}`) >> BigInt(256 - challenge.bits)).toBe(0n);
});
