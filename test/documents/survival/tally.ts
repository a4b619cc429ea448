import type { Surveyed } from './survey.ts';

/** Counts what was found by place, and says what was missed. */
export interface Tally {
  add(one: Surveyed): void;
  table(): string;
}

export function tally(): Tally {
  const counts = new Map<string, { seen: number; found: number }>();
  const missed: string[] = [];
  const refused: string[] = [];
  return {
    add(one) {
      if (one.kind === 'refused') {
        refused.push(`${one.name} ${one.says}`);
        return;
      }
      for (const plant of one.seen) {
        const count = counts.get(plant.location) ?? { seen: 0, found: 0 };
        counts.set(plant.location, count);
        count.seen += 1;
        if (one.missed.includes(plant)) missed.push(`${one.name}: ${plant.location}, ${plant.split}, ${plant.kind}`);
        else count.found += 1;
      }
    },
    table() {
      const rows = [...counts]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([location, { seen, found }]) => `  ${location}: ${found} of ${seen}`);
      return [
        'values found, by place:',
        ...rows,
        'not found:',
        ...(missed.length === 0 ? ['  none'] : missed.map((one) => `  ${one}`)),
        'refused:',
        ...(refused.length === 0 ? ['  none'] : refused.map((one) => `  ${one}`)),
      ].join('\n');
    },
  };
}
