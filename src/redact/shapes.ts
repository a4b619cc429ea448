import { type Detector, type Kind, matchAt } from './detector.ts';
import type { Finding, FindingClass } from './finding.ts';
import { isMasked, isPlaceholder } from './placeholders.ts';
import { bitsPerCharacter } from './randomness.ts';
import { issuedBy } from './providers.ts';
import type { Checksum } from './token-checksums.ts';

/** One format that an issuer documents. */
export interface Shape {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  /** How the value begins, as written: at least three characters. */
  readonly anchor: string;
  /** Sticky, bounded, starting at the anchor; group `v` is the value where that is less than the whole match. */
  readonly pattern: RegExp;
  /** What the issuer appends. A wrong one lowers confidence, but the value still goes: it may be mistyped. */
  readonly checksum?: Checksum;
  /** 0 to 1 from the value alone (length, alphabet), with the reason; null refuses it. */
  readonly check?: (value: string) => Verdict | null;
  readonly class?: FindingClass;
}

export interface Verdict {
  readonly confidence: number;
  readonly why: string;
}

/** A family whose members are told by how the value itself is written, wherever it stands. */
export function shapeDetector(name: string, shapes: readonly Shape[]): Detector {
  const shapesByAnchor = Map.groupBy(shapes, (shape) => shape.anchor);
  return {
    name,
    rank: 3,
    needs: 'token',
    skipsInside: true,
    kinds: distinctKinds(shapes),
    anchors: [...shapesByAnchor.keys()].map((text) => ({ text, exact: true })),
    look(text, at, anchor) {
      if (!startsHere(text, at)) return [];
      for (const shape of shapesByAnchor.get(anchor) ?? []) {
        const found = findShape(name, shape, text, at);
        if (found !== null) return [found];
      }
      return [];
    },
  };
}

/** Kind, what it is, the issuer's page, how it begins, its form, the checksum inside it. */
export type Row = readonly [
  kind: string,
  what: string,
  source: string,
  anchor: string,
  pattern: RegExp,
  checksum?: Checksum,
];

/** A family written as a table: forms that need no check of their own but a checksum. */
export function shapeTable(name: string, rows: readonly Row[]): Detector {
  return shapeDetector(
    name,
    rows.map(([kind, what, source, anchor, pattern, checksum]) => ({
      kind,
      what,
      source,
      anchor,
      pattern,
      ...(checksum === undefined ? {} : { checksum }),
    })),
  );
}

function findShape(detector: string, shape: Shape, text: string, at: number): Finding | null {
  const match = matchAt(shape.pattern, text, at);
  if (match === null) return null;
  const value = match.groups?.['v'] ?? match[0];
  const start = at + match[0].lastIndexOf(value);
  const verdict = judgeValue(shape, value);
  if (verdict === null) return null;
  // Cut off and masked: `xoxp-123-456-####`
  const blank = isBlank(value) || /^[#*•]{3}/u.test(text.slice(start + value.length, start + value.length + 3));
  return {
    detector,
    kind: shape.kind,
    class: blank ? 'placeholder' : (shape.class ?? 'secret'),
    start,
    end: start + value.length,
    confidence: verdict.confidence,
    why: `${shape.what}: ${blank ? 'the form is right but the rest is a blank to fill in' : verdict.why}`,
    entropy: 'high',
    ...issuedBy(shape.kind),
  };
}

function judgeValue({ checksum, check }: Shape, value: string): Verdict | null {
  const right = checksum?.(value) ?? null;
  if (right === true) return { confidence: 0.99, why: 'prefix, length and checksum are right' };
  if (right === false) return { confidence: 0.8, why: 'prefix and characters are right, the checksum is not' };
  return check === undefined ? { confidence: 0.95, why: 'written as the issuer documents it' } : check(value);
}

/** The form is kept but the rest is masked, or says what to put there ("YOUR_API_KEY_HERE"). */
export function isBlank(value: string): boolean {
  return (
    isPlaceholder(value) ||
    isMasked(value) ||
    bitsPerCharacter(value.slice(6)) < 1 ||
    /[xX]{8}|\*{4}|EXAMPLE$|(?:EXAMPLE){2}/u.test(value) ||
    /(?:your|here|example|token|replace|insert|dummy|placeholder)[-_ ]?(?:api|key|token|here|this|me|secret|value)/iu.test(
      value,
    )
  );
}

/** No letter or digit directly before, except where that is the end of an escape (`\n`, `%20`, `\u0026`). */
export function startsHere(text: string, at: number): boolean {
  if (at === 0 || !/[A-Za-z0-9+]/u.test(text.charAt(at - 1))) return true;
  return /(?:\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|&[a-z]{2,4};?)$/u.test(
    text.slice(Math.max(0, at - 6), at),
  );
}

function distinctKinds(shapes: readonly Shape[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { kind, what, source, class: ofClass } of shapes) {
    const checked = shapes.some((shape) => shape.kind === kind && shape.checksum !== undefined);
    if (!kinds.has(kind))
      kinds.set(kind, { kind, what, source, class: ofClass ?? 'secret', ...(checked ? { checksum: true } : {}) });
  }
  return [...kinds.values()];
}
