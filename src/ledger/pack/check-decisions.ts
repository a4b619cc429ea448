import type { Sha256 } from '../bytes.ts';
import { isSignedType, passkeyName, signatureIn, wrongSignature } from '../decision-signature.ts';
import type { AssertionQuestion, SignedType, VerifyAssertion } from '../decision-signature.ts';
import type { OpenedEvent } from './event-file.ts';
import type { Pack } from './open.ts';
import { factsOf } from './redactions.ts';
import { fails, holds, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/**
 * Decisions that somebody signed with a passkey of theirs: the signature is over the very decision, so that not even the
 * operator could have written it. What nobody signed is recorded as somebody's, which is what the operator says.
 */
export function checkDecisions(pack: Pack, sha256: Sha256, verify: VerifyAssertion | undefined): readonly Finding[] {
  const made = decisionsIn(pack);
  const unsigned = made.filter(({ facts }) => !facts.has('signed')).length;
  return [
    ...made.flatMap((one) => (one.facts.has('signed') ? [checkOne(pack, sha256, verify, one)] : [])),
    ...(unsigned === 0 ? [] : [unchecked('decisions', recorded(unsigned))]),
  ];
}

/** Every assertion that `checkDecisions` will ask about. */
export function questionsOfDecisions(pack: Pack, sha256: Sha256): readonly AssertionQuestion[] {
  const asked: AssertionQuestion[] = [];
  checkDecisions(pack, sha256, (question) => {
    asked.push(question);
    return true;
  });
  return asked;
}

interface Made {
  readonly seq: number;
  readonly type: SignedType;
  readonly facts: NonNullable<ReturnType<typeof factsOf>>;
}

function decisionsIn(pack: Pack): readonly Made[] {
  return [...pack.eventsBySeq.values()].flatMap((event: OpenedEvent) => {
    const { type, seq } = event.fields;
    const facts = factsOf(event);
    return facts === null || !isSignedType(type) ? [] : [{ seq, type, facts }];
  });
}

const WHAT = {
  'change-decided': 'decision',
  'exemption-decided': 'decision',
  'release-approved': 'approval of a release',
  released: 'release',
} as const satisfies Record<SignedType, string>;

function checkOne(
  pack: Pack,
  sha256: Sha256,
  verify: VerifyAssertion | undefined,
  { seq, type, facts }: Made,
): Finding {
  const what = `${WHAT[type]} in event ${seq}`;
  const signed = signatureIn(facts.get('signed'));
  if (signed === null) return fails('decisions', `The signature of the ${what} cannot be read.`);
  if (verify === undefined)
    return unchecked('decisions', `This program does not check the passkey that signed the ${what}.`);
  const stream = pack.statement.predicate.case;
  const wrong = wrongSignature(sha256, verify, { stream, type, fact: (name) => facts.get(name) }, signed);
  return wrong === null
    ? holds('decisions', `The ${what} is signed by the passkey ${passkeyName(sha256, signed)} of ${signed.site}.`)
    : fails('decisions', `The signature of the ${what} ${wrong}.`);
}

function recorded(count: number): string {
  return count === 1
    ? '1 decision is recorded as somebody’s, with no signature of its own.'
    : `${count} decisions are recorded as somebody’s, with no signature of their own.`;
}
