import type { PersonId } from '../../domain/kit/ids.ts';
import type { EngagementLeadRow, PersonRow } from '../../store/types.ts';
import { operation, reads } from '../operation.ts';
import type { LeaderlessView } from './lead-views.ts';

/** An administrator learns that there is one with this number, and who led it: nothing of what it is about or for whom. */
export const engagementsWithoutLead = operation({
  name: 'engagement.withoutLead',
  summary: 'List the engagements whose leads do not work here any more, by number alone',
  changes: false,
  gives: 'numbers, each with the names of those who led it',
  input: {},
  async run(_input, { ctx }) {
    const [people, leads] = await Promise.all([ctx.store.people(), ctx.store.engagementLeads()]);
    const names = new Map(people.map(({ person, name }) => [person, name]));
    const engagements = [...leadersByNumber(leads)]
      .filter(([, led]) => !led.some((one) => isHere(people, one)))
      .map(([number, led]): LeaderlessView => ({
        engagement: `E-${number}`,
        led: led.map((one) => names.get(one) ?? 'Somebody'),
      }));
    return reads({ engagements });
  },
});

/** How many engagements each of those who lead any leads alone: whoever else leads one of them does not work here. */
export function ledAlone(
  people: readonly PersonRow[],
  leads: readonly EngagementLeadRow[],
): ReadonlyMap<PersonId, number> {
  const counts = new Map<PersonId, number>();
  for (const led of leadersByNumber(leads).values()) {
    for (const one of led) {
      const isAlone = !led.some((other) => other !== one && isHere(people, other));
      if (isAlone) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  return counts;
}

function leadersByNumber(leads: readonly EngagementLeadRow[]): ReadonlyMap<number, readonly PersonId[]> {
  return new Map(
    [...Map.groupBy(leads, ({ number }) => number)].map(([number, rows]) => [number, rows.map(({ person }) => person)]),
  );
}

function isHere(people: readonly PersonRow[], person: PersonId): boolean {
  return people.some((one) => one.person === person && one.status === 'active');
}
