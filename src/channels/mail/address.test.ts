import { describe, expect, test } from 'vitest';
import { readAddress, readMailbox } from './address.ts';

describe('an address', () => {
  test.each([
    ['a@example.org', 'a@example.org'],
    ["o'hara+tag@Example.ORG", "o'hara+tag@example.org"],
    ['用户@例え.jp', '用户@xn--r8jz45g.jp'],
    ['root@localhost', 'root@localhost'],
  ])('given %s, then it is %s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  test.each([
    '',
    '@',
    'a@',
    '@b',
    'a@b@c',
    '"a b"@c',
    'a@b c',
    'a@[127.0.0.1]',
    'a\u0000@b',
    'a@b\u202E',
    `${'a'.repeat(65)}@b`,
    `a@${'b.'.repeat(130)}c`,
  ])('given %j, then it is none', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});

describe('a mailbox', () => {
  test.each([
    ['desk@example.org', { name: '', address: 'desk@example.org' }],
    ['The <best> desk <desk@example.org>', { name: 'The <best> desk', address: 'desk@example.org' }],
  ])('given %s, then name and address are told apart', (typed, mailbox) => {
    expect(readMailbox(typed)).toEqual(mailbox);
  });

  test('given a line end in the name, then it is none', () => {
    expect(readMailbox('Desk\r\nBcc: b@example.org <desk@example.org>')).toBeNull();
  });
});
