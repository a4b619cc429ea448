import { timeOfEvent } from '../../event-time.ts';
import { sql } from 'kysely';
import { broken, lookAt, well } from '../looking.ts';
import type { Check } from '../looking.ts';

const MINUTE = 60_000;
/** What networks and a busy machine explain. */
const MUCH = 5_000;

/** Ours against the database's, and against the newest event: time in the ledger only goes on. */
export const checkClock: Check = async ({ picture, now }) => {
  const newest = await picture.db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const last = newest === undefined ? 0 : timeOfEvent(newest.id);
  if (last > now + MINUTE)
    return [
      broken(
        'clock',
        `The newest event is ${Math.round((last - now) / MINUTE)} minutes ahead of this machine's clock.`,
        'Set the clock, best by NTP; until then events seem to have happened in the wrong order.',
      ),
    ];
  if (picture.engine === 'sqlite') return [well('clock', 'No event lies in the future.')];
  const asked = await sql<{ at: number }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`.execute(
    picture.db,
  );
  const apart = Math.abs((asked.rows[0]?.at ?? now) - Date.now());
  return [
    apart > MUCH
      ? lookAt(
          'clock',
          `The database's clock and ours are ${Math.round(apart / 1000)} seconds apart.`,
          'Set both by NTP.',
        )
      : well('clock', 'No event lies in the future, and the database has our time.'),
  ];
};
