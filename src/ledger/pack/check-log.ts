import type { Sha256 } from '../bytes.ts';
import { hashLeaf } from '../merkle-hash.ts';
import { verifyInclusion } from '../merkle-verify.ts';
import { questionsOfNote, verifyNote } from '../note.ts';
import type { Ed25519, SignatureQuestion } from '../signature.ts';
import { fingerprint, parseVerifierKey } from '../verifier-key.ts';
import type { VerifierKey } from '../verifier-key.ts';
import type { Pack } from './open.ts';
import { counted, fails, holds, judged, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** Every event stands in the log under the pack's checkpoint, in the order of the case. */
export function checkInclusion(pack: Pack, sha256: Sha256): readonly Finding[] {
  let last = -1;
  const failures = [...pack.eventsBySeq].flatMap(([seq, event]) => {
    const proof = pack.proofsBySeq.get(seq);
    if (proof === undefined) return [`Event ${seq} has no proof that it stands in the log.`];
    if (proof.checkpointText !== pack.checkpointText) return [`The proof of event ${seq} is under another checkpoint.`];
    const isIncluded = verifyInclusion(sha256, pack.checkpoint, proof.index, hashLeaf(sha256, event.leaf), proof.path);
    if (!isIncluded) return [`Event ${seq} is not in the log under this checkpoint.`];
    const isLater = proof.index > last;
    last = proof.index;
    return isLater ? [] : [`Event ${seq} stands in the log before an earlier event of the case.`];
  });
  const stray = [...pack.proofsBySeq.keys()].filter((seq) => !pack.eventsBySeq.has(seq));
  failures.push(...stray.map((seq) => `There is a proof for event ${seq}, which is not in the pack.`));
  return judged(
    'inclusion',
    failures,
    `All events stand in the log of ${counted(pack.checkpoint.size, 'entry', 'entries')}.`,
  );
}

export interface Trust {
  readonly sha256: Sha256;
  readonly ed25519: Ed25519;
  /** The log keys that the verifier got some other way; null where there are none. */
  readonly trustedKeys: readonly VerifierKey[] | null;
}

/** The keys to check signatures with: those that were given, or the one that the pack names for itself. */
export function keysFor(
  pack: Pack,
  { sha256, trustedKeys }: Pick<Trust, 'sha256' | 'trustedKeys'>,
): readonly VerifierKey[] {
  const claimed = parseVerifierKey(sha256, pack.claimedKey);
  const keys = trustedKeys ?? (claimed.ok ? [claimed.value] : []);
  return keys.filter(({ name }) => name === pack.checkpoint.origin);
}

/** The log's signature over the checkpoint, and whether anybody outside the pack vouches for the key. */
export function checkCheckpoint(pack: Pack, trust: Trust): readonly Finding[] {
  const verdict = verifyNote(pack.checkpoint.note, keysFor(pack, trust), trust.ed25519);
  const { origin } = pack.checkpoint;
  if (verdict.state === 'bad-signature') return [fails('checkpoint', `The signature of ${origin} is not valid.`)];
  if (verdict.state === 'unknown-signer') {
    const whose = trust.trustedKeys === null ? 'the key that the pack itself names' : 'any key that you gave';
    return [fails('checkpoint', `The checkpoint of ${origin} is not signed by ${whose}.`)];
  }
  const marks = verdict.by.map((key) => fingerprint(trust.sha256, key)).join(', ');
  const rollback = unchecked(
    'checkpoint',
    'No outside witness signed: a rollback of the operator’s whole machine would not be seen.',
  );
  if (trust.trustedKeys !== null)
    return [holds('checkpoint', `Signed by ${origin} with a key that you gave (fingerprint ${marks}).`), rollback];
  return [
    unchecked(
      'checkpoint',
      `Signed with the key that the pack itself names (fingerprint ${marks}). Whose key that is, a pack cannot say.`,
    ),
    rollback,
  ];
}

export function questionsOfCheckpoint(
  pack: Pack,
  trust: Pick<Trust, 'sha256' | 'trustedKeys'>,
): readonly SignatureQuestion[] {
  return questionsOfNote(pack.checkpoint.note, keysFor(pack, trust)).map(({ question }) => question);
}
