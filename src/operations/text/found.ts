import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { brand } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { FingerprintRow, LateFindingRow } from '../../store/types.ts';
import { caseRef, id, text, whole, optional } from '../fields.ts';
import { noteCredentials } from '../noted.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import { numbering } from '../../redact/numbering.ts';
import { subjectByCase } from '../subject.ts';
import { caseVerb, decided, subjectCase } from '../case/verb.ts';
import { recur } from '../case/recur.ts';
import { numberOf, viewCase } from '../case/view.ts';
import type { LoadedCase } from '../load.ts';
import type { FoundIdentityView } from '../identity/views.ts';
import type { CaseView, FoundCaseView } from '../views.ts';
import { lookAgain } from './look-again.ts';
import { removeFromCase } from './remove.ts';
import type { Removal } from './remove.ts';

/** Where something found late waits for a decision. */
export const listFound = operation({
  name: 'text.found',
  summary: 'List the cases and identities in which newer detectors found something that should perhaps be taken out',
  changes: false,
  gives: 'cases and identities, each with how many findings wait',
  input: { limit: optional(whole(1, 200)) },
  async run({ limit }, { ctx }) {
    const rows = await ctx.store.casesWithLateFindings(limit ?? 50);
    const cases: readonly FoundCaseView[] = rows.map((row) => ({ ...row, number: numberOf(row.number) }));
    const identities: readonly FoundIdentityView[] = await ctx.store.identitiesWithFindings(limit ?? 50);
    return reads({ cases, identities });
  },
});

/** Takes out what newer detectors found, wherever it stands in the case; an open case has to deal with it from then on. */
export const redactFound = operation({
  name: 'text.redactFound',
  summary: 'Take out what newer detectors found in a case; its commitment stays, and the pack says so',
  changes: true,
  gives: 'how many occurrences were removed, where copies may remain until when, and the case',
  input: { case: caseRef(), finding: id<'late-finding'>() },
  subject: subjectByCase,
  async run({ finding }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const row = await rowOf(call, loaded, finding);
    return row === null ? refuse('not-found') : takeOut(call, loaded, row);
  },
});

export const declineFound = caseVerb({
  name: 'text.declineFound',
  verb: 'decide-redaction',
  summary: 'Say why what newer detectors found is no secret; it is not proposed again',
  input: { finding: id<'late-finding'>(), reason: text(5_000) },
  async carry({ finding, reason }, call, loaded) {
    const row = await rowOf(call, loaded, finding);
    if (row === null) return refuse('not-found');
    return done({
      facts: { finding, decision: 'declined', credentials: [] },
      text: { reason },
      rows: { lateFindings: [{ ...row, state: 'declined' }] },
    });
  },
});

interface TakenOut {
  readonly removed: number;
  readonly residual: readonly string[];
  readonly case: CaseView;
}

async function takeOut(call: Call, loaded: LoadedCase, row: LateFindingRow): Promise<Result<Ran<TakenOut>>> {
  const { ctx } = call;
  const known = await ctx.store.fingerprintsOfCase(loaded.head.id);
  const seen = (await lookAgain(ctx, loaded, known)).get(row.fingerprint);
  // somebody took it out by hand in the meantime, or today’s detectors see it otherwise
  if (seen === undefined) return refuse('no-such-text');
  const counted = loaded.state.credentials.map(({ id: credential }) => credential);
  const noted = noteCredentials(ctx, loaded.head.id, [seen.finding], known, counted);
  const isOver = loaded.state.stage === 'closed' || loaded.state.stage === 'merged';
  const decision = await decided(call, loaded, 'decide-redaction', {
    facts: { finding: row.finding, decision: 'taken-out', credentials: isOver ? [] : noted.credentials },
    text: null,
    rows: { lateFindings: [{ ...row, state: 'taken-out' }] },
    noted,
  });
  if (!decision.ok) return decision;
  const placeholder = numbering(known).placeholderFor(row.fingerprint, row.kind);
  const removal = await removeFromCase(call, loaded, {
    values: [...seen.values],
    placeholder,
    reason: 'missed-secret',
    scope: { files: () => true, covers: () => true },
  });
  if (!removal.ok) return removal;
  const goesOn = isOver ? await wentOn(call, loaded, row, noted.rows, noted.credentials) : null;
  return done({
    change: joined(removal.value, decision.value, goesOn),
    answer: async ({ residual }) => {
      for (const name of removal.value.stale) await ctx.files.remove(name);
      const now = await subjectCase(call);
      if (now === null) throw new Error('A case vanished after it was changed.');
      return { removed: removal.value.removed, residual, case: await viewCase(ctx, call.actor, now) };
    },
  });
}

/** One case changed once: first the words go, then it is said why. */
function joined({ change: removal }: Removal, decision: Change, goesOn: Change | null): Change {
  return {
    scrub: 'cases',
    cases: [
      ...(decision.cases ?? []).map((one, i) => ({
        ...one,
        title: removal.cases?.[i]?.title ?? one.title,
        events: [...(removal.cases?.[i]?.events ?? []), ...one.events],
      })),
      ...(goesOn?.cases ?? []),
    ],
    rows: {
      ...removal.rows,
      ...decision.rows,
      fingerprints: [...(decision.rows?.fingerprints ?? []), ...(goesOn?.rows?.fingerprints ?? [])],
      recurrences: goesOn?.rows?.recurrences ?? [],
    },
  };
}

/** A closed case takes on no credential any more: a linked one deals with it. */
async function wentOn(
  call: Call,
  loaded: LoadedCase,
  { finding }: LateFindingRow,
  fresh: readonly FingerprintRow[],
  counted: readonly { readonly id: string }[],
): Promise<Change | null> {
  if (counted.length === 0) return null;
  const known = await call.ctx.store.fingerprintsOfCase(loaded.head.id);
  const rows = new Map([...known, ...fresh].map((row) => [row.credential, row]));
  return recur(call, loaded, {
    about: finding,
    what: safe`A credential was found late in a case that is closed, and taken out of it; nobody has dealt with it yet.`,
    urgent: false,
    withIdentities: false,
    credentials: counted.flatMap(({ id: credential }) => rows.get(brand<'credential'>(credential)) ?? []),
  });
}

async function rowOf(
  call: Call,
  loaded: LoadedCase,
  finding: LateFindingRow['finding'],
): Promise<LateFindingRow | null> {
  const rows = await call.ctx.store.lateFindingsOfCase(loaded.head.id);
  return rows.find((row) => row.finding === finding) ?? null;
}
