import type { Context } from '../operations/context.ts';
import type { OutboxRow } from '../store/types.ts';

/** Takes a mail out of the outbox: there is nobody to send it to, or nothing that it would say. */
export async function dropMail(ctx: Context, row: OutboxRow): Promise<void> {
  await ctx.store.append({ streams: [], events: [], outboxDone: [row.id] });
}
