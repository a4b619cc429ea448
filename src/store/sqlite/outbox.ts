import type { Kysely } from 'kysely';
import type { Millis } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import { write, type Write } from '../write.ts';

/** Takes the messages that are due and that nobody holds; the one writer makes it safe. */
export function claimMessages(db: Kysely<Tables>, at: Millis, limit: number, leaseMs: number): Write {
  const free = db
    .selectFrom('outbox')
    .select('id')
    .where('due_at', '<=', at)
    .where((message) => message.or([message('leased_until', 'is', null), message('leased_until', '<=', at)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const query = db
    .updateTable('outbox')
    .set({ leased_until: at + leaseMs })
    .where('id', 'in', free)
    .returning(['id', 'kind', 'case_id as case', 'submission', 'consumer', 'stage', 'due_at as dueAt', 'attempts']);
  return write(query, { returns: true });
}
