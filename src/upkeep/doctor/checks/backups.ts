import { timeOfEvent } from '../../event-time.ts';
import { lookAt, well } from '../looking.ts';
import type { Check, Looking } from '../looking.ts';

const HOUR = 3_600_000;
/** A day, and some hours for the one that is being made. */
const OLD = 26 * HOUR;

/** How old the newest backup is, and the newest copy of the keys: each leaves an event in the ledger. */
export const checkBackups: Check = async (looking) => {
  const [data, keys] = [await newest(looking, 'backup-made'), await newest(looking, 'keys-backed-up')];
  return [
    data === null
      ? lookAt('backups', 'No backup is known.', 'Make one with throughline backup, each day.')
      : looking.now - data > OLD
        ? lookAt('backups', `The newest backup is ${age(looking.now - data)} old.`, 'Make one each day.')
        : well('backups', `The newest backup is ${age(looking.now - data)} old.`),
    keys === null
      ? lookAt(
          'backups',
          'No copy of the keys is known: a backup cannot be read without them.',
          'Make one with throughline backup-keys, and keep it apart.',
        )
      : well('backups', `The newest copy of the keys is ${age(looking.now - keys)} old.`),
  ];
};

/** When the newest event of this type was written. */
export async function newest({ picture }: Pick<Looking, 'picture'>, type: string): Promise<number | null> {
  const row = await picture.db
    .selectFrom('event')
    .innerJoin('stream', 'stream.id', 'event.stream')
    .select('event.id')
    .where('stream.kind', '=', 'installation')
    .where('event.type', '=', type)
    .orderBy('event.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : timeOfEvent(row.id);
}

function age(span: number): string {
  const hours = Math.floor(span / HOUR);
  return hours < 1 ? 'less than an hour' : hours < 72 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
