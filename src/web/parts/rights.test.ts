import { expect, test } from 'vitest';
import type { Role } from '../../domain/people/roles.ts';
import { mayImport, mayReadIdentities } from './rights.ts';

const me = (...roles: readonly Role[]) => ({ person: 'p', name: 'Rosa', email: 'rosa@example.org', roles });

test.each([
  { who: me('responder'), reads: true, imports: true },
  { who: me('approver'), reads: true, imports: false },
  { who: me('auditor'), reads: true, imports: false },
  { who: me('administrator'), reads: false, imports: false },
  { who: me('administrator', 'responder'), reads: true, imports: true },
  { who: me(), reads: false, imports: false },
  { who: null, reads: false, imports: false },
  { who: undefined, reads: false, imports: false },
])('given $who, then reading is $reads and importing is $imports', ({ who, reads, imports }) => {
  expect(mayReadIdentities(who)).toBe(reads);
  expect(mayImport(who)).toBe(imports);
});
