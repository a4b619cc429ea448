import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { afterFailure, nextKey } from './keys.ts';

const counter = () => {
  let count = 0;
  return () => `key-${++count}`;
};

describe('the Idempotency-Key of a form', () => {
  it('is kept when the answer to the same input never came', () => {
    const fresh = counter();
    const first = nextKey(null, '{"a":1}', fresh);
    const kept = afterFailure(first, Problem.unreachable());
    expect(nextKey(kept, '{"a":1}', fresh).key).toBe('key-1');
  });

  it('is fresh when the input has changed', () => {
    const fresh = counter();
    const first = nextKey(null, '{"a":1}', fresh);
    expect(nextKey(first, '{"a":2}', fresh).key).toBe('key-2');
  });

  it('is fresh after the server has refused', () => {
    const fresh = counter();
    const first = nextKey(null, '{"a":1}', fresh);
    const kept = afterFailure(first, new Problem(403, 'verify-own-work', 'No.', 'Ask a colleague.'));
    expect(nextKey(kept, '{"a":1}', fresh).key).toBe('key-2');
  });

  it('is kept when the server was busy or limited', () => {
    const fresh = counter();
    const first = nextKey(null, '{}', fresh);
    for (const status of [429, 503]) {
      expect(nextKey(afterFailure(first, new Problem(status, 'busy', '', '')), '{}', fresh).key).toBe('key-1');
    }
  });
});
