import type { ValueId } from '../../domain/engagement/events.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { EngagementValueRow, EngagementWrite, FingerprintRow } from '../../store/types.ts';
import type { StreamId } from '../context.ts';
import { randomId } from '../ids.ts';
import type { Call } from '../operation.ts';
import type { CheckedFinding } from '../redactor.ts';
import type { LoadedEngagement } from './stream.ts';

/** The values that an engagement knows, as the text engine takes what it knows of a case. */
export function asKnown(rows: readonly EngagementValueRow[]): readonly FingerprintRow[] {
  return rows
    .filter((row) => row.class === 'secret')
    .map(({ engagement, value, fingerprint, scope, kind, placeholder, check }) => ({
      fingerprint,
      kind,
      scope: scope === 'installation' ? scope : 'case',
      case: engagement,
      credential: brand<'credential'>(value),
      placeholder,
      check,
    }));
}

/** A row for a credential that was found for the first time in this engagement. */
export function secretRow(engagement: StreamId, value: ValueId, finding: CheckedFinding): EngagementValueRow {
  const { fingerprint, kind, placeholder, check, entropy } = finding;
  const scope = entropy === 'high' ? 'installation' : 'engagement';
  return { engagement, value, fingerprint, scope, class: 'secret', kind, placeholder, check, body: null };
}

/** Rows for what stood in the words of this call, so that it keeps its placeholder from now on. */
export async function notedValues(
  { ctx, findings }: Call,
  { head }: Pick<LoadedEngagement, 'head'>,
): Promise<readonly EngagementWrite[]> {
  if (findings.length === 0) return [];
  const known = new Set((await ctx.store.engagementValues(head.id)).map(({ fingerprint }) => fingerprint));
  const fresh = new Map<string, EngagementValueRow>();
  for (const finding of findings) {
    if (finding.class !== 'secret' || known.has(finding.fingerprint) || fresh.has(finding.fingerprint)) continue;
    fresh.set(finding.fingerprint, secretRow(head.id, randomId<'value'>(ctx.random), finding));
  }
  return fresh.size === 0 ? [] : [{ do: 'values', rows: [...fresh.values()] }];
}
