import { expect, test } from 'vitest';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { CompareView, IdentityListView, IdentityView } from '../../src/operations/identity/views.ts';
import type { ImportView, PreviewView } from '../../src/operations/inventory/views.ts';
import { openHouse } from '../support/house.ts';
import { asker, record, staged } from '../support/inventory-records.ts';

async function desk() {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  return { house, ask: asker(house, cookie) };
}
type Ask = Awaited<ReturnType<typeof desk>>['ask'];

const preview = (ask: Ask, of: string, part = 'adds') => ask<PreviewView>('inventory.preview', { import: of, part });
const apply = (ask: Ask, of: string, picture?: string) =>
  ask<ImportView>('inventory.apply', { import: of, ...(picture === undefined ? {} : { picture }) });
const list = (ask: Ask, input: object = {}) => ask<IdentityListView>('identity.list', input);
const named = async (ask: Ask, name: string) => {
  const found = (await list(ask)).identities.find((one) => one.name === name);
  return ask<IdentityView>('identity.show', { identity: found?.identity ?? 'none' });
};

test('given an export, when it is imported, then the preview says what will be and the list shows it; the same again changes nothing', async () => {
  const { ask } = await desk();
  const records = [record('alpha'), record('beta', { owner: 'Ada', ownerFrom: 'the tag Owner' })];
  const first = await staged(ask, records);
  const shown = await preview(ask, first);
  expect(shown.counts).toEqual({ adds: 2, changes: 0, gone: 0, same: 0, unreadable: 0 });
  expect(shown.rows.map(({ name }) => name)).toEqual(['alpha', 'beta']);
  expect((await list(ask)).identities, 'nothing is written before it is applied').toEqual([]);

  const applied = await apply(ask, first, shown.picture);
  expect(applied).toMatchObject({ state: 'applied', number: 'I-1', counts: { adds: 2, changes: 0, gone: 0, same: 0 } });
  expect((await list(ask)).identities.map(({ name, owner, ownerConfirmed }) => [name, owner, ownerConfirmed])).toEqual([
    ['alpha', null, false],
    ['beta', 'Ada', false],
  ]);

  const again = await staged(ask, records.toReversed());
  const same = await preview(ask, again);
  expect(same).toMatchObject({ same: true, counts: { adds: 0, changes: 0, gone: 0, same: 2 } });
  const second = await apply(ask, again);
  expect(second.counts).toMatchObject({ adds: 0, changes: 0, gone: 0, same: 2 });
  expect(second.digest, 'the same records have the same digest in whatever order').toBe(applied.digest);
  expect(await apply(ask, again), 'applied again, it answers as it did').toEqual(second);
});

test('given a later export, when it is applied, then each difference is listed first, and what is missing is marked gone and comes back', async () => {
  const { ask } = await desk();
  await apply(ask, await staged(ask, [record('alpha'), record('beta'), record('gamma')]));
  const wider = row('aws', 'allow', 's3:*', '*', 'all');
  const next = await staged(ask, [
    record('alpha', { purpose: 'Nightly export', entitlements: [wider] }),
    record('gamma'),
    record('delta'),
  ]);
  expect((await preview(ask, next, 'changes')).rows).toMatchObject([
    { name: 'alpha', what: ['purpose', 'entitlements'] },
  ]);
  const gone = await preview(ask, next, 'gone');
  expect(gone.rows.map(({ name }) => name)).toEqual(['beta']);
  expect(gone.counts).toMatchObject({ adds: 1, changes: 1, gone: 1, same: 1 });
  await apply(ask, next, gone.picture);

  const beta = await named(ask, 'beta');
  expect(beta.flags).toEqual(['gone']);
  expect(beta.goneAt).not.toBeNull();
  expect((await list(ask, { filters: ['gone'] })).identities.map(({ name }) => name)).toEqual(['beta']);

  const alpha = await named(ask, 'alpha');
  expect(alpha.snapshots).toHaveLength(2);
  const [now, before] = alpha.snapshots;
  const compared = await ask<CompareView>('identity.compare', {
    identity: alpha.identity,
    before: before?.digest,
    after: now?.digest,
  });
  expect(compared.words).toEqual(['Can s3:* on everything now; could only a part of that before (approximate).']);
  expect(compared.unseen.join(' ')).toContain('policies of the organisation');
  expect(alpha.entitlements?.unseen).toEqual(compared.unseen);

  const back = await staged(ask, [record('alpha'), record('beta'), record('gamma'), record('delta')]);
  expect((await preview(ask, back, 'changes')).rows).toMatchObject([
    { name: 'alpha', what: ['purpose', 'entitlements'] },
    { name: 'beta', what: ['comes back'] },
  ]);
  await apply(ask, back);
  expect(await named(ask, 'beta')).toMatchObject({ goneAt: null, flags: ['no-owner', 'no-purpose'] });
});

test('given what a person said, when an import says otherwise, then the person’s word stands and both are shown', async () => {
  const { ask } = await desk();
  await apply(
    ask,
    await staged(ask, [record('alpha', { owner: 'Ada', ownerFrom: 'the tag Owner', consumers: ['batch'] })]),
  );
  const { identity } = await named(ask, 'alpha');
  const confirmed = await ask<IdentityView>('identity.confirmOwner', { identity, owner: 'Bo', team: 'Payments' });
  expect(confirmed).toMatchObject({
    owner: 'Bo',
    team: 'Payments',
    ownerConfirmed: true,
    ownerDetail: { value: 'Bo', imported: 'Ada', from: 'the tag Owner', confirmedBy: 'Rita', said: true },
  });
  await ask('identity.describe', { identity, purpose: 'Nightly export' });
  await ask('identity.setConsumers', { identity, consumers: ['billing', 'search'] });

  const changed = record('alpha', {
    owner: 'Cy',
    purpose: 'Something else',
    environment: 'test',
    consumers: ['batch', 'web'],
  });
  await apply(ask, await staged(ask, [changed]));
  expect(await named(ask, 'alpha')).toMatchObject({
    owner: 'Bo',
    purpose: 'Nightly export',
    environment: 'test',
    ownerDetail: { imported: 'Cy' },
    purposeDetail: { imported: 'Something else', said: true },
    consumers: [
      { name: 'billing', said: true },
      { name: 'search', said: true },
    ],
  });
  expect((await list(ask, { words: 'paym' })).identities, 'found by what the person said').toHaveLength(1);
  expect((await list(ask, { words: 'someth' })).identities, 'and by what the import says').toHaveLength(1);

  const trace = (await named(ask, 'alpha')).trace.map(({ says }) => says);
  expect(trace).toContain('The owner was confirmed: Bo, Payments.');
  expect(trace.at(-1)).toMatch(/^It was seen for the first time/u);

  await ask('identity.retire', { identity, reason: 'Its service is no more.' });
  await apply(ask, await staged(ask, [record('alpha', { owner: 'Di' })]));
  expect(await named(ask, 'alpha')).toMatchObject({ status: 'retired', flags: [] });
});

test('given two imports of one source at once, when one is applied, then the other is refused until its preview was seen again', async () => {
  const { ask } = await desk();
  const [mine, theirs] = [await staged(ask, [record('alpha')]), await staged(ask, [record('beta')])];
  const seen = await preview(ask, mine);
  await apply(ask, theirs);
  await ask('inventory.apply', { import: mine, picture: seen.picture }, 409);
  const anew = await preview(ask, mine);
  expect(anew.counts).toMatchObject({ adds: 1, gone: 1 });
  expect(await apply(ask, mine, anew.picture)).toMatchObject({ counts: anew.counts });
});

test('given records that were added after the preview, when it is applied as it was seen, then it is refused', async () => {
  const { ask } = await desk();
  const of = await staged(ask, [record('alpha')]);
  const { picture } = await preview(ask, of);
  await ask('inventory.add', { import: of, records: [record('beta')], unreadable: [] });
  await ask('inventory.apply', { import: of, picture }, 409);
});

test('given an import that was given up, or holds nothing, then nothing can be made of it', async () => {
  const { ask } = await desk();
  await apply(ask, await staged(ask, [record('alpha')]));
  const of = await staged(ask, [record('beta')]);
  expect(await ask('inventory.abandon', { import: of })).toMatchObject({ state: 'abandoned' });
  await ask('inventory.add', { import: of, records: [], unreadable: [] }, 409);
  await ask('inventory.apply', { import: of }, 409);
  const empty = await staged(ask, []);
  await ask('inventory.apply', { import: empty }, 409);
  expect((await list(ask)).counts).toMatchObject({ all: 1, gone: 0 });
});

test('given an identity that a case has named, when an import shows the same, then it is that one', async () => {
  const { house, ask } = await desk();
  await house.call('submissions', { text: 'The role of the exporter does odd things.' });
  const queue = await ask<{ rows: readonly { case: string }[] }>('case.queue', {});
  const about = { case: queue.rows[0]?.case, kind: 'service-account', name: 'alpha' };
  await ask('case.linkIdentity', { ...about, locator: record('alpha').locator });
  const before = (await list(ask)).identities[0];
  const of = await staged(ask, [record('alpha'), record('beta')]);
  expect((await preview(ask, of)).rows).toMatchObject([
    { name: 'alpha', what: ['known from a case'], identity: before?.identity },
    { name: 'beta', what: [], identity: null },
  ]);
  await apply(ask, of);
  const alpha = await named(ask, 'alpha');
  expect(alpha).toMatchObject({
    identity: before?.identity,
    cases: 1,
    openCases: 1,
    source: { name: 'aws production' },
  });
  expect(alpha.seenIn).toMatchObject([{ number: 'C-1', isOpen: true }]);
  expect((await list(ask, { filters: ['in-open-case'] })).identities.map(({ name }) => name)).toEqual(['alpha']);
});

test('given two accounts with a role of the same name, when a case names it, then somebody has to choose', async () => {
  const { house, ask } = await desk();
  await apply(ask, await staged(ask, [record('deploy')], 'one'));
  const elsewhere = { key: 'other', locator: 'arn:aws:iam::210987654321:role/deploy' };
  await apply(ask, await staged(ask, [record('deploy', elsewhere)], 'two'));
  await house.call('submissions', { text: 'The deploy role does odd things.' });
  const queue = await ask<{ rows: readonly { case: string }[] }>('case.queue', {});
  const about = { case: queue.rows[0]?.case };
  const refused = await ask('case.linkIdentity', { ...about, kind: 'service-account', name: 'deploy' }, 409);
  expect(JSON.stringify(refused)).toContain('Choose the one that is meant');
  const second = (await list(ask)).identities.find(({ locator }) => locator === elsewhere.locator);
  const linked = await ask<{ identities: readonly { identity: string }[] }>('case.linkIdentity', {
    ...about,
    identity: second?.identity,
  });
  expect(linked.identities).toMatchObject([{ identity: second?.identity, locator: elsewhere.locator }]);
});
