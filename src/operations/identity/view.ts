import { unseen } from '../../domain/identity/entitlement/unseen.ts';
import { longLivedAt, sinceOf } from '../../domain/identity/flags.ts';
import type { CredentialRecord } from '../../domain/identity/record.ts';
import { holds } from '../../domain/identity/said.ts';
import type { IdentityId, Millis } from '../../domain/kit/ids.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { may } from '../../domain/policy/may.ts';
import type { BehaviourRow, IdentityCaseRow, IdentityFullRow, RecordParts } from '../../store/types.ts';
import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { nameActors } from '../names.ts';
import { explainedBy } from './explained-by.ts';
import { entitlementRow, identityRow, snapshotView } from './rows.ts';
import { seenCredentials } from './seen-credentials.ts';
import { loadSaid, streamOf } from './stream.ts';
import type { LoadedSaid } from './stream.ts';
import { identityTrace } from './trace.ts';
import type { BehaviourView, CredentialView, EntitlementsView, IdentityView, SeenInView } from './views.ts';

const DAY = 86_400_000;
/** Cases that are opened for the page; the list of them goes on to `MOST_CASES`. */
const MOST_OPENED = 20;
const MOST_CASES = 100;
const MOST_ROWS = 500;

/** One identity for whoever asks; null where there is none. */
export async function viewIdentity(
  ctx: Context,
  actor: Actor,
  at: Millis,
  identity: IdentityId,
): Promise<IdentityView | null> {
  const { store } = ctx;
  const row = await store.identity(identity);
  if (row === null) return null;
  const [record, snapshots, latest, behaviours, cases, alike, said, found] = await Promise.all([
    store.identityRecord(identity),
    store.snapshots(identity),
    store.latestSnapshot(identity),
    store.behaviours(identity),
    store.casesOfIdentity(identity, MOST_CASES),
    store.identitiesNamed(row.kind, row.name),
    loadSaid(ctx, identity),
    store.inventoryFindings(identity),
  ]);
  const opened = await openCases(ctx, cases);
  return {
    ...identityRow(row, at),
    ...(await details(ctx, actor, row, record, said)),
    consumers: consumersOf(record, said),
    credentials: (record?.credentials ?? []).map((credential) => credentialView(credential, at)),
    seenCredentials: await seenCredentials(ctx, opened),
    entitlements: latest === null ? null : entitlementsView(latest),
    remarks: record?.remarks ?? [],
    foundLate: found.flatMap(({ finding, kind, places, confidence, state }) =>
      state === 'proposed' ? [{ finding, kind, places, confidence: confidence / 1000 }] : [],
    ),
    snapshots: snapshots.map(snapshotView),
    seenIn: cases.map(seenIn),
    behaviours: await behavioursView(ctx, actor, identity, { behaviours, said, at }),
    alike: alike.flatMap((other) => {
      const { identity: its, locator, source } = identityRow(other, at);
      return its === identity ? [] : [{ identity: its, locator, source }];
    }),
    trace: await identityTrace(ctx, actor, row, { said, snapshots, cases: opened }),
    may: mayNow(actor, row, behaviours, at),
  };
}

async function openCases(ctx: Context, cases: readonly IdentityCaseRow[]): Promise<readonly LoadedCase[]> {
  const loaded = await Promise.all(cases.slice(0, MOST_OPENED).map((one) => loadCase(ctx, one.case)));
  return loaded.filter((one) => one !== null);
}

/** Who says what: the last import, and the person whose word stands against it. */
async function details(
  ctx: Context,
  actor: Actor,
  row: IdentityFullRow,
  record: RecordParts | null,
  loaded: LoadedSaid | null,
): Promise<Pick<IdentityView, 'ownerDetail' | 'purposeDetail' | 'environmentDetail'>> {
  const owner = loaded?.said.owner ?? null;
  const names = owner === null ? null : await nameActors(ctx, streamOf(row.identity), actor);
  const detail = (value: string | null, imported: string | null, said: boolean) => ({
    value,
    imported: imported === value ? null : imported,
    said,
  });
  return {
    ownerDetail: {
      ...detail(row.owner, record?.owner ?? null, row.ownerConfirmed),
      from: record?.owner === null ? null : (record?.ownerFrom ?? null),
      confirmedBy: owner === null ? null : (names?.of(owner.actor) ?? null),
      confirmedAt: owner?.at ?? null,
    },
    purposeDetail: detail(row.purpose, record?.purpose ?? null, row.purposeSaid),
    environmentDetail: detail(row.environment, record?.environment ?? null, row.environmentSaid),
  };
}

/** What a person said replaces what the import says. */
function consumersOf(record: RecordParts | null, loaded: LoadedSaid | null): IdentityView['consumers'] {
  const said = loaded?.said.consumers ?? null;
  if (said === null) return (record?.consumers ?? []).map((name) => ({ name, said: false }));
  return String(said)
    .split('\n')
    .flatMap((name) => (name === '' ? [] : [{ name, said: true }]));
}

function credentialView(credential: CredentialRecord, at: Millis): CredentialView {
  const since = sinceOf(credential);
  const longLived = longLivedAt(credential);
  return {
    ...credential,
    ageDays: since === null ? null : Math.max(0, Math.floor((at - since) / DAY)),
    longLived: credential.active && longLived !== null && longLived <= at,
  };
}

function entitlementsView({
  digest,
  takenAt,
  rows,
  total,
}: NonNullable<Awaited<ReturnType<Context['store']['latestSnapshot']>>>): EntitlementsView {
  return { digest, takenAt, rows: rows.slice(0, MOST_ROWS).map(entitlementRow), total, unseen: unseen(rows) };
}

function seenIn({ case: id, number, title, stage, openedAt }: IdentityCaseRow): SeenInView {
  const isOpen = stage !== 'closed' && stage !== 'merged';
  return { case: id, number: numberOf(number), title, stage, openedAt, isOpen };
}

async function behavioursView(
  ctx: Context,
  actor: Actor,
  identity: IdentityId,
  of: { readonly behaviours: readonly BehaviourRow[]; readonly said: LoadedSaid | null; readonly at: Millis },
): Promise<readonly BehaviourView[]> {
  if (of.behaviours.length === 0) return [];
  const by = await explainedBy(ctx, actor, identity, of.said);
  return of.behaviours.map(({ identity: _identity, ...behaviour }) => ({
    ...behaviour,
    explainedBy: by(behaviour.behaviour),
    holds: holds(behaviour, of.at),
  }));
}

const VERBS = [
  'identity.confirmOwner',
  'identity.describe',
  'identity.setConsumers',
  'identity.explain',
  'identity.endBehaviour',
  'identity.retire',
  'identity.redact',
  'identity.redactFound',
  'identity.declineFound',
] as const;

function mayNow(
  actor: Actor,
  { status }: IdentityFullRow,
  behaviours: readonly BehaviourRow[],
  at: Millis,
): readonly string[] {
  return VERBS.filter((verb) => {
    if (verb === 'identity.retire' && status === 'retired') return false;
    if (verb === 'identity.endBehaviour' && !behaviours.some((one) => holds(one, at))) return false;
    return may(actor, verb).ok;
  });
}
