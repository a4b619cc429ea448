import { thingInWords } from '../../domain/identity/entitlement/words.ts';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import { flagsOf } from '../../domain/identity/flags.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { IdentityListRow, SnapshotRow, SourceRow } from '../../store/types.ts';
import type { EntitlementRowView, IdentityRowView, SnapshotView, SourceView } from './views.ts';

/** An identity as the list shows it, with the filters that it falls under now. */
export function identityRow(row: IdentityListRow, at: Millis): IdentityRowView {
  const { oldest, longLivedAt: _longLivedAt, source, ...shown } = row;
  return {
    ...shown,
    source: source === null ? null : sourceView(source),
    oldestCredential: oldest,
    flags: flagsOf(row, at),
  };
}

export function sourceView({ source, kind, name }: Pick<SourceRow, 'source' | 'kind' | 'name'>): SourceView {
  return { source: String(source), kind, name };
}

export function entitlementRow(row: Entitlement): EntitlementRowView {
  const { system: _system, ...shown } = row;
  return { ...shown, says: thingInWords(row) };
}

export function snapshotView({ digest, import: id, takenAt, total, redacted }: SnapshotRow): SnapshotView {
  return { digest, import: id, takenAt, total, redacted };
}
