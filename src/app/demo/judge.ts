import { inflateRawSync } from 'node:zlib';
import { openPack } from '../../ledger/pack/open.ts';
import type { Outcome } from '../../ledger/pack/report.ts';
import { verifyPack } from '../../ledger/pack/verify.ts';
import { refusalSentence } from '../../ledger/refusal.ts';
import { parseVerifierKey } from '../../ledger/verifier-key.ts';
import { ed25519, sha256 } from '../../log/crypto.ts';

export interface Judgement {
  readonly outcome: Outcome;
  readonly says: string;
}

/** Verifies a pack with its log's key, or with none, by the same code as `throughline verify`. */
export function judge(archive: Uint8Array, keyText: string | null): Judgement {
  const pack = openPack(
    archive,
    (packed, size) => new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })),
  );
  if (!pack.ok) return { outcome: 'does-not-hold', says: refusalSentence(pack) };
  const key = keyText === null ? null : parseVerifierKey(sha256, keyText);
  if (key !== null && !key.ok) throw new Error('The log’s own key cannot be read.');
  const { outcome, say } = verifyPack(pack.value, { sha256, ed25519, trustedKeys: key === null ? null : [key.value] });
  return { outcome, says: say };
}

/** The same bytes but for one bit in the middle. */
export function withOneByteChanged(archive: Uint8Array): Uint8Array {
  const at = archive.length >> 1;
  return archive.with(at, (archive[at] ?? 0) ^ 1);
}
