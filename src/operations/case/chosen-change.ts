import type { SignedRows } from '../../domain/case/signed-change.ts';
import { diffEntitlements } from '../../domain/identity/entitlement/diff.ts';
import { keyOf } from '../../domain/identity/entitlement/entitlement.ts';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import { diffInWords } from '../../domain/identity/entitlement/words.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse, refuseFields } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { IdentityId, Millis } from '../../domain/kit/ids.ts';
import type { Context } from '../context.ts';
import { entitlementSet } from '../inventory/canonical-record.ts';
import { writeDocument } from './change-document.ts';
import type { ChangeDocument } from './change-document.ts';

/** Rows of a comparison of two snapshots, by their places in it: which to have again, and which not any more. */
export interface Choice {
  readonly identity: IdentityId;
  readonly before: string;
  readonly after: string;
  /** Places among the rows that went. */
  readonly add: readonly number[];
  /** Places among the rows that came. */
  readonly remove: readonly number[];
  readonly until: Millis | null;
}

/** What would be signed. */
export interface ChosenChange {
  readonly document: ChangeDocument;
  readonly json: string;
  readonly digest: string;
  /** What it means for what the identity can do, and what the import could not understand about it. */
  readonly words: readonly string[];
}

/** What a choice changes in the newest snapshot. Refused where a row is not in the comparison, or where nothing would change. */
export async function chosenChange(ctx: Context, choice: Choice): Promise<Result<ChosenChange>> {
  const { identity, until } = choice;
  const [old, later, now, record] = await Promise.all([
    ctx.store.snapshot(identity, choice.before),
    ctx.store.snapshot(identity, choice.after),
    nowShown(ctx, identity),
    ctx.store.identityRecord(identity),
  ]);
  if (old === null || later === null || now === null) return refuse('unknown-snapshot');
  const diff = diffEntitlements(old.rows, later.rows);
  const [lost, gained] = [at(diff.removed, choice.add), at(diff.added, choice.remove)];
  if (lost === null || gained === null)
    return refuseFields([
      { field: lost === null ? 'add' : 'remove', says: safe`Choose rows of this comparison by their places in it.` },
    ]);
  const rows = changing(now.rows, { add: lost, remove: gained });
  if (rows.add.length + rows.remove.length === 0) return refuse('nothing-to-change');
  const then = entitlementSet(ctx.sha256, changed(now.rows, rows));
  const document: ChangeDocument = { identity, before: now.digest, after: then.digest, ...rows, until };
  const words = diffInWords(diffEntitlements(now.rows, then.rows));
  const reserves = (record?.remarks ?? []).map((remark) => `The import could not understand everything: ${remark}`);
  return done({ document, ...writeDocument(ctx.sha256, document), words: [...words, ...reserves] });
}

/** What its last import says that it may do; null where none says anything. */
async function nowShown(ctx: Context, identity: IdentityId): ReturnType<Context['store']['snapshot']> {
  const row = await ctx.store.identity(identity);
  const digest = row?.entitlementDigest ?? null;
  return digest === null ? null : ctx.store.snapshot(identity, digest);
}

/** The rows at these places, in their own order; null where there is no such place. */
function at(rows: readonly Entitlement[], places: readonly number[]): readonly Entitlement[] | null {
  const chosen = new Set(places);
  return places.every((place) => place < rows.length) ? rows.filter((_, place) => chosen.has(place)) : null;
}

/** Without what is there again already, or is gone already. */
function changing(now: readonly Entitlement[], { add, remove }: SignedRows): SignedRows {
  const there = new Set(now.map(keyOf));
  return {
    add: add.filter((row) => !there.has(keyOf(row))),
    remove: remove.filter((row) => there.has(keyOf(row))),
  };
}

function changed(now: readonly Entitlement[], { add, remove }: SignedRows): readonly Entitlement[] {
  const gone = new Set(remove.map(keyOf));
  return [...now.filter((row) => !gone.has(keyOf(row))), ...add];
}
