import { brand } from '../../domain/kit/ids.ts';
import type { OutboxRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

export function queueMessages(kit: Kit, messages: readonly OutboxRow[]): readonly Write[] {
  const rows = messages.map((message) => ({
    id: message.id,
    kind: message.kind,
    ...aboutOf(message),
    due_at: message.dueAt,
    attempts: message.attempts,
    leased_until: null,
  }));
  return insertRows<'outbox'>(kit, 'outbox', rows, (part) => kit.db.insertInto('outbox').values(part));
}

/** A mail about a share names its engagement where others name their case, and the share in place of a submission. */
function aboutOf(message: OutboxRow) {
  if (message.kind === 'share') {
    const { engagement, share } = message;
    return { case_id: engagement, submission: brand<'submission'>(share), consumer: null, stage: 'received' as const };
  }
  return {
    case_id: message.case,
    submission: 'submission' in message ? message.submission : null,
    consumer: 'consumer' in message ? message.consumer : null,
    stage: message.stage,
  };
}

export function finishMessages({ db }: Kit, ids: readonly string[]): readonly Write[] {
  return ids.map((id) => write(db.deleteFrom('outbox').where('id', '=', id)));
}

/** Puts a message back for a later attempt, and gives up the lease on it. */
export function postponeMessages({ db }: Kit, later: Gathered['outboxLater']): readonly Write[] {
  return later.map(({ id, dueAt, attempts }) =>
    write(db.updateTable('outbox').set({ due_at: dueAt, attempts, leased_until: null }).where('id', '=', id)),
  );
}
