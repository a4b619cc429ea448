import type { Kysely } from 'kysely';
import type { Millis } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import { write, type Write } from '../write.ts';

/** Takes the messages that are due and that nobody holds; what another node is taking at this moment is passed over. */
export function claimMessages(db: Kysely<Tables>, at: Millis, limit: number, leaseMs: number): Write {
  const free = db
    .selectFrom('outbox')
    .select('id')
    .where('due_at', '<=', at)
    .where((message) => message.or([message('leased_until', 'is', null), message('leased_until', '<=', at)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const query = db
    .with('free', () => free)
    .updateTable('outbox')
    .from('free')
    .set({ leased_until: at + leaseMs })
    .whereRef('outbox.id', '=', 'free.id')
    .returning([
      'outbox.id',
      'kind',
      'case_id as case',
      'submission',
      'consumer',
      'stage',
      'due_at as dueAt',
      'attempts',
    ]);
  return write(query, { returns: true });
}
