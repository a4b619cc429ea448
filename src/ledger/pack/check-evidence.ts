import { toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { membersOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Pack } from './open.ts';
import { factsOf } from './redactions.ts';
import { counted, judged, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** Each evidence file is one that the case's facts name by its digest; what they name and the pack lacks is said. */
export function checkEvidence(pack: Pack, sha256: Sha256): readonly Finding[] {
  const { digestById, failures } = namedEvidence(pack);
  const named = new Set(digestById.values());
  for (const [digest, content] of pack.evidenceByDigest) {
    if (toHex(sha256(content)) !== digest)
      failures.push(`The evidence file ${digest.slice(0, 12)}… is not what its name says.`);
    if (!named.has(digest)) failures.push(`The evidence file ${digest.slice(0, 12)}… is not one that the case names.`);
  }
  const absent = [...named].filter((digest) => !pack.evidenceByDigest.has(digest)).length;
  return [
    ...judged(
      'evidence',
      failures,
      `${counted(pack.evidenceByDigest.size, 'evidence file')}, each as the case names it.`,
    ),
    ...(absent === 0
      ? []
      : [
          unchecked(
            'evidence',
            `${counted(absent, 'evidence file')} that the case names ${absent === 1 ? 'is' : 'are'} not in the pack.`,
          ),
        ]),
  ];
}

/** The digest that holds now for each evidence id, with late redactions followed. */
function namedEvidence(pack: Pack): { readonly digestById: ReadonlyMap<string, string>; readonly failures: string[] } {
  const digestById = new Map<string, string>();
  const failures: string[] = [];
  for (const [seq, event] of pack.eventsBySeq) {
    const facts = factsOf(event);
    if (facts === null) continue;
    if (event.fields.type === 'evidence-redacted') {
      const [id, was, now] = ['evidence', 'was', 'now'].map((name) => facts.get(name));
      if (typeof id !== 'string' || typeof now !== 'string' || digestById.get(id) !== was) {
        failures.push(`The redaction in event ${seq} does not follow from the evidence before it.`);
      } else {
        digestById.set(id, now);
      }
      continue;
    }
    for (const { id, digest } of references(facts.get('evidence'))) if (!digestById.has(id)) digestById.set(id, digest);
  }
  return { digestById, failures };
}

/** One reference `{id, sha256}`, or a list of them. */
function references(value: Json | undefined): readonly { readonly id: string; readonly digest: string }[] {
  if (Array.isArray(value)) return value.flatMap(references);
  const members = membersOf(value);
  const [id, digest] = [members?.get('id'), members?.get('sha256')];
  return typeof id === 'string' && typeof digest === 'string' ? [{ id, digest }] : [];
}
