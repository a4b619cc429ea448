import { expect, test } from 'vitest';
import { STAGES } from '../../src/domain/case/words.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import { ROLES } from '../../src/domain/people/roles.ts';
import { mayNow } from '../../src/operations/case/may-now.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { VERBS } from '../../src/web/screens/case/verbs.ts';

test('given every form of the case page whose operation there is, then its button is shown to somebody at some stage', () => {
  const everybody = {
    kind: 'person',
    id: brand<'person'>('a'.repeat(32)),
    roles: ROLES,
    via: 'session',
    session: brand<'session'>('5'.repeat(32)),
    provedAt: 0,
  } as const;
  const shown = new Set<string>(STAGES.flatMap((stage) => mayNow(everybody, stage)));
  const forms = VERBS.map((verb) => `case.${verb}`).filter((operation) => REGISTRY.has(operation));
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter((operation) => !shown.has(operation))).toEqual([]);
});
