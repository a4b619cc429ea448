import type { FindingId, ValueId, VersionId } from '../../domain/engagement/events.ts';
import type { KeyId } from '../../domain/kit/ids.ts';
import { fromUtf8, utf8 } from '../../ledger/bytes.ts';
import type { EngagementScanRow } from '../../store/types.ts';
import type { Context, StreamId } from '../context.ts';

/** One place in a version where something was found. Offsets are UTF-16 units in a passage of the original. */
export interface HeldFinding {
  readonly finding: FindingId;
  readonly value: ValueId;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly why: string;
  readonly confidence: number;
  /** A person marked it. */
  readonly marked: boolean;
}

/** What is kept of the scan of a version, in reading order. It holds places and no values. */
export interface ScanBody {
  readonly findings: readonly HeldFinding[];
  /** What a copy will not have, in our words. */
  readonly dropped: readonly string[];
}

export async function sealScan(
  ctx: Context,
  of: { readonly engagement: StreamId; readonly version: VersionId; readonly contents: KeyId },
  body: ScanBody,
): Promise<EngagementScanRow> {
  const { engagement, version, contents } = of;
  const sealed = await ctx.vault.seal(contents, { held: 'scan', id: version }, utf8(JSON.stringify(body)));
  return { engagement, version, detectors: ctx.detectors, body: sealed };
}

/** Null where it was never scanned, or disposed of. */
export async function openScan(ctx: Context, version: VersionId, contents: KeyId): Promise<ScanBody | null> {
  const row = await ctx.store.engagementScan(version);
  if (row === null) return null;
  const plain = await ctx.vault.open(contents, { held: 'scan', id: version }, row.body);
  return plain === null ? null : asScanBody(JSON.parse(fromUtf8(plain)));
}

/** `sealScan` wrote it. */
function asScanBody(read: unknown): ScanBody {
  return read as ScanBody;
}
