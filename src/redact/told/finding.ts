import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import type { Meaning } from '../names.ts';

/** The finding of a value that a sentence tells. */
export function toldFinding(
  text: string,
  place: { readonly start: number; readonly end: number },
  meaning: Meaning,
  confidence: number,
  why: string,
): Finding {
  return {
    detector: 'prose',
    kind: meaning.kind,
    class: 'secret',
    start: place.start,
    end: place.end,
    confidence,
    entropy: judge(text.slice(place.start, place.end), true, meaning, 'assigned')?.entropy ?? 'low',
    why,
  };
}
