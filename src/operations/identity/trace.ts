import type { CaseId, IdentityId } from '../../domain/kit/ids.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { IdentityFullRow, SnapshotRow } from '../../store/types.ts';
import { traceView } from '../case/trace-view.ts';
import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import { nameActors } from '../names.ts';
import { sentenceOf, textsOf } from './sentences.ts';
import type { LoadedSaid } from './stream.ts';
import { streamOf } from './stream.ts';
import type { IdentityTraceEntry } from './views.ts';

const MOST_ENTRIES = 200;

/** Everything that is on record about an identity: what imports showed, what people said, and what happened in cases about it. */
export async function identityTrace(
  ctx: Context,
  actor: Actor,
  row: IdentityFullRow,
  known: {
    readonly said: LoadedSaid | null;
    readonly snapshots: readonly SnapshotRow[];
    readonly cases: readonly LoadedCase[];
  },
): Promise<readonly IdentityTraceEntry[]> {
  const { said, snapshots, cases } = known;
  const inCases = await Promise.all(cases.map((loaded) => caseEntries(ctx, actor, loaded)));
  const all = [
    ...inCases.flat(),
    ...(said === null ? [] : await saidEntries(ctx, actor, row.identity, said)),
    ...importEntries(row, snapshots),
  ];
  // each part has its newest first already, so that what happened in one moment stays in that order
  return all.toSorted((a, b) => b.at - a.at).slice(0, MOST_ENTRIES);
}

async function saidEntries(
  ctx: Context,
  actor: Actor,
  identity: IdentityId,
  { events }: LoadedSaid,
): Promise<readonly IdentityTraceEntry[]> {
  const names = await nameActors(ctx, streamOf(identity), actor);
  return events.toReversed().map((event) => ({
    at: event.facts.at,
    who: names.of(event.actor),
    says: sentenceOf(event),
    texts: textsOf(event),
    case: null,
    number: null,
  }));
}

async function caseEntries(ctx: Context, actor: Actor, loaded: LoadedCase): Promise<readonly IdentityTraceEntry[]> {
  const id: CaseId = loaded.head.id;
  const names = await nameActors(ctx, id, actor);
  const number = numberOf(loaded.stream.number);
  return traceView(loaded, names)
    .toReversed()
    .map(({ at, who, says, texts }) => ({ at, who, says, texts, case: id, number }));
}

function importEntries(
  { source, firstSeen, goneAt }: IdentityFullRow,
  snapshots: readonly SnapshotRow[],
): readonly IdentityTraceEntry[] {
  if (source === null) return [];
  const entry = (at: number, says: string) => ({ at, who: 'import', says, texts: [], case: null, number: null });
  const called = `${source.kind}, ${source.name}`;
  const oldest = snapshots.at(-1);
  return [
    ...(goneAt === null ? [] : [entry(goneAt, `An import of ${called} did not show it any more.`)]),
    ...snapshots.map((one) =>
      entry(one.takenAt, one === oldest ? 'What it may do was recorded.' : 'What it may do had changed.'),
    ),
    ...(firstSeen === null ? [] : [entry(firstSeen, `It was seen for the first time in an import of ${called}.`)]),
  ];
}
