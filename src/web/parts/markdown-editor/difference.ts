/** The lines between the first and the last in which two texts differ; `from` counts from 1. */
export interface Difference {
  readonly from: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

export function differenceOf(mine: string, theirs: string): Difference {
  const [a, b] = [mine.split('\n'), theirs.split('\n')];
  const least = Math.min(a.length, b.length);
  let first = 0;
  while (first < least && a[first] === b[first]) first += 1;
  let same = 0;
  while (same < least - first && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return { from: first + 1, mine: a.slice(first, a.length - same), theirs: b.slice(first, b.length - same) };
}
