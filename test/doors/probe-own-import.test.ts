import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProbeTargetsView } from '../../src/operations/proof/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { openHouse } from '../support/house.ts';
import { asker, record, staged } from '../support/inventory-records.ts';

test('given a server that only one’s own import names, then nobody is led there: whoever probes must not choose who answers', async () => {
  const house = await openHouse();
  const [rita, carl] = [await house.join('Rita', ['responder']), await house.join('Carl', ['responder'])];
  const [asRita, asCarl] = [asker(house, rita), asker(house, carl)];
  const password = `Gull-${randomBytes(9).toString('hex')}-Rope`;
  await house.call('submissions', { text: `In the chat: password=${password}` });
  // a server of her own, that would refuse everything
  const orders = record('orders', {
    kind: 'database-user',
    locator: 'postgres://orders_rw@refuses.example.org/orders',
  });
  await asRita('inventory.apply', { import: await staged(asRita, [orders]) });
  const { identities } = await asRita<{ identities: readonly { identity: string }[] }>('identity.list', {
    words: 'orders',
  });
  await asRita('case.linkIdentity', { case: 'C-1', identity: identities[0]?.identity });

  const targets = async (ask: typeof asRita) =>
    (await ask<ProbeTargetsView>('case.probeTargets', { case: 'C-1' })).credentials[0];
  const [hers, his] = [await targets(asRita), await targets(asCarl)];
  expect(hers?.targets).toEqual([]);
  expect(his?.targets).toMatchObject([{ host: 'refuses.example.org', account: 'orders_rw' }]);
  const target = his?.targets[0]?.target;
  const asked = { case: 'C-1', credential: his?.credential, target };
  const probed = await house.call('case.probe', { ...asked, secret: password, consent: true }, { cookie: rita });
  expect(probed).toMatchObject({ status: 404, json: { reason: 'unknown-target' } });
  const kit = await house.call('case.giveKit', { ...asked, for: 'probe' }, { cookie: rita });
  expect(kit).toMatchObject({ status: 404, json: { reason: 'unknown-target' } });

  // once somebody else has imported it, it is a record and no choice of hers
  await asCarl('inventory.apply', {
    import: await staged(asCarl, [record('orders', { ...orders, owner: 'Team Shop' })]),
  });
  expect((await targets(asRita))?.targets).toHaveLength(1);
  expect((await targets(asCarl))?.targets).toEqual([]);
  expect((await asRita<CaseView>('case.show', { case: 'C-1' })).probes).toEqual([]);
});
