import { disputeWindow, withPauses } from '../domain/case/dispute-window.ts';
import { evolve } from '../domain/case/evolve.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { CaseId, EventId, Millis } from '../domain/kit/ids.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { Promises } from '../domain/policy/clocks.ts';
import { nextDue } from '../domain/policy/due.ts';
import type { Append, Appended, StoredEvent } from '../store/types.ts';
import { sealEvents } from './codec.ts';
import type { Draft } from './codec.ts';
import type { Context } from './context.ts';
import { searchWords } from './search-words.ts';
import type { CaseChange, Change } from './operation.ts';
import { titleOf } from './load.ts';

export interface Recorded {
  readonly appended: Appended;
  readonly written: readonly StoredEvent[];
  readonly residual: readonly string[];
}

/** Seals what was decided and hands it to the store as one change: the door's last step, and the only one that writes. */
export async function record(
  ctx: Context,
  change: Change,
  at: Millis,
  claim: Append['claim'] | null,
): Promise<Recorded> {
  const cases = await Promise.all((change.cases ?? []).map((one) => sealCase(ctx, one, at)));
  const others = await Promise.all(
    (change.streams ?? []).map(async ({ head, make, drafts }) => ({
      head,
      make,
      events: await sealEvents(ctx, head, drafts),
    })),
  );
  const written = [...cases.flatMap(({ events }) => events), ...others.flatMap(({ events }) => events)];
  const whole: Append = {
    ...change.rows,
    ...(claim === null || claim === undefined ? {} : { claim }),
    streams: [
      ...cases.map(({ head, isNew }) => ({
        id: head.id,
        version: head.version,
        ...(isNew ? { make: { kind: 'case' as const, key: head.key } } : {}),
      })),
      ...others.map(({ head, make }) => ({
        id: head.id,
        version: head.version,
        ...(make === undefined ? {} : { make: { kind: make, key: head.key } }),
      })),
    ],
    events: written,
    cases: cases.map(({ view }) => view),
    search: [...cases.flatMap(({ search }) => search), ...(change.rows?.search ?? [])],
  };
  const appended = await ctx.watched('append', 'append', () => ctx.store.append(whole), {
    how: howItWent,
    mails: (whole.outbox ?? []).map(({ id }) => id),
  });
  const residual =
    appended.done && change.scrub !== undefined ? (await ctx.store.scrub(change.scrub === 'inventory')).residual : [];
  return { appended, written, residual };
}

function howItWent(appended: Appended): string {
  return appended.done ? 'done' : appended.conflict;
}

async function sealCase(ctx: Context, change: CaseChange, at: Millis) {
  const { head, events, loaded } = change;
  const sealed = await sealEvents(ctx, head, events.map(draftOf));
  const state = events.reduce<CaseState | null>((now, event) => evolve(now, event, head.id), loaded?.state ?? null);
  if (state === null) throw new Error('A case was recorded without an event.');
  const title = change.title ?? loaded?.title ?? titleOf(events.map((event) => ({ event })));
  return {
    head,
    isNew: loaded === null,
    events: sealed,
    view: shownCase(state, title, at, ctx.promises),
    search: events.flatMap((event, i) => searchRow(event, sealed[i]?.id, head.id)),
  };
}

/** What the views are made of: where the case stands, and by when something is owed. */
export function shownCase(state: CaseState, title: SafeText, at: Millis, promises: Promises): ShownCase {
  return { state, title, at, due: nextDue(state, promises), disputeEnds: disputeEnds(state, promises) };
}
type ShownCase = NonNullable<Append['cases']>[number];

/** When each reporter who was told can no longer dispute it: the clock looks there for cases to close. */
function disputeEnds(state: CaseState, promises: Promises): Readonly<Record<string, Millis>> {
  const ends = withPauses(state, disputeWindow(promises));
  return Object.fromEntries(
    state.submissions.flatMap(({ id, telling }) => (telling.state === 'told' ? [[id, ends(telling.at)]] : [])),
  );
}

function draftOf(event: CaseChange['events'][number]): Draft {
  return { type: event.type, actor: event.actor, at: event.facts.at, facts: event.facts, text: event.text };
}

/** What can be searched for of an event; nothing where it has no words. */
export function searchRow(event: CaseChange['events'][number], id: EventId | undefined, of: CaseId): SearchRows {
  if (event.text === null || id === undefined) return [];
  const body = searchWords(event);
  return body === null ? [] : [{ event: id, case: of, body }];
}
type SearchRows = NonNullable<Append['search']>;
