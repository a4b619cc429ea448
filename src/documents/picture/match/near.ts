/** A stretch of a text that is nearly a pattern; end exclusive. */
export interface Near {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text holds something that differs from the pattern in at most `most` signs put in, left out or exchanged
 * (Sellers, 1980). Of stretches that overlap only the nearest is told. Takes time of the two lengths' product, and
 * hardly any where no part of the pattern stands in the text.
 */
export function nearMatches(pattern: string, text: string, most: number): Near[] {
  if (pattern === '' || !mayMatch(pattern, text, most)) return [];
  const size = pattern.length;
  let costs = Array.from({ length: size + 1 }, (_, i) => i);
  let starts = costs.map(() => 0);
  const found: Near[] = [];
  /** The best of the ends that follow each other. */
  let best: { cost: number; near: Near } | null = null;
  for (let end = 1; end <= text.length; end += 1) {
    const next = [0];
    const from = [end];
    for (let i = 1; i <= size; i += 1) {
      const isSame = pattern.charCodeAt(i - 1) === text.charCodeAt(end - 1);
      const both = (costs[i - 1] ?? size) + (isSame ? 0 : 1);
      const more = (costs[i] ?? size) + 1;
      const less = (next[i - 1] ?? size) + 1;
      const least = Math.min(both, more, less);
      next.push(least);
      from.push((least === both ? starts[i - 1] : least === more ? starts[i] : from[i - 1]) ?? end);
    }
    // the row's first start is where the next sign would begin
    starts = from;
    costs = next;
    const cost = costs[size] ?? size;
    const start = starts[size] ?? end;
    if (cost > most) {
      if (best !== null) found.push(best.near);
      best = null;
    } else if (best === null || cost < best.cost) best = { cost, near: { start, end } };
  }
  if (best !== null) found.push(best.near);
  return found;
}

/** With so many faults at most, one of the pattern's parts (one more than faults) has to stand there as it is. */
function mayMatch(pattern: string, text: string, most: number): boolean {
  const size = Math.floor(pattern.length / (most + 1));
  if (size === 0) return true;
  for (let part = 0; part <= most; part += 1) {
    const end = part === most ? pattern.length : (part + 1) * size;
    if (text.includes(pattern.slice(part * size, end))) return true;
  }
  return false;
}
