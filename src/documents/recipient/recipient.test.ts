import { expect, test } from 'vitest';
import { HOSTILE_NAMES } from '../../../test/support/hostile-names.ts';
import { printable } from './printed.ts';
import { type Recipient, wordsFor } from './recipient.ts';

const ANN: Recipient = { name: 'Ann Lee', email: 'ann@example.com', ends: Date.UTC(2026, 4, 3), share: '7f3k2q' };

test('given a recipient, then the line says who it is, until when, and which share', () => {
  expect(wordsFor(ANN).line).toBe('Shared with Ann Lee (ann@example.com) until 3 May 2026. Share 7f3k2q.');
});

test('given a recipient without a name, then the address stands for it', () => {
  expect(wordsFor({ ...ANN, name: ' ' }).line).toBe('Shared with ann@example.com until 3 May 2026. Share 7f3k2q.');
});

test.each(HOSTILE_NAMES)('given %s as a name and in the address, then it is one short line of signs', (_what, name) => {
  const { line } = wordsFor({ ...ANN, name, email: `${name}@example.com` });
  expect(line).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
  expect(line).toMatch(/until 3 May 2026\. Share 7f3k2q\.$/u);
  expect(line.length).toBeLessThan(400);
});

test.each([
  ['Jürgen Weiß', 'Jürgen Weiß'],
  ['Άννα Иванова', 'Άννα Иванова'],
  ['Ḋūra', 'Dūra'],
  ['שירה', ''],
  ['Ann 👩', ''],
])('given the name %s, when it is set in our font, then it is %j, and the address stands beside it', (name, as) => {
  const words = printable(wordsFor({ ...ANN, name }));
  expect(words.name).toBe(as);
  expect(words.line).toContain('ann@example.com');
});

test('given an address in another script, when it is set in our font, then its domain is written as mail servers do', () => {
  expect(printable(wordsFor({ ...ANN, email: '王@例え.jp' })).email).toBe('?@xn--r8jz45g.jp');
});
