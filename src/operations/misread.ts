import type { ReadFinding } from '../documents/apart/readings.ts';
import type { CaseJob, CheckedFinding } from './redactor.ts';

/**
 * Findings of documents as the case counts them. Of several readings of one place in a picture, only that one counts
 * as a credential which is known from somewhere else, or else the first: the others keep their placeholder and no more.
 */
export function countedOnce(
  documents: readonly (readonly ReadFinding[])[],
  elsewhere: readonly CheckedFinding[],
  one: CaseJob,
): CheckedFinding[] {
  const readings = documents.flatMap((document, i) =>
    document.map((each) => ({ ...each, seenAt: placed(i, each.seenAt) })),
  );
  const inText = readings.filter(({ seenAt }) => seenAt === null).map(({ finding }) => finding);
  const certain = new Set([...elsewhere, ...inText].map(({ fingerprint }) => fingerprint));
  const chosen = new Map<string, string>();
  const isKnown = (fingerprint: string) => certain.has(fingerprint) || one.isKnown(fingerprint);
  for (const { finding, seenAt } of readings) {
    if (seenAt === null) continue;
    const before = chosen.get(seenAt);
    if (before === undefined || (!isKnown(before) && isKnown(finding.fingerprint)))
      chosen.set(seenAt, finding.fingerprint);
  }
  return readings.map(({ finding, seenAt }) => {
    const isChosen = seenAt === null || chosen.get(seenAt) === finding.fingerprint;
    return isChosen ? one.checked(finding) : { ...one.checked(finding), isMisread: true as const };
  });
}

function placed(document: number, seenAt: string | null): string | null {
  return seenAt === null ? null : `${document} ${seenAt}`;
}
