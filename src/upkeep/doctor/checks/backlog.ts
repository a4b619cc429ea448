import { timeOfEvent } from '../../event-time.ts';
import { broken, lookAt, well } from '../looking.ts';
import type { Check } from '../looking.ts';

const MINUTE = 60_000;
/** The ledger is written several times a second, so what waits for minutes waits for a reason. */
const LEDGER_LATE = 2 * MINUTE;
const MAIL_LATE = 60 * MINUTE;

/** What waits for the ledger and to be sent, and since when. */
export const checkBacklog: Check = async ({ picture, now }) => {
  const { db, reads } = picture;
  const { staged } = await reads.sizes();
  const first = await db.selectFrom('staging').select('event').orderBy('position').limit(1).executeTakeFirst();
  const since = first === undefined ? now : timeOfEvent(first.event);
  const mails = await reads.outboxDepth();
  const oldest = await db.selectFrom('outbox').select('due_at').orderBy('due_at').limit(1).executeTakeFirst();
  const late = now - (oldest?.due_at ?? now);
  return [
    now - since > LEDGER_LATE
      ? broken(
          'backlog',
          `${staged} events wait for the ledger, the oldest for ${minutes(now - since)}.`,
          'Start the server if it is not running; otherwise look at what its log says.',
        )
      : well(
          'backlog',
          staged === 0 ? 'Nothing waits for the ledger.' : `${staged} events wait for the ledger, none for long.`,
        ),
    late > MAIL_LATE
      ? lookAt(
          'backlog',
          `${mails} mails wait, the oldest is ${minutes(late)} late.`,
          'See whether the server runs and the mail server takes mails.',
        )
      : well('backlog', mails === 0 ? 'No mail waits.' : `${mails} mails wait, none is late.`),
  ];
};

function minutes(span: number): string {
  const count = Math.round(span / MINUTE);
  return count < 120 ? `${count} minutes` : `${Math.round(count / 60)} hours`;
}
