import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { Entitlement } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { ChangePreviewView } from '../../src/operations/case/views.ts';
import type { IdentityListView, SnapshotView } from '../../src/operations/identity/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import type { Desk } from './both-houses.ts';
import { record, staged } from './inventory-records.ts';

const IN = { case: 'C-1' };
export const READS = row('aws', 'allow', 's3:getobject', 'arn:aws:s3:::invoices/*', 'billing-reader');
export const LISTS = row('aws', 'allow', 's3:listbucket', 'arn:aws:s3:::invoices', 'everybody');

export async function show(desk: Desk): Promise<CaseView> {
  return desk.call('Rita', 'case.show', IN);
}

/** The next import of the source shows these rows. */
export async function shows(desk: Desk, entitlements: readonly Entitlement[]): Promise<void> {
  const asRita = <T extends object>(operation: string, input: object) => desk.call<T>('Rita', operation, input);
  const records = [record('invoice-runner', { entitlements })];
  await desk.call('Rita', 'inventory.apply', { import: await staged(asRita, records) });
}

/** A case about an identity that could read yesterday and cannot today; and the choice to have that row again. */
export async function lostAccess(
  desk: Desk,
  lost = READS,
): Promise<{ readonly choice: object; readonly code: string }> {
  await shows(desk, [lost, LISTS]);
  await shows(desk, [LISTS]);
  const { json } = await desk.house.call('submissions', { text: 'the invoices do not come' });
  const found = {
    kind: 'access-problem',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'entitlement-removed-by-role-change',
  };
  await desk.call('Rita', 'case.classify', { ...IN, ...found });
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', {});
  const identity = identities[0]?.identity;
  await desk.call('Rita', 'case.linkIdentity', { ...IN, identity });
  const { snapshots } = await desk.call<{ snapshots: readonly SnapshotView[] }>('Rita', 'identity.snapshots', {
    identity,
  });
  // both imports are of the same moment here, so they are told apart by their rows
  const [before, after] = [2, 1].map((rows) => snapshots.find(({ total }) => total === rows)?.digest);
  return { choice: { ...IN, identity, before, after, add: [0], remove: [] }, code: String(json['code']) };
}

export async function ask(desk: Desk, choice: object): Promise<string> {
  const { diff } = await desk.call<ChangePreviewView>('Rita', 'case.previewChange', choice);
  const { requests } = await desk.call('Rita', 'case.requestChange', { ...choice, diff, why: 'the invoices' });
  return requests[0]?.request ?? '';
}

export async function signed(desk: Desk, more: object, by: 'Anna' | 'Max'): Promise<string> {
  const { choice } = await lostAccess(desk);
  const request = await ask(desk, { ...choice, ...more });
  await sign(desk, request, by);
  return request;
}

export async function sign(desk: Desk, request: string, by: 'Anna' | 'Max'): Promise<void> {
  const { requests } = await show(desk);
  const decide = { request, diff: requests[0]?.diff, decision: 'approved', reason: 'as agreed' };
  await desk.call(by, 'case.decideChange', { ...IN, ...decide });
}

export async function plan(desk: Desk, request: string | undefined): Promise<CaseView> {
  const planned = { kind: 'contain', means: 'restore', what: 'attach the policy again', request };
  return desk.call('Rita', 'case.planAction', { ...IN, ...planned });
}
