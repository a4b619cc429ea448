import type { Context } from '../operations/context.ts';

/** Notes how late it is with the links of shares, so that a clock that is set back brings none of them to life again. */
export async function seeLinks(ctx: Context): Promise<void> {
  await ctx.store.append({ streams: [], events: [], engagements: [{ do: 'see-links', at: ctx.now() }] });
}
