import { OWN_KINDS } from './own-kinds.ts';
import type { Span } from './resolve.ts';

/** The form of our own mark in safe text, e.g. `[aws-access-key-id #1]`. It is ours only with a word that we write. */
const FORM = /\[([a-z0-9][a-z0-9-]{1,48}) #[0-9]{1,7}\]/gu;

/** Longer than any placeholder of ours. */
const REACH = 64;

const OWN_HERE = new RegExp(FORM.source, 'yu');

/** Where our own marks stand in a text, in its order. */
export function ownPlaceholders(text: string): Span[] {
  return [...text.matchAll(FORM)]
    .filter(([, kind = '']) => OWN_KINDS.has(kind))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Our own placeholders that touch a stretch of the text. */
export function ownAround(text: string, start: number, end: number): Span[] {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  if (!near.includes(' #')) return [];
  return ownPlaceholders(near).map((span) => ({ start: from + span.start, end: from + span.end }));
}

/** Whether a place lies inside one of them: the word in `[password #1]` promises nothing about what stands behind it. */
export function isInOwn(text: string, at: number): boolean {
  for (let open = at; open >= 0 && at - open <= REACH; open -= 1) {
    const sign = text.charCodeAt(open);
    // no placeholder holds a bracket but those at its ends, nor a line end
    if (sign === 0x0a || (sign === 0x5d && open < at)) return false;
    if (sign !== 0x5b) continue;
    OWN_HERE.lastIndex = open;
    const kind = OWN_HERE.exec(text)?.[1];
    return kind !== undefined && OWN_KINDS.has(kind) && OWN_HERE.lastIndex > at;
  }
  return false;
}
