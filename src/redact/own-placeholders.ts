import { OWN_PLACEHOLDER } from './placeholders.ts';

/** Where our own marks stand in a text, in its order. */
export function ownPlaceholders(text: string): { start: number; end: number }[] {
  return [...text.matchAll(OWN_PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
