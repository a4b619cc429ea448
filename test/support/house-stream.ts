import type { Context } from '../../src/operations/context.ts';
import { openHalf } from '../../src/operations/codec.ts';
import { houseStream } from '../../src/operations/house/stream.ts';

/** What was changed in the installation as a whole: types and opened facts, in order. */
export async function houseEvents(
  ctx: Context,
): Promise<readonly { readonly type: string; readonly facts: unknown }[]> {
  const stream = await ctx.store.stream(houseStream(ctx));
  if (stream === null) return [];
  const opened: { readonly type: string; readonly facts: unknown }[] = [];
  for (const event of stream.events) {
    const facts = await openHalf(ctx, stream.key, event, 'facts');
    opened.push({ type: event.type, facts: JSON.parse(new TextDecoder().decode(facts?.bytes)) });
  }
  return opened;
}
