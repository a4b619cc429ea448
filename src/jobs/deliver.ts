import type { SafeText } from '../domain/kit/safe-text.ts';
import { recordDelivery } from '../operations/case/ending.ts';
import { retryAfter } from '../operations/case/retry.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { loadCase } from '../operations/load.ts';
import type { LoadedCase } from '../operations/load.ts';
import type { Envelope, Post, SendResult } from '../operations/post.ts';
import type { OutboxRow, ReporterMail } from '../store/types.ts';
import { deliverShare } from './deliver-share.ts';
import { deliverToConsumer } from './deliver-to-consumer.ts';
import { dropMail } from './drop-mail.ts';
import { asSystem } from './as-system.ts';

const LEASE_MS = 120_000;
const AT_ONCE = 20;

/** Sends what is due. Each attempt at an outcome is an event; words are read from the events, never from the outbox. */
export async function deliver(ctx: Context, post: Post): Promise<number> {
  const rows = await ctx.store.claimOutbox(ctx.now(), AT_ONCE, LEASE_MS);
  await Promise.all(rows.map((row) => deliverOne(ctx, post, row)));
  return rows.length;
}

async function deliverOne(ctx: Context, post: Post, row: OutboxRow): Promise<void> {
  if (row.kind === 'share') return deliverShare(ctx, post, row);
  return 'consumer' in row ? deliverToConsumer(ctx, post, row) : deliverToReporter(ctx, post, row);
}

async function deliverToReporter(ctx: Context, post: Post, row: ReporterMail): Promise<void> {
  const loaded = await loadCase(ctx, row.case);
  const submission = loaded?.state.submissions.find(({ id }) => id === row.submission);
  const own = submission?.from == null ? loaded : await loadCase(ctx, submission.from);
  const to = own === null ? null : addressOf(own, row.submission);
  if (loaded === null || submission === undefined || to === null) return dropMail(ctx, row);
  const envelope = { id: row.id, to: String(to), at: row.dueAt };
  if (row.kind !== 'outcome') return settleNotice(ctx, row, await sendNotice(post, row, loaded, envelope));
  const outcome = outcomeTexts(loaded, row);
  // somebody may have changed their mind, or the reporter may have read it on the page already
  if (outcome === null || submission.telling.state !== 'written') return dropMail(ctx, row);
  const result = await post.outcome({ ...envelope, outcome });
  const input = { case: row.case, submission: row.submission, result, message: row.id };
  const recorded = await enter(ctx, recordDelivery, asSystem(input));
  // collected on the page in the meantime: the mail was one too many, and nothing is owed any more
  if (!recorded.ok) await dropMail(ctx, row);
}

function sendNotice(post: Post, row: ReporterMail, loaded: LoadedCase, envelope: Envelope): Promise<SendResult> {
  if (row.kind === 'message') {
    const text = lastMessage(loaded, row);
    return post.notice({ ...envelope, about: 'message', ...(text === null ? {} : { text }) });
  }
  return row.stage === 'told' ? Promise.resolve('accepted') : post.notice({ ...envelope, about: row.stage });
}

/** A notice is a courtesy: it is tried again for a while, and its attempts are not part of the trace. */
async function settleNotice(ctx: Context, row: OutboxRow, result: SendResult): Promise<void> {
  const attempts = row.attempts + 1;
  const later = result === 'deferred' && attempts < 6 ? retryAfter('deferred', attempts) : null;
  if (later === null) return dropMail(ctx, row);
  await ctx.store.append({
    streams: [],
    events: [],
    outboxLater: [{ id: row.id, dueAt: ctx.now() + later, attempts }],
  });
}

function addressOf({ events }: LoadedCase, submission: string): SafeText | null {
  const given = events.findLast(
    ({ event }) => event.type === 'contact-given' && event.facts.submission === submission,
  )?.event;
  return given?.type === 'contact-given' ? given.text.contact : null;
}

function outcomeTexts({ events }: LoadedCase, row: ReporterMail) {
  const written = events.findLast(
    ({ event }) => event.type === 'outcome-recorded' && event.facts.submission === row.submission,
  )?.event;
  return written?.type === 'outcome-recorded' ? written.text : null;
}

function lastMessage({ events }: LoadedCase, row: ReporterMail): SafeText | null {
  const sent = events.findLast(
    ({ event }) => event.type === 'message' && event.facts.from === 'desk' && event.facts.submission === row.submission,
  )?.event;
  return sent?.type === 'message' ? sent.text.body : null;
}
