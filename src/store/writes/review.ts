import type { ReviewRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Keeps the hash of a consumer's code, one for each: with another address comes another code, and the earlier one is nobody's. */
export function keepConsumerCodes({ db }: Kit, codes: Gathered['consumerCodes']): readonly Write[] {
  return codes.map(({ hash, case: case_id, consumer }) =>
    write(
      db
        .insertInto('consumer_code')
        .values({ hash, case_id, consumer })
        .onConflict((same) => same.column('consumer').doUpdateSet({ hash })),
    ),
  );
}

/** Keeps what was folded of a case, unless a fold of more events is there already. */
export function keepReviews({ db }: Kit, rows: readonly ReviewRow[]): readonly Write[] {
  return rows.map(({ case: case_id, number, version, fold, openedAt, changedAt, facts }) => {
    const row = {
      case_id,
      number,
      version,
      fold,
      opened_at: openedAt,
      changed_at: changedAt,
      body: JSON.stringify(facts),
    };
    return write(
      db
        .insertInto('review_view')
        .values(row)
        .onConflict((same) => same.column('case_id').doUpdateSet(row).where('review_view.version', '<=', version)),
    );
  });
}
