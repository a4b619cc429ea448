import { inflateSync } from 'fflate';
import { openPack } from '../../../ledger/pack/open.ts';
import type { Report } from '../../../ledger/pack/report.ts';
import { assertionsOf, signaturesOf, verifyPack } from '../../../ledger/pack/verify.ts';
import { refusalSentence } from '../../../ledger/refusal.ts';
import { sha256 } from '../../../ledger/sha256.ts';
import { answered } from '../../../ledger/signature.ts';
import type { SignatureQuestion } from '../../../ledger/signature.ts';
import { isAssertionOf } from './assertion.ts';
import { canCheckSignatures, isSignatureOf } from './ed25519.ts';
import { readKeys } from './read-keys.ts';

/** What came of a check: a report, or why there is none. */
export type Checked =
  | { readonly is: 'report'; readonly report: Report }
  | { readonly is: 'unreadable'; readonly says: string }
  | { readonly is: 'key-unreadable'; readonly says: string }
  | { readonly is: 'no-signatures' };

/**
 * Checks a pack with what this machine has: no request leaves it. `keyText` holds the log keys that the reader got some
 * other way, one a line; empty for none.
 */
export async function checkPack(archive: Uint8Array, keyText: string): Promise<Checked> {
  const keys = readKeys(keyText);
  if (!keys.ok) return { is: 'key-unreadable', says: refusalSentence(keys) };
  const pack = openPack(archive, (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }));
  if (!pack.ok) return { is: 'unreadable', says: refusalSentence(pack) };
  if (!(await canCheckSignatures())) return { is: 'no-signatures' };

  const trust = { sha256, trustedKeys: keys.value.length === 0 ? null : keys.value };
  const [ed25519, assertion] = await Promise.all([
    answersTo(signaturesOf(pack.value, trust), isSignatureOf),
    answersTo(assertionsOf(pack.value, sha256), isAssertionOf),
  ]);
  return { is: 'report', report: verifyPack(pack.value, { ...trust, ed25519, assertion }) };
}

/** This browser's answers, found before they are needed. */
async function answersTo(
  questions: readonly SignatureQuestion[],
  answer: (question: SignatureQuestion) => Promise<boolean>,
): Promise<ReturnType<typeof answered>> {
  return answered(await Promise.all(questions.map(async (question) => ({ question, valid: await answer(question) }))));
}
