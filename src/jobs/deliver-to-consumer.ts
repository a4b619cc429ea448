import type { SafeText } from '../domain/kit/safe-text.ts';
import { consumerCode } from '../operations/case/consumer-code.ts';
import { consumerLetter } from '../operations/case/consumer-letter.ts';
import { recordConsumerDelivery } from '../operations/case/consumers.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { loadCase } from '../operations/load.ts';
import type { LoadedCase } from '../operations/load.ts';
import type { Post } from '../operations/post.ts';
import type { ConsumerMail } from '../store/types.ts';
import { dropMail } from './drop-mail.ts';
import { asSystem } from './as-system.ts';

/** Tells one consumer. Each attempt is an event; who has answered for good meanwhile is left in peace. */
export async function deliverToConsumer(ctx: Context, post: Post, row: ConsumerMail): Promise<void> {
  const loaded = await loadCase(ctx, row.case);
  const letter = loaded === null ? null : await consumerLetter(ctx, loaded, row.consumer);
  const to = loaded === null ? null : addressOf(loaded, row);
  if (loaded === null || letter === null || to === null || isAnswered(loaded, row)) return dropMail(ctx, row);
  const { identity, asks, by } = letter;
  const again = row.kind === 'consumer-reminder';
  const code = consumerCode(ctx, row.consumer, to);
  const result = await post.consumer({ id: row.id, to: String(to), at: row.dueAt, identity, asks, by, code, again });
  const recorded = await enter(
    ctx,
    recordConsumerDelivery,
    asSystem({
      case: row.case,
      consumer: row.consumer,
      result,
      message: row.id,
      kind: row.kind,
      tries: row.attempts + 1,
    }),
  );
  // the case was merged meanwhile: nobody waits for this answer any more
  if (!recorded.ok) await dropMail(ctx, row);
}

/** A first mail can be asked for again after `not yet`; a reminder goes only to who has said nothing at all. */
function isAnswered({ state }: LoadedCase, row: ConsumerMail): boolean {
  const answer = state.consumers.find(({ id }) => id === row.consumer)?.answer ?? null;
  return row.kind === 'consumer-reminder' ? answer !== null : answer === 'moved' || answer === 'not-a-consumer';
}

/** The address that was given last. */
function addressOf({ events }: LoadedCase, row: ConsumerMail): SafeText | null {
  const given = events.findLast(
    ({ event }) => event.type === 'consumer-contact' && event.facts.consumer === row.consumer,
  )?.event;
  return given?.type === 'consumer-contact' ? given.text.contact : null;
}
