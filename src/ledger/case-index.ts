import { toBase64Url } from './base64.ts';
import { concat, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { canonicalBytes } from './jcs.ts';
import { hashLeaf } from './merkle-hash.ts';
import { inclusionProof, nodesOf, treeRoot } from './merkle-tree.ts';

/** The type of the event whose facts hold `CaseIndexFacts`. */
export const CASE_INDEX_TYPE = 'case-index';

/** How far a stream reaches in the log. */
export interface StreamReach {
  readonly case: string;
  /** The `seq` of its last event, and where that stands in the log. */
  readonly seq: number;
  readonly index: number;
  readonly stage: string;
}

export interface CaseIndexEntry {
  /** `caseKey` of the stream: an index that is published names no case. */
  readonly key: string;
  readonly seq: number;
  readonly index: number;
  readonly stage: string;
}

/** The facts of a case-index event, beside who and when. */
export interface CaseIndexFacts {
  /** The index speaks of the log's first `covers` entries. */
  readonly covers: number;
  readonly entries: number;
  /** RFC 6962 root over the entries' JCS bytes, sorted by key; unpadded URL-safe base64. */
  readonly root: string;
}

export interface CaseIndex {
  readonly facts: CaseIndexFacts;
  /** The entry of a case with its place and audit path; null where the index does not have it. */
  prove(
    caseId: string,
  ): { readonly entry: CaseIndexEntry; readonly position: number; readonly path: readonly Uint8Array[] } | null;
}

/**
 * Commits to how far every stream reaches, so that a pack can show that nothing of its case was left out. `streams` are all
 * streams with at least one of the first `covers` log entries, each with its last event among them.
 */
export function makeCaseIndex(sha256: Sha256, covers: number, streams: readonly StreamReach[]): CaseIndex {
  return caseIndexOf(
    sha256,
    covers,
    streams.map((reach) => hashedEntry(sha256, reach)),
  );
}

export interface HashedEntry {
  readonly entry: CaseIndexEntry;
  /** `entryHash` of it. */
  readonly hash: Uint8Array;
}

/** One stream's part of the work of `makeCaseIndex`, for those who do it bit by bit. */
export function hashedEntry(sha256: Sha256, { case: id, seq, index, stage }: StreamReach): HashedEntry {
  const entry: CaseIndexEntry = { key: caseKey(sha256, id), seq, index, stage };
  return { entry, hash: entryHash(sha256, entry) };
}

/** The rest of it. */
export function caseIndexOf(sha256: Sha256, covers: number, hashed: readonly HashedEntry[]): CaseIndex {
  const sorted = hashed.toSorted((a, b) => (a.entry.key < b.entry.key ? -1 : 1));
  const entries = sorted.map(({ entry }) => entry);
  const nodeAt = nodesOf(
    sha256,
    sorted.map(({ hash }) => hash),
  );
  const positionByKey = new Map(entries.map(({ key }, position) => [key, position]));
  return {
    facts: { covers, entries: entries.length, root: toBase64Url(treeRoot(sha256, nodeAt, entries.length)) },
    prove: (caseId) => {
      const position = positionByKey.get(caseKey(sha256, caseId));
      const entry = position === undefined ? undefined : entries[position];
      if (position === undefined || entry === undefined) return null;
      return { entry, position, path: inclusionProof(sha256, nodeAt, position, entries.length) };
    },
  };
}

/** SHA-256("throughline/case-index/v1\0" ‖ the stream's 16 bytes as hex digits), in hex. */
export function caseKey(sha256: Sha256, caseId: string): string {
  return toHex(sha256(concat(utf8('throughline/case-index/v1\0'), utf8(caseId))));
}

/** The Merkle leaf hash of one entry. */
export function entryHash(sha256: Sha256, entry: CaseIndexEntry): Uint8Array {
  return hashLeaf(sha256, canonicalBytes(entry));
}
