import type { Reading } from '../../documents/apart/documents.ts';
import type { Passage } from '../../documents/document.ts';
import type { SafeFinding } from '../../redact/finding.ts';
import type { CaseJob } from '../redactor.ts';

/**
 * The words of a picture are read in several ways: of what was found of one kind in one line of it, one reading counts,
 * that which is known from elsewhere or else the first. All of them are taken out of the pixels.
 */
export function oneReading(
  passage: Passage,
  findings: readonly SafeFinding[],
  one: CaseJob,
  reading: Pick<Reading, 'placeAt'>,
): readonly SafeFinding[] {
  if (passage.isSeen !== true) return findings;
  const chosen = new Map<string, SafeFinding>();
  for (const finding of findings) {
    const at = `${reading.placeAt(passage, finding.start).seenAt} ${finding.kind}`;
    const before = chosen.get(at);
    if (before === undefined || (!one.isKnown(before.fingerprint) && one.isKnown(finding.fingerprint)))
      chosen.set(at, finding);
  }
  return findings.filter((finding) => [...chosen.values()].includes(finding));
}
