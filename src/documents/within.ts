import type { Passage } from './document.ts';

/** A passage of what lies in something else, told of as lying there. */
export function within(passage: Passage, where: string): Passage {
  const inside = (place: string): string => `${where}, ${place}`;
  return {
    ...passage,
    place: inside(passage.place),
    marks: passage.marks.map(({ at, place }) => ({ at, place: inside(place) })),
  };
}
