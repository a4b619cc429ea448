import { sameBytes } from './bytes.ts';

/** One Ed25519 question (RFC 8032): is this the signature of `message` by the key of 32 bytes? */
export interface SignatureQuestion {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** Answers a question. Handed in: node's crypto answers at once. */
export type Ed25519 = (question: SignatureQuestion) => boolean;

/**
 * A verifier out of answers that were found before. A browser's crypto answers only later: list the questions
 * (`signaturesOf`, `assertionsOf`), await each answer, and hand them in here. A question that nobody asked before is a defect.
 */
export function answered(
  answers: readonly { readonly question: SignatureQuestion; readonly valid: boolean }[],
): Ed25519 {
  return (question) => {
    const answer = answers.find((known) => sameQuestion(known.question, question));
    if (answer === undefined) throw new Error('a signature was to be checked that was not listed before');
    return answer.valid;
  };
}

function sameQuestion(a: SignatureQuestion, b: SignatureQuestion): boolean {
  return sameBytes(a.key, b.key) && sameBytes(a.signature, b.signature) && sameBytes(a.message, b.message);
}
