import type { LoadedCase } from '../load.ts';
import type { ConsumerView } from './views.ts';

/** Who uses what this case replaces: whether they were told, and whether they have moved. Their address is not shown. */
export function consumersView({ state, events }: LoadedCase): readonly ConsumerView[] {
  const all = events.map(({ event }) => event);
  return state.consumers.map((one) => {
    const listed = all.find((event) => event.type === 'consumer-listed' && event.facts.consumer === one.id);
    const answered = all.findLast((event) => event.type === 'consumer-answered' && event.facts.consumer === one.id);
    const sent = all.findLast(
      (event) => event.type === 'consumer-sent' && event.facts.consumer === one.id && event.facts.result === 'accepted',
    );
    const note = answered?.type === 'consumer-answered' ? answered.text?.note : undefined;
    return {
      consumer: one.id,
      identity: one.identity,
      credential: one.credential,
      name: listed?.type === 'consumer-listed' ? String(listed.text.name) : '',
      hasContact: one.hasContact,
      attempts: one.attempts,
      told: one.told,
      toldAt: sent?.facts.at ?? null,
      answer: one.answer,
      note: note === undefined ? null : String(note),
      answeredAt: answered?.facts.at ?? null,
    };
  });
}
