import type { Value } from '../../domain/engagement/state.ts';
import { may } from '../../domain/policy/may.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import type { EngagementValueRow } from '../../store/types.ts';
import type { Call } from '../operation.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from './names-of.ts';
import type { LoadedEngagement } from './stream.ts';
import type { CaseOutcomeView, FindingCaseView, ValueView } from './views.ts';

/** The values that stand in the documents of an engagement; those of which nothing is known any more are left out. */
export async function viewValues(
  call: Call,
  loaded: LoadedEngagement,
  rows: readonly EngagementValueRow[],
  names: Names,
): Promise<readonly ValueView[]> {
  const byValue = new Map(rows.map((row) => [row.value, row]));
  const elsewhere = await alsoIn(call, loaded, rows);
  const reasons = reasonsIn(loaded);
  const asked = askedIn(loaded);
  const views: ValueView[] = [];
  for (const value of loaded.state.values) {
    const row = byValue.get(value.value);
    const { disposition, decidedBy, dead, exception } = value;
    views.push({
      value: value.value,
      class: value.class,
      kind: row?.kind ?? 'unknown',
      words: row === undefined ? null : await wordsOf(call, loaded, row),
      disposition,
      decidedBy: decidedBy === null ? null : names.of(decidedBy),
      reason: reasons.get(value.value) ?? null,
      case: await caseOf(call, value),
      dead,
      exception:
        exception === null
          ? null
          : {
              state: exception.state,
              by: exception.state === 'asked' ? names.of(exception.by) : null,
              until: 'until' in exception ? exception.until : null,
              reason: exception.state === 'asked' ? (asked.get(value.value) ?? null) : null,
            },
      alsoIn: elsewhere.get(row?.fingerprint ?? '') ?? [],
    });
  }
  return views;
}

/** What a person reads in the place of a value: its placeholder, or the name that it is. */
export async function wordsOf(
  { ctx }: Pick<Call, 'ctx'>,
  { state }: Pick<LoadedEngagement, 'state'>,
  { value, body, placeholder }: EngagementValueRow,
): Promise<string | null> {
  if (body === null) return placeholder;
  const plain = await ctx.vault.open(state.contents, { held: 'words', id: value }, body);
  return plain === null ? null : fromUtf8(plain);
}

function reasonsIn({ events }: LoadedEngagement): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { event } of events) {
    if (event.type !== 'value-decided') continue;
    if (event.text.reason === undefined) reasons.delete(event.facts.value);
    else reasons.set(event.facts.value, String(event.text.reason));
  }
  return reasons;
}

/** Why an exception was asked for, which whoever decides about it has to know. */
function askedIn({ events }: LoadedEngagement): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ event, isGone }) =>
      event.type === 'exception-requested' && !isGone ? [[event.facts.value, String(event.text.reason)] as const] : [],
    ),
  );
}

/** A statement has room for so many at once. */
const MOST_ASKED = 500;

/** Of other engagements only those that the reader belongs to are named. */
async function alsoIn(
  { ctx, actor }: Call,
  { head }: LoadedEngagement,
  rows: readonly EngagementValueRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (actor.kind !== 'person') return found;
  const shared = rows.filter((row) => row.scope === 'installation' && row.class === 'secret');
  const others: EngagementValueRow[] = [];
  for (let from = 0; from < shared.length; from += MOST_ASKED) {
    const asked = shared.slice(from, from + MOST_ASKED).map(({ fingerprint }) => fingerprint);
    others.push(...(await ctx.store.engagementsSharing(asked, head.id)));
  }
  if (others.length === 0) return found;
  const own = new Map((await ctx.store.engagementsOf(actor.id)).map((row) => [row.engagement, row.number]));
  for (const { engagement, fingerprint } of others) {
    const number = own.get(engagement);
    if (number === undefined) continue;
    found.set(fingerprint, [...(found.get(fingerprint) ?? []), `E-${number}`]);
  }
  return found;
}

async function caseOf({ ctx, actor }: Call, value: Value): Promise<FindingCaseView | null> {
  if (value.case === null) return null;
  const loaded = await loadCase(ctx, value.case);
  if (loaded === null) return null;
  const reads = may(actor, 'case.show').ok;
  const { stage } = loaded.state;
  return { case: reads ? `C-${loaded.stream.number}` : null, stage, answered: outcomeIn(loaded) !== null };
}

/** What the reporter is told, once it is written. */
export function outcomeIn({ events }: LoadedCase): CaseOutcomeView['outcome'] {
  const written = events.findLast(({ event }) => event.type === 'outcome-recorded')?.event;
  if (written?.type !== 'outcome-recorded') return null;
  const { found, did, why, can } = written.text;
  return { found: String(found), did: String(did), why: String(why), can: String(can) };
}
