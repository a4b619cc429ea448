import { fromBase64Url, toBase64Url } from '../base64.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import type { CaseIndexEntry } from '../case-index.ts';
import { canonicalBytes } from '../jcs.ts';
import { readJson } from '../json.ts';
import { readLeaf } from '../leaf.ts';
import type { Leaf } from '../leaf.ts';
import { within } from '../refusal.ts';
import { base64Url, count, list, literal, matching, object, text } from '../shape.ts';
import { readTlogProof } from '../tlog-proof.ts';
import type { TlogProof } from '../tlog-proof.ts';

/** The part of a case index that concerns one case: the index event with its facts and proof, and the case's entry in it. */
export interface CaseIndexProof {
  /** The case-index event: exact leaf, and its facts opened. */
  readonly leaf: Uint8Array;
  readonly salt: Uint8Array;
  readonly facts: Uint8Array;
  /** The tlog-proof file of that event, under the pack's checkpoint. */
  readonly proof: string;
  readonly entry: CaseIndexEntry;
  readonly position: number;
  readonly path: readonly Uint8Array[];
}

export type OpenedCaseIndex = Omit<CaseIndexProof, 'proof'> & { readonly fields: Leaf; readonly proof: TlogProof };

export function caseIndexFile({ leaf, salt, facts, proof, entry, position, path }: CaseIndexProof): Uint8Array {
  return canonicalBytes({
    v: 1,
    leaf: fromUtf8(leaf),
    salt: toBase64Url(salt),
    facts: fromUtf8(facts),
    proof,
    entry,
    position,
    path: path.map(toBase64Url),
  });
}

const shape = object<{
  v: 1;
  leaf: string;
  salt: string;
  facts: string;
  proof: string;
  entry: CaseIndexEntry;
  position: number;
  path: readonly string[];
}>({
  v: literal(1),
  leaf: text,
  salt: base64Url(32),
  facts: text,
  proof: text,
  entry: object<CaseIndexEntry>({
    key: matching(/^[0-9a-f]{64}$/u),
    seq: count,
    index: count,
    stage: matching(/^[a-z-]{1,32}$/u),
  }),
  position: count,
  path: list(base64Url(32)),
});

export function readCaseIndexFile(content: Uint8Array): OpenedCaseIndex {
  const file = shape(readJson(fromUtf8(content)));
  return {
    leaf: utf8(file.leaf),
    fields: within('leaf', () => readLeaf(file.leaf)),
    salt: fromBase64Url(file.salt, 32),
    facts: utf8(file.facts),
    proof: within('proof', () => readTlogProof(file.proof)),
    entry: file.entry,
    position: file.position,
    path: file.path.map((hash) => fromBase64Url(hash, 32)),
  };
}
