import type { SafeFinding } from '../../redact/finding.ts';
import type { Redacted } from '../../redact/redact.ts';
import { type Passage, placeAt, READ_AGAIN } from '../document.ts';

/** A finding, and the place in a picture that it was read from; null where it stands in text. */
export interface ReadFinding {
  readonly finding: SafeFinding;
  readonly seenAt: string | null;
}

/**
 * The words of a picture are read in several ways, each a little differently: findings of one kind in one line of it
 * may be one value. Gives those the same `seenAt`.
 */
export function readingsOf(passages: readonly Passage[], made: readonly Redacted[]): ReadFinding[] {
  return passages.flatMap((passage, i) =>
    (made[i]?.findings ?? []).map((finding) => ({ finding, seenAt: seenAt(passage, i, finding) })),
  );
}

function seenAt(passage: Passage, index: number, { kind, start }: SafeFinding): string | null {
  if (passage.isSeen !== true) return null;
  return `${index} ${placeAt(passage, start).replace(READ_AGAIN, '')} ${kind}`;
}
