import { anchorPass } from './anchors.ts';
import { exactly } from './detector.ts';
import type { Finding } from './finding.ts';

/** Values looked for again, at most: beyond that the text is a list of credentials and each stands where it was found. */
const MOST_VALUES = 2000;

/**
 * The same values standing elsewhere in the text, without the name or form that gave them away the first time.
 * Short ones and plain words are left, since they would be found in the middle of ordinary sentences.
 */
export function echoes(text: string, secrets: readonly Finding[]): Finding[] {
  const byValue = new Map<string, Finding>();
  for (const secret of secrets) {
    const value = text.slice(secret.start, secret.end);
    if (isTelling(value) && byValue.size < MOST_VALUES && !byValue.has(value)) byValue.set(value, secret);
  }
  if (byValue.size === 0) return [];
  const anchors = [...byValue].map(([value, payload]) => ({
    anchor: exactly(value)[0] ?? { text: value, exact: true },
    payload,
  }));
  const found: Finding[] = [];
  const taken = secrets.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let free = 0;
  anchorPass(anchors)(text, (start, value, first) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next += 1;
    const end = start + value.length;
    if (start < free || (taken[next]?.start ?? Number.POSITIVE_INFINITY) < end || !standsAlone(text, start, end))
      return;
    free = end;
    found.push({ ...first, start, end, why: 'The same value was recognised elsewhere in this text' });
  });
  return found;
}

function isTelling(value: string): boolean {
  return value.length >= 6 && (value.length >= 16 || /[^a-z]/u.test(value.slice(1)));
}

/** Not in the middle of a longer word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const word = /[\p{L}\p{N}]/u;
  return end - start >= 12 || (!word.test(text.charAt(start - 1)) && !word.test(text.charAt(end)));
}
