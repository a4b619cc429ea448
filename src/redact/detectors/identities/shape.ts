import { type Detector, type Kind, matchAt, runStart } from '../../detector.ts';
import type { Finding } from '../../finding.ts';

/** One way in which an identity reference is written. */
export interface IdentityShape {
  readonly kind: string;
  readonly what: string;
  /** The issuer's own description of the form, or the standard. */
  readonly source: string;
  readonly provider?: string;
  /** At least three characters; compared in either case. */
  readonly anchors: readonly string[];
  /** Characters that may stand in front of the anchor; none where the anchor begins it. */
  readonly before?: RegExp;
  /** Sticky and bounded, from the first of those characters; group `v` is the reference where it is not all. */
  readonly pattern: RegExp;
  /** What may not stand right in front; letters, digits and `_` where nothing else is said. Not asked where it begins with a sign. */
  readonly notAfter?: RegExp;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: string;
  /** Whether it only looks like one. */
  readonly isNone?: (value: string, text: string, start: number) => boolean;
}

/** How far in front of an anchor a reference may begin, in UTF-16 units: the length of a host name (RFC 1035). */
const MOST_BEFORE = 253;

const WORD = /[A-Za-z0-9_]/u;

/**
 * A family of identity references. They rank below every secret and every blank, so that none of them takes a
 * character away from those.
 */
export function identityDetector(name: string, rank: number, shapes: readonly IdentityShape[]): Detector {
  const shapesByAnchor = new Map<string, IdentityShape[]>();
  for (const shape of shapes) {
    for (const anchor of shape.anchors)
      shapesByAnchor.set(anchor.toLowerCase(), [...(shapesByAnchor.get(anchor.toLowerCase()) ?? []), shape]);
  }
  return {
    name,
    rank,
    kinds: kindsOf(shapes),
    anchors: [...shapesByAnchor.keys()].map((text) => ({ text, exact: false })),
    look: (text, at, anchor) =>
      (shapesByAnchor.get(anchor) ?? []).flatMap((shape) => {
        const found = look(name, shape, text, at, anchor.length);
        return found === null ? [] : [found];
      }),
  };
}

function look(detector: string, shape: IdentityShape, text: string, at: number, anchor: number): Finding | null {
  const from = shape.before === undefined ? at : runStart(text, at, MOST_BEFORE, shape.before);
  const begins = WORD.test(text.charAt(from));
  if (begins && (shape.notAfter ?? WORD).test(text.charAt(from - 1))) return null;
  const match = matchAt(shape.pattern, text, from);
  if (match === null) return null;
  const value = match.groups?.['v'] ?? match[0];
  const start = from + match[0].lastIndexOf(value);
  const end = start + value.length;
  if (from + match[0].length < at + anchor || shape.isNone?.(value, text, start) === true) return null;
  return identity(detector, shape, start, end);
}

/** A finding of an identity reference. */
export function identity(
  detector: string,
  { kind, provider, confidence, why }: Pick<IdentityShape, 'kind' | 'provider' | 'confidence' | 'why'>,
  start: number,
  end: number,
): Finding {
  const found: Finding = { detector, kind, class: 'identity', start, end, confidence, why, entropy: 'low' };
  return provider === undefined ? found : { ...found, provider };
}

function kindsOf(shapes: readonly IdentityShape[]): Kind[] {
  const byWhat = new Map(
    shapes.map(({ kind, what, source }): [string, Kind] => [
      `${kind} ${what}`,
      { kind, what, source, class: 'identity' },
    ]),
  );
  return [...byWhat.values()];
}
