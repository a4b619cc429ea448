import type { CopyOutcome } from '../../../domain/engagement/events.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import type { Context } from '../../context.ts';
import type { LoadedEngagement } from '../stream.ts';

const DAY = 86_400_000;

/**
 * Copies that we cannot destroy, each with what is known of it: what a database server keeps, backups, and what has
 * left the house. Where there never was one, none is left.
 */
export async function outOfReach(
  { store, backupDays }: Pick<Context, 'store' | 'backupDays'>,
  { state, events }: LoadedEngagement,
  destroyedAt: Millis,
): Promise<readonly CopyOutcome[]> {
  const hasLeft = events.some(({ event }) => event.type === 'released' || event.type === 'copy-made');
  return [
    ...(store.engine === 'postgres' ? [unknown('write-ahead-log'), unknown('replicas')] : []),
    backups(backupDays, destroyedAt),
    hasLeft ? unknown('handed-out') : gone('handed-out'),
    state.shares.length > 0 ? unknown('mails') : gone('mails'),
  ];
}

function backups(days: number | null, at: Millis): CopyOutcome {
  if (days === null) return unknown('backups');
  return days === 0 ? gone('backups') : { copy: 'backups', state: 'residual', until: at + days * DAY };
}

function gone(copy: CopyOutcome['copy']): CopyOutcome {
  return { copy, state: 'destroyed', until: null };
}

function unknown(copy: CopyOutcome['copy']): CopyOutcome {
  return { copy, state: 'cannot-tell', until: null };
}
