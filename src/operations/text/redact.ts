import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { caseRef, oneOf, secret, trackingCode } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { subjectByCase, subjectByCode } from '../subject.ts';
import { statusOf } from '../case/reporter-verb.ts';
import { subjectCase } from '../case/verb.ts';
import { viewCase } from '../case/view.ts';
import { removeFromCase } from './remove.ts';
import type { Removal, RemovalReason } from './remove.ts';

const LONGEST = 20_000;

/** Late redaction: what no detector recognised is taken out of a case for good. */
export const redactText = operation({
  name: 'text.redact',
  summary: 'Take a value out of everything that a case holds; its commitment stays, and the pack says so',
  changes: true,
  gives: 'how many occurrences were removed, and the case',
  input: { case: caseRef(), value: secret(4, LONGEST), reason: oneOf(['missed-secret', 'personal-data']) },
  subject: subjectByCase,
  run: ({ value, reason }, call) => remove(call, value, reason, (removed) => shown(call, removed)),
});

/** The reporter’s own "anything else?". */
export const redactOwn = operation({
  name: 'case.redactOwn',
  summary: 'Name a secret that we missed in your report; it is taken out at once',
  changes: true,
  gives: 'how many occurrences were removed, and the status of the report',
  input: { code: trackingCode(), value: secret(4, LONGEST) },
  subject: subjectByCode,
  run: ({ value }, call) => remove(call, value, 'missed-secret', async (removed) => ({ removed, status: await statusOf(call) })),
});

async function remove<T>(call: Call, value: Secret, reason: RemovalReason, answer: (removed: number) => Promise<T>) {
  const loaded = await subjectCase(call);
  if (loaded === null) return refuse('not-found');
  const exact = value.use((raw) => raw.trim());
  if (exact.length < 4) return refuse('text-too-short');
  const removal = await removeFromCase(call, loaded, exact, reason);
  if (!removal.ok) return removal;
  return done({ change: removal.value.change, answer: () => finish(call, removal.value, answer) });
}

/** The old files go only once nothing points to them any more. */
async function finish<T>(call: Call, { removed, stale }: Removal, answer: (removed: number) => Promise<T>): Promise<T> {
  for (const name of stale) await call.ctx.files.remove(name);
  return answer(removed);
}

async function shown(call: Call, removed: number) {
  const loaded = await subjectCase(call);
  if (loaded === null) throw new Error('A case vanished after it was changed.');
  return { removed, case: await viewCase(call.ctx, call.actor, loaded) };
}
