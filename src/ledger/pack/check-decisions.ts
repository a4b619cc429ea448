import { fromBase64Url } from '../base64.ts';
import { toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { isSignedType, signatureIn, wrongSignature } from '../decision-signature.ts';
import type { DecisionSignature, VerifyAssertion } from '../decision-signature.ts';
import { reading } from '../refusal.ts';
import type { Pack } from './open.ts';
import { factsOf } from './redactions.ts';
import { counted, fails, holds, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/**
 * Decisions that somebody signed with a passkey of theirs: the signature is over the very decision, so that not even the
 * operator could have written it. What nobody signed is recorded as its approver's, which is what the operator says.
 */
export function checkDecisions(pack: Pack, sha256: Sha256, verify: VerifyAssertion | undefined): readonly Finding[] {
  const findings: Finding[] = [];
  let recorded = 0;
  for (const event of pack.eventsBySeq.values()) {
    const { type, seq } = event.fields;
    const facts = factsOf(event);
    if (facts === null || !isSignedType(type)) continue;
    if (!facts.has('signed')) {
      recorded += 1;
      continue;
    }
    const signed = signatureIn(facts.get('signed'));
    const stream = pack.statement.predicate.case;
    if (signed === null)
      findings.push(fails('decisions', `The signature of the decision in event ${seq} cannot be read.`));
    else if (verify === undefined)
      findings.push(
        unchecked('decisions', `This program does not check the passkey that signed the decision in event ${seq}.`),
      );
    else {
      const wrong = wrongSignature(sha256, verify, { stream, type, fact: (name) => facts.get(name) }, signed);
      findings.push(
        wrong === null
          ? holds(
              'decisions',
              `The decision in event ${seq} is signed by the passkey ${nameOf(sha256, signed)} of ${signed.site}.`,
            )
          : fails('decisions', `The signature of the decision in event ${seq} ${wrong}.`),
      );
    }
  }
  if (recorded > 0)
    findings.push(
      unchecked(
        'decisions',
        `${counted(recorded, 'decision')} recorded as their approver’s, with no signature of their own.`,
      ),
    );
  return findings;
}

/** The first half of SHA-256 of its public key: two decisions by one passkey have the same. */
function nameOf(sha256: Sha256, { key }: DecisionSignature): string {
  const read = reading(() => fromBase64Url(key, null));
  return read.ok ? toHex(sha256(read.value).subarray(0, 8)) : '';
}
