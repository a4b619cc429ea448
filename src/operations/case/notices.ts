import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseId, Millis, SubmissionId } from '../../domain/kit/ids.ts';
import type { OutboxRow, ReporterMail } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { randomId } from '../ids.ts';
import type { LoadedCase } from '../load.ts';

/** Reporters who left an address hear of every stage that their case reaches, and of every message of the desk. */
export function notices(
  ctx: Context,
  loaded: LoadedCase,
  events: readonly CaseEvent[],
  at: Millis,
): readonly OutboxRow[] {
  const last = events.at(-1);
  if (last === undefined) return [];
  const mailed = loaded.state.submissions.filter(
    ({ reach, telling }) => reach === 'mail' && telling.state !== 'withdrawn',
  );
  const row = (kind: ReporterMail['kind'], submission: SubmissionId): OutboxRow =>
    outboxRow(ctx, kind, loaded.head.id, submission, last, at);
  const written = events.flatMap((event) =>
    event.type === 'message' && event.facts.from === 'desk' ? [event.facts.submission] : [],
  );
  const messages = mailed.filter(({ id }) => written.includes(id)).map(({ id }) => row('message', id));
  const { stage } = last.facts;
  // the outcome itself is the mail of `told`
  if (stage === loaded.state.stage || stage === 'told') return messages;
  return [...messages, ...mailed.map(({ id }) => row('notice', id))];
}

export function receivedNotice(ctx: Context, id: CaseId, submission: SubmissionId, at: Millis): OutboxRow {
  return { id: randomId(ctx.random), kind: 'notice', case: id, submission, stage: 'received', dueAt: at, attempts: 0 };
}

function outboxRow(
  ctx: Context,
  kind: ReporterMail['kind'],
  id: CaseId,
  submission: SubmissionId,
  { facts }: CaseEvent,
  at: Millis,
): OutboxRow {
  return { id: randomId(ctx.random), kind, case: id, submission, stage: facts.stage, dueAt: at, attempts: 0 };
}
