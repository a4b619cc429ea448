import { diffEntitlements } from '../../domain/identity/entitlement/diff.ts';
import { diffInWords } from '../../domain/identity/entitlement/words.ts';
import type { IdentityId, Millis } from '../../domain/kit/ids.ts';
import type { CheckedChain } from '../../domain/triage/chain/check.ts';
import type { Known } from '../../domain/triage/known.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';

export interface Asked {
  readonly identity: IdentityId;
  readonly worked: Millis | null;
  readonly failed: Millis | null;
  readonly at: Millis;
}

export interface Gathered {
  readonly known: Known;
  /** What the identity lost and gained since it last worked, in words; empty where that is not known. */
  readonly drift: readonly string[];
}

/** What the inventory and the case know about why an identity cannot sign in. */
export async function gatherKnown(
  ctx: Context,
  { state }: LoadedCase,
  asked: Asked,
  chain: CheckedChain | null,
): Promise<Gathered> {
  const { identity, worked, failed, at } = asked;
  const [row, record, drift] = await Promise.all([
    ctx.store.identity(identity),
    ctx.store.identityRecord(identity),
    driftOf(ctx, asked),
  ]);
  return {
    known: {
      at,
      worked,
      failed,
      status: row?.status ?? null,
      goneAt: row?.goneAt ?? null,
      credentials: (record?.credentials ?? []).map(({ kind, label, issued, rotated, expires, active }) => ({
        kind,
        label,
        // a certificate is never changed: another one takes its place on the day on which it was issued
        rotated: kind === 'certificate' ? issued : rotated,
        expires,
        active,
      })),
      consumers: state.consumers.filter((one) => one.identity === identity),
      chain,
      drift: drift === null ? null : { lost: drift.lost, gained: drift.gained },
    },
    drift: drift?.words ?? [],
  };
}

/**
 * What it could do when it last worked against what the newest import shows. Null where no snapshot is that old, or where
 * nothing was imported since: then nobody knows what it can do now.
 */
async function driftOf(ctx: Context, { identity, worked, failed, at }: Asked) {
  const moment = worked ?? failed ?? at;
  const [snapshots, row] = await Promise.all([ctx.store.snapshots(identity), ctx.store.identity(identity)]);
  const [newest, ...older] = snapshots;
  if (newest === undefined || (row?.lastSeen ?? 0) < moment) return null;
  const before = newest.takenAt <= moment ? newest : older.find(({ takenAt }) => takenAt <= moment);
  if (before === undefined) return null;
  const [then, now] = await Promise.all([
    ctx.store.snapshot(identity, before.digest),
    ctx.store.snapshot(identity, newest.digest),
  ]);
  if (then === null || now === null) return null;
  const diff = diffEntitlements(then.rows, now.rows);
  const count = (kind: 'lost' | 'gained') => diff.meaning.filter((change) => change.kind === kind).length;
  return { lost: count('lost'), gained: count('gained'), words: diffInWords(diff) };
}
