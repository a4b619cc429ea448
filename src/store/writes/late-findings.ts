import type { LateFindingRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Keeps what was found late; put again, its state is what changes. */
export function keepLateFindings({ db }: Kit, rows: readonly LateFindingRow[]): readonly Write[] {
  return rows.map(({ case: case_id, finding, fingerprint, kind, places, confidence, state }) =>
    write(
      db
        .insertInto('late_finding')
        .values({ case_id, finding, fingerprint, kind, places, confidence, state })
        .onConflict((same) => same.columns(['case_id', 'finding']).doUpdateSet({ state })),
    ),
  );
}

/** Remembers with which detectors a case was looked through. */
export function keepRescans({ db }: Kit, rescans: Gathered['rescans']): readonly Write[] {
  return rescans.map(({ case: case_id, detectors }) =>
    write(
      db
        .insertInto('rescan')
        .values({ case_id, detectors })
        .onConflict((same) => same.column('case_id').doUpdateSet({ detectors })),
    ),
  );
}
