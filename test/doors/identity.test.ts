import { expect, test } from 'vitest';
import type { IdentityListView, IdentityView } from '../../src/operations/identity/views.ts';
import { openHouse } from '../support/house.ts';
import { accessKey, asker, DAY, record, staged } from '../support/inventory-records.ts';

async function desk() {
  const house = await openHouse();
  const ask = asker(house, await house.join('Rita', ['responder']));
  const reader = asker(house, await house.join('Nia', ['auditor']));
  return { house, ask, reader };
}
type Ask = Awaited<ReturnType<typeof desk>>['ask'];

async function imported(ask: Ask, ...records: Parameters<typeof staged>[1]) {
  await ask('inventory.apply', { import: await staged(ask, records) });
  const { identities } = await ask<IdentityListView>('identity.list', {});
  return identities[0]?.identity ?? 'none';
}

test('given an approved automation, when it is explained, then the identity shows it until it is ended or runs out', async () => {
  const { ask, reader } = await desk();
  const identity = await imported(ask, record('exporter'));
  const words = { what: 'Reads every bucket on Sundays', owner: 'Ada', schedule: 'Sundays at 3' };
  await ask('identity.explain', { identity, ...words, until: Date.now() - DAY }, 400);
  await ask('identity.explain', { identity, ...words, until: Date.now() + 400 * DAY }, 400);
  const until = Date.now() + 30 * DAY;
  const explained = await ask<IdentityView>('identity.explain', { identity, ...words, until });
  expect(explained.behaviours).toMatchObject([{ ...words, until, holds: true, endedAt: null }]);
  const [behaviour] = explained.behaviours;
  await ask('identity.endBehaviour', { identity, behaviour: behaviour?.behaviour, reason: 'The export moved.' });
  const shown = await reader<IdentityView>('identity.show', { identity });
  expect(shown.behaviours).toMatchObject([{ holds: false }]);
  expect(shown.may, 'an auditor reads and changes nothing').toEqual([]);
  expect(shown.trace.map(({ says, who }) => [says, who]).slice(0, 2)).toEqual([
    ['An explanation was ended.', 'Rita'],
    ['A behaviour was explained.', 'Rita'],
  ]);
  await ask('identity.endBehaviour', { identity, behaviour: behaviour?.behaviour, reason: 'Once more.' }, 404);
});

test('given credentials of some ages, then long-lived, expiring and unknown are told apart', async () => {
  const { ask } = await desk();
  const now = Date.now();
  const identity = await imported(
    ask,
    record('exporter', {
      credentials: [
        accessKey(now - 400 * DAY, { label: 'old', expires: now + 500 * DAY }),
        accessKey(now - 400 * DAY, { label: 'rotated', rotated: now - 80 * DAY }),
        accessKey(now - 91 * DAY, { label: 'without end' }),
        accessKey(now - 400 * DAY, { label: 'off', active: false }),
        { ...accessKey(0, { label: 'unknown', expires: now + 20 * DAY }), issued: null },
      ],
    }),
  );
  const shown = await ask<IdentityView>('identity.show', { identity });
  expect(shown.flags).toEqual(['no-owner', 'no-purpose', 'long-lived', 'expiring']);
  expect(shown.credentials.map(({ label, ageDays, longLived }) => [label, ageDays, longLived])).toEqual([
    ['off', 400, false],
    ['old', 400, true],
    ['rotated', 80, false],
    ['unknown', null, false],
    ['without end', 91, true],
  ]);
});

test('given a case about it, then the identity shows the case, the credential by its fingerprint, and what happened there', async () => {
  const { house, ask } = await desk();
  const identity = await imported(ask, record('exporter'));
  await house.call('submissions', { text: `The exporter prints AKIA${'ABCDEFGH'.repeat(2)} in its log.` });
  await ask('case.linkIdentity', { case: 'C-1', identity });
  const shown = await ask<IdentityView>('identity.show', { identity });
  expect(shown).toMatchObject({
    cases: 1,
    openCases: 1,
    seenIn: [{ number: 'C-1', isOpen: true }],
    seenCredentials: [{ kind: 'aws-access-key-id', placeholder: '[aws-access-key-id #1]', number: 'C-1' }],
  });
  expect(shown.seenCredentials[0]?.fingerprint).toMatch(/^[0-9a-f]{12}$/u);
  expect(shown.trace.some(({ number, says }) => number === 'C-1' && says !== '')).toBe(true);
});

test('given what is not there, or nothing to say, then it is refused', async () => {
  const { ask } = await desk();
  const identity = await imported(ask, record('exporter'));
  await ask('identity.show', { identity: '0'.repeat(32) }, 404);
  await ask('identity.confirmOwner', { identity: '0'.repeat(32), owner: 'Ada' }, 404);
  await ask('identity.describe', { identity }, 400);
  const none = 'A'.repeat(43);
  await ask('identity.compare', { identity, before: none, after: none }, 404);
  await ask('identity.retire', { identity, reason: 'Its service is no more.' });
  await ask('identity.retire', { identity, reason: 'Once more.' }, 409);
});
