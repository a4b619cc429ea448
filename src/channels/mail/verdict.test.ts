import { describe, expect, test } from 'vitest';
import { replyCode, verdictOf } from './verdict.ts';

describe('the verdict on a failed attempt', () => {
  test.each([
    ['a mailbox that does not exist', 'EENVELOPE', 550, 'RCPT TO', 'refused'],
    ['a mailbox that is full for now', 'EENVELOPE', 452, 'RCPT TO', 'deferred'],
    ['a mail that is unwanted', 'EMESSAGE', 554, 'DATA', 'refused'],
    ['a session in the wrong state', 'EENVELOPE', 503, 'MAIL FROM', 'deferred'],
    ['our wrong password', 'EAUTH', 535, 'AUTH PLAIN', 'deferred'],
    ['a server that wants us to sign in', 'EENVELOPE', 530, 'MAIL FROM', 'deferred'],
    ['a server that talks to nobody', 'EPROTOCOL', 554, 'CONN', 'deferred'],
  ] as const)('given %s, then it is as it should be', (_what, code, responseCode, command, result) => {
    expect(verdictOf(Object.assign(new Error('x'), { code, responseCode, command }))).toEqual({
      result,
      code: responseCode,
    });
  });

  test('given no reply at all, then it is deferred', () => {
    expect(verdictOf(Object.assign(new Error('x'), { code: 'ETIMEDOUT' }))).toEqual({ result: 'deferred', code: null });
  });

  test('given an error that no sending makes, then it is thrown on', () => {
    expect(() => verdictOf(new TypeError('a defect'))).toThrow('a defect');
  });

  test('given a reply, then its code is read', () => {
    expect(replyCode('250 2.0.0 OK')).toBe(250);
    expect(replyCode('OK')).toBeNull();
  });
});
