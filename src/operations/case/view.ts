import { ring } from '../../domain/case/ring.ts';
import type { Action } from '../../domain/case/state.ts';
import { nextDue } from '../../domain/policy/due.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Context } from '../context.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { nameActors } from '../names.ts';
import type { Names } from '../names.ts';
import type { ActionView, CaseView } from '../views.ts';
import { consumersView } from './consumers-view.ts';
import { evidenceNames, evidenceView } from './evidence-view.ts';
import { exemptionsView } from './exemptions-view.ts';
import { missingView } from './missing-view.ts';
import { knownBehaviours } from './known-behaviours.ts';
import { mayNow } from './may-now.ts';
import { messagesOf, outcomeOf } from './parts-view.ts';
import { proposalView } from './proposal-view.ts';
import { proofsView } from './proofs-view.ts';
import { requestsView } from './requests-view.ts';
import { traceView } from './trace-view.ts';

/** One case on one screen. */
export async function viewCase(ctx: Context, actor: Actor, loaded: LoadedCase): Promise<CaseView> {
  const { state, head, events } = loaded;
  const [names, identities, fingerprints, evidence, late] = await Promise.all([
    nameActors(ctx, head.id, actor),
    ctx.store.identitiesOfCase(head.id),
    ctx.store.fingerprintsOfCase(head.id),
    ctx.store.evidenceOfCase(head.id),
    ctx.store.lateFindingsOfCase(head.id),
  ]);
  const shared = fingerprints.filter(({ scope }) => scope === 'installation').map(({ fingerprint }) => fingerprint);
  const alike = shared.length === 0 ? [] : await ctx.store.casesSharing(shared, head.id);
  const due = nextDue(state, ctx.promises);
  const fileNames = evidenceNames(loaded);
  const reports = await reportsOf(ctx, loaded);
  const into = state.stage === 'merged' ? await ctx.store.caseRow(state.into) : null;
  const recurs = await recursOf(ctx, loaded);
  const classification = 'classification' in state ? state.classification : null;
  const first = events[0]?.event;
  return {
    case: head.id,
    number: numberOf(loaded.stream.number),
    stage: state.stage,
    ring: ring(state),
    title: String(loaded.title),
    urgent: state.urgent || state.escalated,
    openedAt: state.openedAt,
    dueAt: due?.at ?? null,
    dueFor: due?.for ?? null,
    waiting: state.waiting.map(({ party, since }) => ({ party, since })),
    classification,
    suggestedKind: first?.type === 'submitted' ? first.facts.kind : null,
    proposal: proposalView(loaded, names),
    disputed: state.stage === 'classified' && state.disputed,
    identities: identities.map(({ identity, kind, name, locator, owner, cases }) => ({
      identity,
      kind: identityKind(kind),
      name,
      locator,
      owner,
      cases,
    })),
    identityUnknown: state.identityUnknown,
    known: await knownBehaviours(ctx, actor, state.identities, [...reports.values()]),
    credentials: state.credentials.map(({ id, kind, disposition }) => ({
      credential: id,
      kind,
      disposition,
      placeholder: fingerprints.find(({ credential }) => credential === id)?.placeholder ?? `[${kind}]`,
    })),
    actions: state.actions.map((action) => viewAction(action, loaded, names, fileNames)),
    waivedKinds: state.waivedKinds,
    exemptions: exemptionsView(loaded, names, ctx.now()),
    requests: requestsView(loaded, names, (id) => identities.find(({ identity }) => identity === id)?.name ?? id),
    ...proofsView(loaded, names),
    consumers: consumersView(loaded),
    submissions: state.submissions.map((one) => ({
      submission: one.id,
      channel: one.channel,
      reach: one.reach,
      anonymous: one.anonymous,
      at: one.at,
      what: String(reports.get(one.id)?.what ?? ''),
      where: reports.get(one.id)?.where?.toString() ?? null,
      telling: one.telling.state,
      outcome: outcomeOf(loaded, one.id),
      messages: messagesOf(loaded, one.id),
      attempts: events.flatMap(({ event }) =>
        event.type === 'outcome-sent' && event.facts.submission === one.id
          ? [{ at: event.facts.at, result: event.facts.result }]
          : [],
      ),
    })),
    evidence: evidenceView(loaded, evidence),
    foundLate: late
      .filter(({ state: stands }) => stands === 'proposed')
      .map(({ finding, kind, places, confidence }) => ({ finding, kind, places, confidence: confidence / 1000 })),
    missing: missingView(ctx, loaded, fingerprints),
    trace: traceView(loaded, names),
    alike: alike.map((row) => ({ case: row.case, number: numberOf(row.number), title: row.title, stage: row.stage })),
    mergedInto: into === null ? null : numberOf(into.number),
    recurs: recurs === null ? null : numberOf(recurs.number),
    recurred: (await ctx.store.recurrencesOf(head.id)).map(numberOf),
    may: mayNow(actor, state.stage),
  };
}

/** The first words of every submission; those of a merged one stand in the case that it came from. */
async function reportsOf(
  ctx: Context,
  loaded: LoadedCase,
): Promise<ReadonlyMap<string, { readonly what: SafeText; readonly where?: SafeText }>> {
  const merged = new Set(loaded.state.submissions.flatMap(({ from }) => (from === null ? [] : [from])));
  const cases = [loaded, ...(await Promise.all([...merged].map((id) => loadCase(ctx, id))))];
  return new Map(
    cases.flatMap(
      (one) =>
        one?.events.flatMap(({ event }) =>
          event.type === 'submitted' ? [[event.facts.submission, event.text] as const] : [],
        ) ?? [],
    ),
  );
}

/** The closed case that this one goes on with; null where it is none, or where it is not here any more. */
async function recursOf(ctx: Context, { events }: LoadedCase): Promise<{ readonly number: number } | null> {
  const first = events[0]?.event;
  const before = first?.type === 'submitted' ? first.facts.recurs : null;
  return before === null ? null : await ctx.store.caseRow(before);
}

export function numberOf(number: number): string {
  return `C-${number}`;
}

function viewAction(
  action: Action,
  { events }: LoadedCase,
  names: Names,
  fileNames: ReadonlyMap<string, string>,
): ActionView {
  const of = <T extends 'action-planned' | 'action-executed' | 'action-verified'>(type: T) =>
    events.findLast(({ event }) => event.type === type && event.facts.action === action.id)?.event;
  const [planned, executed, verified] = [of('action-planned'), of('action-executed'), of('action-verified')];
  const isExecuted = executed?.type === 'action-executed' && action.state.state !== 'planned';
  const doer =
    action.state.state === 'executed'
      ? action.state.by
      : action.state.state === 'verified'
        ? action.state.executor
        : null;
  return {
    action: action.id,
    kind: action.kind,
    means: action.means,
    what: planned?.type === 'action-planned' ? String(planned.text.what) : '',
    state: action.state.state,
    proof: isExecuted ? String(executed.text.proof) : null,
    link: isExecuted && executed.text.link !== undefined ? String(executed.text.link) : null,
    executedBy: doer === null ? null : names.of(doer),
    verifiedBy: action.state.state === 'verified' && verified !== undefined ? names.of(action.state.by) : null,
    mine: doer !== null && names.isMe(doer),
    request: action.request,
    credentials: action.credentials,
    evidence: isExecuted
      ? executed.facts.evidence.map(({ id }) => ({ evidence: id, name: fileNames.get(id) ?? 'proof' }))
      : [],
  };
}

/** The view's column holds nothing but words of this list: `identity-linked` puts them there. */
function identityKind(kind: string): CaseView['identities'][number]['kind'] {
  return kind as CaseView['identities'][number]['kind'];
}
