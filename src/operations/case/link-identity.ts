import { IDENTITY_KINDS } from '../../domain/case/words.ts';
import type { IdentityKind } from '../../domain/case/words.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse, refuseFields } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { IdentityListRow } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import { id, locator, name, oneOf, optional, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { caseVerb } from './verb.ts';

export const linkIdentity = caseVerb({
  name: 'case.linkIdentity',
  verb: 'link-identity',
  summary:
    'Link the non-human identity that a case is about: one of the inventory by its id, or by kind and name, with the place where several bear that name',
  input: {
    identity: optional(id<'identity'>()),
    kind: optional(oneOf(IDENTITY_KINDS)),
    name: optional(name()),
    locator: optional(locator()),
    owner: optional(name()),
  },
  async carry({ identity, kind, name: called, locator: where, owner }, { ctx }, loaded) {
    const found =
      identity === null ? await byName(ctx, { kind, name: called, locator: where, owner }) : await byId(ctx, identity);
    if (!found.ok) return found;
    const { kind: of, name: named, locator: at, owner: by } = found.value;
    return done({
      facts: { identity: found.value.identity, kind: of },
      text: { name: named, ...(at === null ? {} : { locator: at }), ...(by === null ? {} : { owner: by }) },
      rows: { identities: [{ ...found.value, case: loaded.head.id, linked: true }] },
    });
  },
});

export const unlinkIdentity = caseVerb({
  name: 'case.unlinkIdentity',
  verb: 'unlink-identity',
  summary: 'Take an identity that was linked by mistake off a case',
  input: { identity: id<'identity'>(), reason: text(5_000) },
  async carry({ identity, reason }, { ctx }, loaded) {
    const linked = loaded.state.identities.includes(identity);
    const row = linked ? await ctx.store.identity(identity) : null;
    if (row === null) return refuse('unknown-identity');
    return done({
      facts: { identity },
      text: { reason },
      rows: { identities: [{ ...named(row), case: loaded.head.id, linked: false }] },
    });
  },
});

/** An identity as a case names it. */
interface Named {
  readonly identity: IdentityId;
  readonly kind: IdentityKind;
  readonly name: SafeText;
  readonly locator: SafeText | null;
  readonly owner: SafeText | null;
}

async function byId(ctx: Context, identity: IdentityId): Promise<Result<Named>> {
  const row = await ctx.store.identity(identity);
  return row === null ? refuse('not-found') : done(named(row));
}

/**
 * The one identity that bears this kind and name, or the one of them at the given place. Where several do, somebody has to
 * choose; where none does, it becomes known by what this case calls it.
 */
async function byName(
  ctx: Context,
  given: { readonly [K in 'name' | 'locator' | 'owner']: SafeText | null } & { readonly kind: IdentityKind | null },
): Promise<Result<Named>> {
  const { kind, name: called, locator: where, owner } = given;
  if (kind === null || called === null) {
    const says = safe`Give the kind and the name of an identity, or choose one of the inventory.`;
    return refuseFields(
      (['kind', 'name'] as const).flatMap((field) => (given[field] === null ? [{ field, says }] : [])),
    );
  }
  const rows = await ctx.store.identitiesNamed(kind, String(called));
  const there = where === null ? rows : rows.filter((row) => row.locator === String(where));
  if (there.length > 1) return refuse('identity-ambiguous');
  const [only] = there;
  if (only !== undefined) return done({ ...named(only), ...(owner !== null && only.owner === null ? { owner } : {}) });
  const [unplaced] = rows.filter((row) => row.source === null && row.locator === null);
  const identity = unplaced?.identity ?? randomId<'identity'>(ctx.random);
  const before = unplaced === undefined ? null : named(unplaced).owner;
  return done({ identity, kind, name: called, locator: where, owner: owner ?? before });
}

/** What is stored was made safe before it was. */
function named({ identity, kind, name: called, locator: where, owner }: IdentityListRow): Named {
  return { identity, kind, name: storedText(called), locator: stored(where), owner: stored(owner) };
}

function stored(words: string | null): SafeText | null {
  return words === null ? null : storedText(words);
}
