import { type Detector, exactly, matchAt, runStart } from './detector.ts';
import type { Finding } from './finding.ts';
import { issuedBy } from './providers.ts';
import { isBlank, startsHere } from './shapes.ts';

/** One format whose fixed characters stand in the middle: the anchor is there, the value begins before it. */
export interface Middle {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly anchors: readonly string[];
  /** How many characters before the anchor belong to the value, at least and at most. */
  readonly before: readonly [number, number];
  /** Sticky, bounded, from the beginning of the value. */
  readonly pattern: RegExp;
  /** It begins with digits, and a letter may stand right before it: `/bot123:AA…`. */
  readonly behindLetters?: true;
}

/** A family told by fixed characters inside the value. */
export function middleDetector(name: string, middles: readonly Middle[]): Detector {
  return {
    name,
    rank: 3,
    skipsInside: true,
    kinds: middles.map(({ kind, what, source }) => ({ kind, what, source, class: 'secret' })),
    anchors: exactly(...new Set(middles.flatMap((middle) => middle.anchors))),
    look: (text, at, anchor) =>
      middles.filter((middle) => middle.anchors.includes(anchor)).flatMap((middle) => around(name, middle, text, at)),
  };
}

function around(detector: string, middle: Middle, text: string, at: number): readonly Finding[] {
  const [least, most] = middle.before;
  const left = at - runStart(text, at, most, /[A-Za-z0-9_+/~.-]/u);
  for (let start = at - left; start <= at - least; start += 1) {
    if (!startsHere(text, start) && !(middle.behindLetters && /[A-Za-z]/u.test(text.charAt(start - 1)))) continue;
    const value = matchAt(middle.pattern, text, start)?.[0];
    if (value === undefined) continue;
    return [
      {
        detector,
        kind: middle.kind,
        class: isBlank(value) ? 'placeholder' : 'secret',
        start,
        end: start + value.length,
        confidence: 0.95,
        why: `${middle.what}: written as the issuer documents it`,
        entropy: 'high',
        ...issuedBy(middle.kind),
      },
    ];
  }
  return [];
}
