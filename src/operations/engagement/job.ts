import type { Value } from '../../domain/engagement/state.ts';
import { normalise } from '../../redact/normalise.ts';
import { actionFor } from '../../redact/policy/audiences.ts';
import type { Action } from '../../redact/policy/audiences.ts';
import type { EngagementValueRow } from '../../store/types.ts';
import type { Context, StreamId } from '../context.ts';
import { jobFor } from '../redactor.ts';
import type { CaseJob } from '../redactor.ts';
import { asKnown } from './values.ts';

/** The text engine for the first copy of a document: every credential goes, every name stays until somebody decides. */
export function jobToReview(ctx: Context, id: StreamId, rows: readonly EngagementValueRow[]): CaseJob {
  return jobFor(ctx, id, asKnown(rows));
}

/** The text engine for what a customer reads: as it was decided, value by value, and by the policy where nobody did. */
export function jobToRelease(
  ctx: Context,
  id: StreamId,
  rows: readonly EngagementValueRow[],
  values: readonly Value[],
): CaseJob {
  const dispositions = new Map(values.map(({ value, disposition }) => [value, disposition]));
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, dispositions.get(row.value) ?? null]));
  const stays = new Set(
    rows
      .filter((row) => row.class !== 'identity' && isNone(dispositions.get(row.value) ?? null))
      .map(({ fingerprint }) => fingerprint),
  );
  return jobFor(ctx, id, asKnown(rows.filter(({ fingerprint }) => !stays.has(fingerprint))), {
    audience: 'customer',
    stays: (fingerprint) => stays.has(fingerprint),
    chosen: (kind, value) => chosenFor(byFingerprint.get(identityFingerprint(ctx, id, kind, value)) ?? null, kind),
  });
}

/** The fingerprint of an identity reference: it means something in its engagement only. */
export function identityFingerprint(ctx: Context, id: StreamId, kind: string, words: string): string {
  return ctx.vault.fingerprint(`identity\0${kind}\0${normalise(words)}`, id);
}

function isNone(disposition: Value['disposition']): boolean {
  return disposition === 'not-a-secret' || disposition === 'placeholder';
}

function chosenFor(disposition: Value['disposition'], kind: string): Action | null {
  if (disposition === null) return null;
  if (disposition === 'redact' || disposition === 'redact-and-rotate') {
    const action = actionFor('customer', kind);
    return action === 'keep' ? 'remove' : action;
  }
  return 'keep';
}
