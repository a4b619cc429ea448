import { useMemo } from 'react';
import type { ReviewFilter } from '../../operations.ts';
import { usePlace } from '../../parts/router.tsx';

/** A figure of the patterns, by what its cases have in common. */
export type Figure = Readonly<ReviewFilter>;

const TEXTS = ['cause', 'identity', 'team', 'failure', 'gap'] as const;
const FLAGS = ['withoutIdentity', 'withoutTeam', 'recurrence'] as const;

/** The figure whose cases are wanted, as the address names it; null where none is chosen. */
export function useFigure(): Figure | null {
  const { query } = usePlace();
  const words = query.toString();
  return useMemo(() => figureIn(new URLSearchParams(words)), [words]);
}

export function figureIn(query: URLSearchParams): Figure | null {
  const texts = TEXTS.flatMap((name) => (query.get(name) === null ? [] : [[name, query.get(name) ?? ''] as const]));
  const flags = FLAGS.flatMap((name) => (query.get(name) === 'yes' ? [[name, true] as const] : []));
  return texts.length + flags.length === 0 ? null : Object.fromEntries<string | boolean>([...texts, ...flags]);
}

/** The place that shows the cases of a figure, in the days that are looked at. */
export function placeOf(figure: Figure, days: number): string {
  const query = new URLSearchParams({ days: String(days) });
  for (const [name, value] of Object.entries(figure)) query.set(name, value === true ? 'yes' : String(value));
  return `/patterns?${query}`;
}
