import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { destroyDueOriginals } from '../operations/engagement/disposal/due-originals.ts';
import { asSystem } from './as-system.ts';

/** Originals whose day has come, in every engagement that has one still. A refusal means a hold, or a busy desk. */
export async function destroyOriginals(ctx: Context, ending: AbortSignal): Promise<void> {
  for (const engagement of await ctx.store.engagementsWithOriginals()) {
    if (ending.aborted) return;
    await enter(ctx, destroyDueOriginals, asSystem({ engagement }));
  }
}
