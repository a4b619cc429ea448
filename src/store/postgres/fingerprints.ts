import type { Pool } from 'pg';
import type { FingerprintRow, KnownFingerprints } from '../types.ts';

/**
 * What all nodes have met. The mark is the oldest transaction that was still open: whatever becomes visible later was written by
 * that one or a later one, so that nothing is passed over; what was open is given twice.
 */
export async function fingerprintsSince(pool: Pool, since: string | null): Promise<KnownFingerprints> {
  const { rows } = await pool.query<{ mark: string; fingerprint: string | null; kind: FingerprintRow['kind'] }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as mark, fingerprint, min(kind) as kind
     from (select 1) as one
     left join fingerprint on scope = 'installation' and xid >= $1::xid8
     group by fingerprint`,
    [since ?? '0'],
  );
  return {
    rows: rows.flatMap(({ fingerprint, kind }) => (fingerprint === null ? [] : [{ fingerprint, kind }])),
    mark: rows[0]?.mark ?? '0',
  };
}
