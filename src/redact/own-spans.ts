import { OWN_PLACEHOLDER } from './placeholders.ts';
import type { Span } from './resolve.ts';

/** Longer than any placeholder of ours. */
const REACH = 64;

const OWN_HERE = new RegExp(OWN_PLACEHOLDER.source, 'yu');

/** Where our own marks stand in a text, in its order. */
export function ownPlaceholders(text: string): Span[] {
  return [...text.matchAll(OWN_PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Our own placeholders that touch a stretch of the text. */
export function ownAround(text: string, start: number, end: number): Span[] {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  if (!near.includes(' #')) return [];
  return Array.from(near.matchAll(OWN_PLACEHOLDER), (match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Whether a place lies inside one of them: the word in `[password #1]` promises nothing about what stands behind it. */
export function isInOwn(text: string, at: number): boolean {
  for (let open = at; open >= 0 && at - open <= REACH; open -= 1) {
    const sign = text.charCodeAt(open);
    // no placeholder holds a bracket but those at its ends, nor a line end
    if (sign === 0x0a || (sign === 0x5d && open < at)) return false;
    if (sign !== 0x5b) continue;
    OWN_HERE.lastIndex = open;
    return OWN_HERE.test(text) && OWN_HERE.lastIndex > at;
  }
  return false;
}
