import { survives } from '../../redact/survives.ts';
import { valueSpans } from '../../redact/value-spans.ts';
import type { Hand } from '../hand.ts';

/** Fewer bytes than these occur by chance among those of a picture. */
const LEAST_IN_BYTES = 6;

/** Takes out exact values that somebody names, and looks for nothing else. */
export function exactHand(values: readonly string[], placeholder: string): Hand {
  return {
    edits: (texts) => texts.map((text) => valueSpans(text, values).map((span) => ({ ...span, put: placeholder }))),
    survival() {
      let survived = 0;
      return {
        push(chunk) {
          for (const value of values) if (value.length >= LEAST_IN_BYTES && survives(chunk, value)) survived += 1;
        },
        end: () => survived,
      };
    },
    values: () => values,
    learned: () => [],
    learn: () => undefined,
  };
}
