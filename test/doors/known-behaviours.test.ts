import { expect, test } from 'vitest';
import type { CaseView } from '../../src/operations/views.ts';
import { openHouse, PASSWORD } from '../support/house.ts';

const HOUR = 3_600_000;

test('given an explained behaviour, when a report names its identity, then the case says that it is known, until it runs out', async () => {
  let at = Date.now();
  const house = await openHouse({ now: () => at });
  let rita = await house.join('Rita', ['responder']);
  const does = async (operation: string, input: object) => {
    const answered = await house.call(operation, input, { cookie: rita });
    if (answered.status !== 200) throw new Error(`${operation}: ${answered.text}`);
    return answered.json;
  };
  const shown = async (number: string) => (await does('case.show', { case: number })) as unknown as CaseView;

  await house.call('submissions', { text: 'nightly-export reads every invoice at two in the morning' });
  await does('case.linkIdentity', { case: 'C-1', kind: 'service-account', name: 'nightly-export' });
  const identity = (await shown('C-1')).identities[0]?.identity ?? '';
  expect((await shown('C-1')).known).toEqual([]);
  await does('identity.explain', {
    identity,
    what: 'The export reads every invoice.',
    owner: 'Billing',
    schedule: 'every night at two',
    until: at + 6 * HOUR,
  });
  expect((await shown('C-1')).known).toMatchObject([
    { because: 'linked', owner: 'Billing', identityName: 'nightly-export', explainedBy: 'Rita' },
  ]);

  await house.call('submissions', { text: 'Something that calls itself Nightly-Export reads invoices again.' });
  expect((await shown('C-2')).known).toMatchObject([{ because: 'named', identity, schedule: 'every night at two' }]);
  await house.call('submissions', { text: 'nightly-exporter reads invoices' });
  expect((await shown('C-3')).known).toEqual([]);

  at += 7 * HOUR;
  const again = await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD });
  rita = again.cookie ?? '';
  expect((await shown('C-2')).known).toEqual([]);
});
