import { fromBase64Url, toBase64Url } from './base64.ts';
import { fromUtf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { questionsOfEnvelope, readEnvelope, sealEnvelope, signersOf } from './dsse.ts';
import type { Envelope } from './dsse.ts';
import { canonicalBytes, canonicalise } from './jcs.ts';
import { readJson } from './json.ts';
import { hashLeaf } from './merkle-hash.ts';
import { verifyInclusion } from './merkle-verify.ts';
import { questionsOfNote, verifyNote } from './note.ts';
import { reading, Unreadable, within } from './refusal.ts';
import type { Read } from './refusal.ts';
import { base64Url, literal, matching, nullable, object, text } from './shape.ts';
import type { Ed25519, SignatureQuestion } from './signature.ts';
import { readTlogProof } from './tlog-proof.ts';
import type { TlogProof } from './tlog-proof.ts';
import type { VerifierKey } from './verifier-key.ts';

export const RECEIPT_TYPE = 'application/vnd.throughline.receipt+json';

/** What the log promises at once: the entry with this hash will stand in the log of this origin. */
export interface ReceiptPromise {
  readonly v: 1;
  readonly origin: string;
  /** Merkle leaf hash of the submission's event (RFC 6962), unpadded URL-safe base64. */
  readonly leaf: string;
  readonly case: string;
  /** When the operator's clock says that it was received: RFC 3339 UTC with milliseconds. */
  readonly at: string;
}

export interface Receipt {
  readonly promise: ReceiptPromise;
  readonly envelope: Envelope;
  /** The inclusion proof, once the promise is kept. */
  readonly proof: TlogProof | null;
}

/** Makes the promise for an event's leaf bytes. Hand the result to the reporter; it needs no log entry yet. */
export function makeReceipt(
  sha256: Sha256,
  of: { readonly leaf: Uint8Array; readonly case: string; readonly at: number },
  key: VerifierKey,
  sign: (message: Uint8Array) => Uint8Array,
): string {
  const promise: ReceiptPromise = {
    v: 1,
    origin: key.name,
    leaf: toBase64Url(hashLeaf(sha256, of.leaf)),
    case: of.case,
    at: new Date(of.at).toISOString(),
  };
  const envelope = sealEnvelope(RECEIPT_TYPE, canonicalBytes(promise), key, sign);
  return canonicalise({ v: 1, promise: envelope, proof: null });
}

/** The same receipt with its inclusion proof (a tlog-proof file's text) beside the promise. */
export function withProof(receipt: string, proof: string): string {
  return canonicalise({ ...outer(readJson(receipt)), proof });
}

const outer = object<{ v: 1; promise: string; proof: string | null }>({
  v: literal(1),
  promise: text,
  proof: nullable(text),
});
const inner = object<ReceiptPromise>({
  v: literal(1),
  origin: text,
  leaf: base64Url(32),
  case: matching(/^[0-9a-f]{32}$/u),
  at: matching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/u),
});

export function parseReceipt(bytes: Uint8Array): Read<Receipt> {
  return reading(() => {
    const { promise, proof } = outer(readJson(fromUtf8(bytes)));
    const envelope = within('promise', () => readEnvelope(promise));
    if (envelope.payloadType !== RECEIPT_TYPE) throw new Unreadable('field-wrong', 'promise');
    return {
      promise: within('promise', () => inner(readJson(fromUtf8(envelope.payload)))),
      envelope,
      proof: proof === null ? null : within('proof', () => readTlogProof(proof)),
    };
  });
}

/** `promised`: signed, not proven yet. `included`: the promise is kept. */
export type ReceiptVerdict = 'included' | 'promised' | 'unknown-signer' | 'not-included';

export function verifyReceipt(
  receipt: Receipt,
  {
    sha256,
    ed25519,
    keys,
  }: { readonly sha256: Sha256; readonly ed25519: Ed25519; readonly keys: readonly VerifierKey[] },
): ReceiptVerdict {
  const { promise, proof } = receipt;
  const known = keys.filter((key) => key.name === promise.origin);
  if (signersOf(receipt.envelope, known, ed25519).length === 0) return 'unknown-signer';
  if (proof === null) return 'promised';
  const { index, path, checkpoint } = proof;
  if (checkpoint.origin !== promise.origin || verifyNote(checkpoint.note, known, ed25519).state !== 'signed')
    return 'not-included';
  return verifyInclusion(sha256, checkpoint, index, fromBase64Url(promise.leaf, 32), path)
    ? 'included'
    : 'not-included';
}

/** Every signature that `verifyReceipt` asks about, for a browser that has to ask beforehand. */
export function signaturesOfReceipt(receipt: Receipt, keys: readonly VerifierKey[]): readonly SignatureQuestion[] {
  const known = keys.filter((key) => key.name === receipt.promise.origin);
  const note = receipt.proof?.checkpoint.note;
  const ofNote = note === undefined ? [] : questionsOfNote(note, known).map(({ question }) => question);
  return [...questionsOfEnvelope(receipt.envelope, known), ...ofNote];
}
