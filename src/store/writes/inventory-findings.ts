import type { InventoryFound } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Kit } from './kit.ts';

/** Keeps what was found late; put again, its state is what changes. And how far the inventory was looked through. */
export function keepFound({ db }: Kit, { rows, rescan }: InventoryFound): readonly Write[] {
  const kept = rows.map(({ identity, finding, fingerprint, kind, places, confidence, state }) =>
    write(
      db
        .insertInto('inventory_finding')
        .values({ identity, finding, fingerprint, kind, places, confidence, state })
        .onConflict((same) => same.column('finding').doUpdateSet({ state })),
      // another node has found the same meanwhile: this one looks again
      { unique: 'version' },
    ),
  );
  if (rescan === null) return kept;
  const walked = db
    .insertInto('inventory_rescan')
    .values({ id: 1, ...rescan })
    .onConflict((same) => same.column('id').doUpdateSet(rescan));
  return [...kept, write(walked)];
}
