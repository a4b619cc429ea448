import { describe, expect, test } from 'vitest';
import { REFUSALS, refusalKind, refuse, sentence } from './refusals.ts';
import { brand, parseId } from './ids.ts';
import { excerpt, joinSafe, safe } from './safe.ts';
import { SafeText } from './safe-text.ts';

describe('safe text', () => {
  test('given a literal and safe values, when they are joined, then the whole is safe text', () => {
    expect(safe`Case ${104}: ${safe`a leak`}`).toBeInstanceOf(SafeText);
    expect(String(safe`Case ${104}: ${safe`a leak`}.`)).toBe('Case 104: a leak.');
    expect(String(joinSafe([safe`a`, safe`b`], safe`, `))).toBe('a, b');
  });
  test('given a plain string, then the types take neither it nor something of the same shape for safe text', () => {
    const lengthOf = (text: SafeText) => text.length;
    // @ts-expect-error a string has no `#value`
    expect(lengthOf('AKIA')).toBe(4);
    // @ts-expect-error neither has a look-alike, whatever its public parts are
    expect(lengthOf({ length: 4, toString: () => 'AKIA', toJSON: () => 'AKIA' })).toBe(4);
  });
  test('given safe text, then its length and JSON are those of its words', () => {
    expect(safe`abc`).toHaveLength(3);
    expect(JSON.stringify({ what: safe`abc` })).toBe('{"what":"abc"}');
  });
});

describe('an excerpt', () => {
  test('given a short text, then all of it, on one line', () => expect(String(excerpt(safe`a\n  b`, 10))).toBe('a b'));
  test('given a long text, then it is cut between words', () =>
    expect(String(excerpt(safe`one two three four`, 12))).toBe('one two…'));
  test('given one long word, then it is cut within it, never within a character', () => {
    expect(String(excerpt(safe`aaaaaaaaaaaaaaaaaaaa`, 6))).toBe('aaaaa…');
    expect(String(excerpt(safe`abcd😀efghijkl`, 6))).toBe('abcd…');
  });
});

describe('ids', () => {
  test('given 32 hexadecimal digits, then an id; given anything else, then none', () => {
    expect(parseId('0af3'.repeat(8))).toBe('0af3'.repeat(8));
    for (const wrong of [
      '',
      '0AF3'.repeat(8),
      '0af3'.repeat(7),
      `${'0af3'.repeat(8)}\n`,
      "' or 1=1 --".padEnd(32, '0'),
    ])
      expect(parseId(wrong)).toBeNull();
    expect(brand('x')).toBe('x');
  });
});

describe('refusals', () => {
  test('given a refusal, then its sentence says what is wrong, the details, and what to do', () => {
    const refused = refuse('unknown-action', safe`Action 7.`).refusal;
    expect(sentence(refused)).toBe('The case has no such action. Action 7. Choose one of the listed actions.');
    expect(refusalKind('unknown-action')).toBe('missing');
  });
  test('given every refusal, then both of its parts are whole sentences', () => {
    for (const [reason, { say, next }] of Object.entries(REFUSALS))
      for (const part of [say, next]) expect(part, reason).toMatch(/^[A-Z].*\.$/u);
  });
});
