import type { CaseEvent } from '../../domain/case/events.ts';
import type { RemovalReason } from '../../domain/identity/said.ts';
import type { EvidenceId, SubmissionId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { caseRef, oneOf, secret, trackingCode } from '../fields.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { subjectByCase, subjectByCode } from '../subject.ts';
import { statusOf } from '../case/reporter-verb.ts';
import { subjectCase } from '../case/verb.ts';
import { viewCase } from '../case/view.ts';
import { freshPlaceholder, removeFromCase } from './remove.ts';
import type { Removal, Scope } from './remove.ts';

const LONGEST = 20_000;
/** What a person at the desk takes a value out of. */
export const EVERYTHING: Scope = { files: () => true, covers: () => true };

/** Late redaction: what no detector recognised is taken out of a case for good. */
export const redactText = operation({
  name: 'text.redact',
  summary: 'Take a value out of everything that a case holds; its commitment stays, and the pack says so',
  changes: true,
  gives: 'how many occurrences were removed, where copies may remain until when, and the case',
  input: { case: caseRef(), value: secret(4, LONGEST), reason: oneOf(['missed-secret', 'personal-data']) },
  subject: subjectByCase,
  async run({ value, reason }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    return remove(call, [loaded], value, reason, EVERYTHING, async (removed, residual) => ({
      removed,
      residual,
      case: await shown(call),
    }));
  },
});

/** The reporter’s own "anything else?": reaches what this reporter wrote, and nothing of anybody else. */
export const redactOwn = operation({
  name: 'case.redactOwn',
  summary: 'Name a secret that we missed in what you wrote; it is taken out at once',
  changes: true,
  gives: 'how many occurrences were removed, and the status of the report',
  input: { code: trackingCode(), value: secret(4, LONGEST) },
  subject: subjectByCode,
  async run({ value }, call) {
    const loaded = await subjectCase(call);
    const { submission } = call.subject;
    if (loaded === null || submission === null) return refuse('code-unknown');
    const home = loaded.state.submissions.find(({ id }) => id === submission)?.from ?? null;
    const own = home === null ? null : await loadCase(call.ctx, home);
    const cases = own === null ? [loaded] : [own, loaded];
    const files = new Set(cases.flatMap(({ events }) => events.flatMap(({ event }) => filesBy(event, submission))));
    const scope: Scope = { files: (file) => files.has(file), covers: (event) => isBy(event, submission) };
    return remove(call, cases, value, 'missed-secret', scope, async (removed) => ({
      removed,
      status: await statusOf(call),
    }));
  },
});

function isBy(event: CaseEvent, submission: SubmissionId): boolean {
  return event.facts.by === 'reporter' && 'submission' in event.facts && event.facts.submission === submission;
}

/** The files that came with what somebody reported or wrote. */
function filesBy(event: CaseEvent, submission: SubmissionId): readonly EvidenceId[] {
  if (event.type !== 'submitted' && event.type !== 'message') return [];
  return isBy(event, submission) ? (event.facts.evidence ?? []).map(({ id }) => id) : [];
}

type Answer<T> = (removed: number, residual: readonly string[]) => Promise<T>;

async function remove<T>(
  call: Call,
  cases: readonly LoadedCase[],
  value: Secret,
  reason: RemovalReason,
  scope: Scope,
  answer: Answer<T>,
): Promise<Result<Ran<T>>> {
  const exact = value.use((raw) => raw.trim());
  if (exact.length < 4) return refuse('text-too-short');
  const removals: Removal[] = [];
  for (const loaded of cases) {
    const removal = await removeFromCase(call, loaded, {
      values: [exact],
      placeholder: freshPlaceholder(loaded, reason),
      reason,
      scope,
    });
    if (!removal.ok) return removal;
    if (removal.value.removed > 0) removals.push(removal.value);
  }
  if (removals.length === 0) return refuse('no-such-text');
  return done({
    change: together(removals),
    answer: ({ residual }) => finish(call, removals, (removed) => answer(removed, residual)),
  });
}

/** Both cases of a merged report change together or not at all. */
function together(removals: readonly Removal[]): Change {
  return {
    cases: removals.flatMap(({ change }) => change.cases ?? []),
    rows: {
      replaceTexts: removals.flatMap(({ change }) => change.rows?.replaceTexts ?? []),
      search: removals.flatMap(({ change }) => change.rows?.search ?? []),
      identities: removals.flatMap(({ change }) => change.rows?.identities ?? []),
      evidence: removals.flatMap(({ change }) => change.rows?.evidence ?? []),
    },
    scrub: 'cases',
  };
}

/** The old files go only once nothing points to them any more. */
async function finish<T>(
  call: Call,
  removals: readonly Removal[],
  answer: (removed: number) => Promise<T>,
): Promise<T> {
  for (const name of removals.flatMap(({ stale }) => stale)) await call.ctx.files.remove(name);
  return answer(removals.reduce((total, { removed }) => total + removed, 0));
}

async function shown(call: Call) {
  const loaded = await subjectCase(call);
  if (loaded === null) throw new Error('A case vanished after it was changed.');
  return viewCase(call.ctx, call.actor, loaded);
}
