import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { OWN_KINDS } from './own-kinds.ts';
import { ownPlaceholders } from './own-spans.ts';
import { redact } from './redact.ts';
import { numbering } from './numbering.ts';

const options = () => ({ fingerprint: (value: string) => value, numbering: numbering([]) });

test('given every kind that a finding can have, then its placeholder is ours', () => {
  for (const { kind } of kinds()) expect(ownPlaceholders(`[${kind} #1]`), kind).toHaveLength(1);
  expect(OWN_KINDS.size).toBe(new Set(kinds().map(({ kind }) => kind)).size + 2);
});

test('given a credential that is dressed up as a placeholder, when the text is made safe, then it is taken out all the same', () => {
  const key = ['glpat', 'k2yht5xnbq3zv7mw4a9c'].join('-');
  expect(ownPlaceholders(`[${key} #3]`)).toEqual([]);
  const { safe } = redact(`in [${key} #3] and again`, options());
  expect(String(safe)).not.toContain(key);
});
