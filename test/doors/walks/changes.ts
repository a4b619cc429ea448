import { row } from '../../../src/domain/identity/entitlement/entitlement.ts';
import type { Entitlement } from '../../../src/domain/identity/entitlement/entitlement.ts';
import { record } from '../../support/inventory-records.ts';

type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** Every text of a change that is asked for, decided and taken back, in rows that hold a credential themselves. */
export async function walkChanges(
  call: Call,
  t: Texts,
  of: { readonly case: string | undefined; readonly asks: string; readonly decides: string },
): Promise<void> {
  const identity = await importedTwice(call, t, of.asks);
  await call('case.linkIdentity', { case: of.case, identity }, of.asks);
  const { snapshots } = await call('identity.snapshots', { identity }, of.asks);
  const [after, before] = (snapshots as readonly { digest: string }[]).map(({ digest }) => digest);
  const choice = { case: of.case, identity, before, after, add: [0], remove: [] };
  const { diff } = await call('case.previewChange', choice, of.asks);
  const ask = async (words: Record<string, string>) => {
    const asked = await call('case.requestChange', { ...choice, diff, ...words }, of.asks);
    return (asked as { requests: readonly { request: string }[] }).requests.at(-1)?.request;
  };
  const request = await ask(t('case.requestChange', 'why'));
  const decision = { request, diff, decision: 'rejected', ...t('case.decideChange', 'reason') };
  await call('case.decideChange', { case: of.case, ...decision }, of.decides);
  const second = await ask({ why: 'once more' });
  await call('case.withdrawChange', { case: of.case, request: second, ...t('case.withdrawChange', 'reason') }, of.asks);
}

/** An identity that lost a row between two imports; the row's resource is a text with a credential in it. */
async function importedTwice(call: Call, t: Texts, cookie: string): Promise<string | undefined> {
  const name = 'walked-changes';
  const lost = row('aws', 'allow', 's3:getobject', String(t('rows of a change', 'resource')['resource']), 'reader');
  const shows = async (entitlements: readonly Entitlement[]) => {
    const begun = await call('inventory.begin', { source: 'aws', name }, cookie);
    const records = [record(name, { entitlements })];
    await call('inventory.add', { import: begun['import'], records, unreadable: [] }, cookie);
    await call('inventory.apply', { import: begun['import'] }, cookie);
  };
  await shows([lost]);
  await shows([]);
  const { identities } = await call('identity.list', { words: name }, cookie);
  return (identities as readonly { identity: string }[])[0]?.identity;
}
