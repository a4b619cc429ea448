import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Of those who ask about one credential within a pause, in whatever process, all but the first find it taken: `claimed`. */
export function takeProbeTurn({ db }: Kit, { fingerprint, at, pause }: Gathered['probeTurns'][number]): Write {
  const query = db
    .insertInto('probe_turn')
    .values({ fingerprint, at })
    .onConflict((same) =>
      same
        .column('fingerprint')
        .doUpdateSet({ at })
        .where('probe_turn.at', '<=', at - pause),
    );
  return write(query, { touch: { rows: 1, otherwise: 'claimed' } });
}
