import type { Context } from '../operations/context.ts';

const DAY = 86_400_000;

/** A fresh one-time link while there is no administrator; only its hash is stored, and each start makes a new one. */
export async function setUpLink(ctx: Context): Promise<string | null> {
  if ((await ctx.store.people()).length > 0) return null;
  const token = ctx.vault.token('tli_');
  const link = {
    hash: ctx.vault.tokenHash(token),
    purpose: 'set-up' as const,
    person: null,
    expiresAt: ctx.now() + DAY,
    usedAt: null,
  };
  await ctx.store.append({ streams: [], events: [], links: [link] });
  return `${ctx.publicUrl}/desk/set-up#${token}`;
}
