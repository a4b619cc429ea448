import type { IdentityId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { HeldBehaviourRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { explainedBy } from '../identity/explained-by.ts';
import { isNamedIn } from './named-in.ts';
import type { KnownBehaviourView } from './views.ts';

/**
 * The explained behaviours that hold now and that a case may be about: of the identities that are linked to it, or that
 * one of its reports names, so that approved automation is recognised before anybody looks for it.
 */
export async function knownBehaviours(
  ctx: Context,
  me: Actor,
  linked: readonly IdentityId[],
  reports: readonly { readonly what: SafeText; readonly where?: SafeText }[],
): Promise<readonly KnownBehaviourView[]> {
  const held = await ctx.store.behavioursThatHold(ctx.now());
  const texts = reports.flatMap(({ what, where }) => [String(what), ...(where === undefined ? [] : [String(where)])]);
  const found = held.flatMap((row) => {
    const because = linked.includes(row.identity) ? 'linked' : isNamed(texts, row) ? 'named' : null;
    return because === null ? [] : [{ row, because } as const];
  });
  return await Promise.all(
    found.map(async ({ row, because }) => {
      const by = await explainedBy(ctx, me, row.identity);
      return { ...view(row), because, explainedBy: by(row.behaviour) };
    }),
  );
}

function isNamed(texts: readonly string[], { name, locator }: HeldBehaviourRow): boolean {
  const names = locator === null ? [name] : [name, locator];
  return texts.some((text) => names.some((one) => isNamedIn(text, one)));
}

function view({ behaviour, identity, name, what, owner, schedule, until, explainedAt }: HeldBehaviourRow) {
  return { behaviour, identity, identityName: name, what, owner, schedule, until, explainedAt };
}
