import type { Call } from '../operation.ts';
import { whoDid } from '../people/who-did.ts';
import type { Names } from './names-of.ts';
import type { LoadedEngagement } from './stream.ts';
import type { AppointmentView } from './lead-views.ts';

/** Who was given the lead from outside, so that nobody comes into a team unseen. */
export async function viewAppointments(
  { ctx }: Pick<Call, 'ctx'>,
  { head, events }: LoadedEngagement,
  names: Names,
): Promise<readonly AppointmentView[]> {
  const made = events.flatMap(({ event }) => (event.type === 'lead-appointed' ? [event] : []));
  if (made.length === 0) return [];
  const people = await ctx.store.people();
  return Promise.all(
    made.map(async ({ actor, facts }) => ({
      at: facts.at,
      lead: names.of(facts.member),
      by: (await whoDid(ctx, head.id, actor, people))?.name ?? 'Somebody who left',
    })),
  );
}
