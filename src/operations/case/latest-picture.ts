import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import type { IdentityId, ImportId, Millis } from '../../domain/kit/ids.ts';
import type { Context } from '../context.ts';

/** What the latest import of its source shows of an identity. */
export interface Picture {
  readonly import: ImportId;
  /** When that import was applied. */
  readonly at: Millis;
  /** Digest of the snapshot; empty where there is none. */
  readonly snapshot: string;
  /** Null where it shows nothing of what the identity may do: it is gone, or its source does not say. */
  readonly rows: readonly Entitlement[] | null;
}

/** Null for an identity that no import has shown. */
export async function latestPicture(ctx: Context, identity: IdentityId): Promise<Picture | null> {
  const row = await ctx.store.identity(identity);
  if (row === null || row.source === null) return null;
  const { source: of } = row.source;
  const source = (await ctx.store.sources()).find(({ source: one }) => one === of);
  if (source === undefined || source.latestImport === null || source.latestAt === null) return null;
  const digest = row.goneAt === null ? row.entitlementDigest : null;
  const snapshot = digest === null ? null : await ctx.store.snapshot(identity, digest);
  return {
    import: source.latestImport,
    at: source.latestAt,
    snapshot: snapshot?.digest ?? '',
    rows: snapshot?.rows ?? null,
  };
}
