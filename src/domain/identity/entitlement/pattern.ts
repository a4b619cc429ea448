/** A pattern with `*` for any characters, none included, and `?` for exactly one. Everything else stands for itself. */
export type Pattern = string;

/** How many steps of single characters are taken before the answer is that it cannot be told. */
const MOST_WORK = 200_000;

/**
 * Whether every text that `inner` matches is matched by one of `outer`. Null where that would take too long to tell: only
 * patterns with many `*` and `?` in both get there.
 *
 * Walks through both at once, a text at a time as it were: a place in `inner`, and all places in the `outer` ones that the
 * same text can lead to. Characters that stand in none of them behave alike and count as one.
 */
export function covers(outer: readonly Pattern[], inner: Pattern): boolean | null {
  if (outer.some((one) => one === '*' || one === inner)) return true;
  // most answers are told by one text: what stands for itself, and signs that no pattern names in place of the wildcards
  const text = inner.replaceAll(/[*?]/gu, OTHER);
  if (!outer.some((one) => matches(one, text))) return false;
  if (text === inner) return true;
  const alphabet = [...new Set([...outer, inner].join('').replaceAll(/[*?]/gu, '')), OTHER];
  const starts = skipStars(
    outer,
    outer.map((_, i) => [i, 0] as const),
  );
  const waiting: [number, readonly Place[]][] = closeInner(inner, 0).map((at) => [at, starts]);
  const seen = new Set<string>();
  let work = 0;
  while (waiting.length > 0) {
    const [at, places] = waiting.pop() ?? [0, []];
    const key = `${at} ${places.map(([i, j]) => `${i}:${j}`).join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    work += places.length * alphabet.length;
    if (work > MOST_WORK) return null;
    if (at === inner.length && !places.some(([i, j]) => j === outer[i]?.length)) return false;
    for (const sign of alphabet) {
      const nexts = stepInner(inner, at, sign);
      if (nexts.length === 0) continue;
      const led = step(outer, places, sign);
      for (const next of nexts) waiting.push([next, led]);
    }
  }
  return true;
}

/** Whether some text is matched by both. */
export function overlap(a: Pattern, b: Pattern): boolean {
  if (a === '*' || b === '*' || a === b) return true;
  if (!WILD.test(a)) return matches(b, a);
  if (!WILD.test(b)) return matches(a, b);
  const seen = new Set<number>();
  const waiting: [number, number][] = [[0, 0]];
  while (waiting.length > 0) {
    const [i, j] = waiting.pop() ?? [0, 0];
    const key = i * (b.length + 1) + j;
    if (seen.has(key)) continue;
    seen.add(key);
    if (i === a.length && j === b.length) return true;
    const [x, y] = [a[i], b[j]];
    if (x === '*') waiting.push([i + 1, j]);
    if (y === '*') waiting.push([i, j + 1]);
    if (x === undefined || y === undefined) continue;
    if (x === '*') waiting.push([i, j + 1]);
    else if (y === '*') waiting.push([i + 1, j]);
    else if (x === y || x === '?' || y === '?') waiting.push([i + 1, j + 1]);
  }
  return false;
}

/** Whether a text is matched; what looks like a wildcard in the text stands for itself. */
export function matches(pattern: Pattern, text: string): boolean {
  let [i, star, resume] = [0, -1, 0];
  for (let at = 0; at < text.length;) {
    if (pattern[i] === '*') {
      star = i;
      i += 1;
      resume = at;
    } else if (pattern[i] === '?' || pattern[i] === text[at]) {
      i += 1;
      at += 1;
    } else if (star >= 0) {
      i = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (pattern[i] === '*') i += 1;
  return i === pattern.length;
}

const WILD = /[*?]/u;

/** Stands for every character that no pattern names. */
const OTHER = '\u0000';

/** A place in the `outer` patterns: which of them, and how far. */
type Place = readonly [number, number];

function step(outer: readonly Pattern[], places: readonly Place[], sign: string): readonly Place[] {
  const led = places.flatMap(([i, j]): Place[] => {
    const token = outer[i]?.[j];
    if (token === '*') return [[i, j]];
    return token === '?' || token === sign ? [[i, j + 1]] : [];
  });
  return skipStars(outer, led);
}

/** With the places behind stars, since those match nothing as well; sorted, each once. */
function skipStars(outer: readonly Pattern[], places: readonly Place[]): readonly Place[] {
  const all = new Map<string, Place>();
  for (const [i, from] of places) {
    for (let j = from; ; j += 1) {
      all.set(`${i}:${j}`, [i, j]);
      if (outer[i]?.[j] !== '*') break;
    }
  }
  return [...all.values()].sort(([i, j], [k, l]) => i - k || j - l);
}

function closeInner(inner: Pattern, from: number): readonly number[] {
  const all = [from];
  for (let at = from; inner[at] === '*'; at += 1) all.push(at + 1);
  return all;
}

function stepInner(inner: Pattern, at: number, sign: string): readonly number[] {
  const token = inner[at];
  if (token === '*') return closeInner(inner, at);
  return token === '?' || token === sign ? closeInner(inner, at + 1) : [];
}

/** A pattern for exactly this text: what looks like a wildcard in it is written as `\002a`. */
export function literal(text: string): Pattern {
  return text.replaceAll(/[*?]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
