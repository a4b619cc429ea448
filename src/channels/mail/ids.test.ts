import { expect, test } from 'vitest';
import { messageIdFor, outboxIdOf } from './ids.ts';

test('given an outbox id, then its Message-ID leads back to it, at this host only', () => {
  const messageId = messageIdFor('0190-ab.c_1', 'desk.example.org');
  expect(messageId).toBe('0190-ab.c_1@desk.example.org');
  expect(outboxIdOf(messageId, 'desk.example.org')).toBe('0190-ab.c_1');
  expect(outboxIdOf(messageId, 'other.example.org')).toBeNull();
  expect(outboxIdOf('a b@desk.example.org', 'desk.example.org')).toBeNull();
});
