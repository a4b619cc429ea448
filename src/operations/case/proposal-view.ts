import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import type { ProposalView } from './views.ts';
import { whoDid } from './whose.ts';

/** The newest proposal that no person has classified after. */
export function proposalView({ events }: LoadedCase, names: Names): ProposalView | null {
  const newest = events.findLast(
    ({ event }) => event.type === 'classification-proposed' || event.type === 'classified',
  );
  if (newest?.event.type !== 'classification-proposed') return null;
  const { facts, text } = newest.event;
  const { kind, verdict, severity, at } = facts;
  return {
    kind,
    verdict,
    severity,
    note: text === null ? null : String(text.note),
    at,
    by: whoDid(newest.event, names),
  };
}
