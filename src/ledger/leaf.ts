import { toBase64Url } from './base64.ts';
import { fromUtf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { canonicalBytes } from './jcs.ts';
import { readJson } from './json.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';
import { base64Url, count, literal, matching, nullable, object } from './shape.ts';

/**
 * What stands in the log for one event, for ever. It holds no name, address, free text or exact length; see
 * docs/decisions/0001-leaf-format.md. Hashes are unpadded URL-safe base64 of 32 bytes.
 */
export interface Leaf {
  readonly v: 1;
  /** The event's id: a UUIDv7 with dashes. */
  readonly id: string;
  /** The stream: 32 hex digits. A case, or any other stream. */
  readonly case: string;
  /** 0 for the stream's first event, then one more each time. */
  readonly seq: number;
  /** SHA-256 of the bytes of this stream's previous leaf; null for seq 0. */
  readonly prev: string | null;
  /** The event's type: lower-case words with dashes. */
  readonly type: string;
  /** UTC, rounded down to the minute: 2026-11-21T05:40Z. */
  readonly at: string;
  /** Who did it, within this stream: 32 hex digits. */
  readonly actor: string;
  /** SHA-256 of the policy in force. */
  readonly policy: string;
  /** Commitment to the facts. */
  readonly facts: string;
  /** Commitment to the text; null where the event has none. */
  readonly text: string | null;
  readonly alg: 'sha-256';
  /** The payload's size class; see `sizeClass`. */
  readonly size: number;
}

const shape = object<Leaf>({
  v: literal(1),
  id: matching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u),
  case: matching(/^[0-9a-f]{32}$/u),
  seq: count,
  prev: nullable(base64Url(32)),
  type: matching(/^[a-z][a-z-]{0,62}[a-z]$/u),
  at: matching(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]Z$/u),
  actor: matching(/^[0-9a-f]{32}$/u),
  policy: base64Url(32),
  facts: base64Url(32),
  text: nullable(base64Url(32)),
  alg: literal('sha-256'),
  size: count,
});

/** The leaf's bytes, made once when the event is written: JCS. A leaf that `parseLeaf` would refuse is a defect. */
export function leafBytes(leaf: Leaf): Uint8Array {
  const bytes = canonicalBytes(leaf);
  const check = parseLeaf(bytes);
  if (!check.ok) throw new TypeError(`not a leaf: ${check.code} ${check.where}`);
  return bytes;
}

/** Reads a leaf; unknown fields, duplicate names and a `prev` that does not fit `seq` are refused. */
export function parseLeaf(bytes: Uint8Array): Read<Leaf> {
  return reading(() => readLeaf(fromUtf8(bytes)));
}

export function readLeaf(text: string): Leaf {
  const leaf = shape(readJson(text));
  if ((leaf.seq === 0) !== (leaf.prev === null)) throw new Unreadable('field-wrong', 'prev');
  return leaf;
}

/** What the next leaf of the stream carries as `prev`. (Not the Merkle leaf hash, which has a prefix.) */
export function prevOf(sha256: Sha256, bytes: Uint8Array): string {
  return toBase64Url(sha256(bytes));
}

/** `at` for a moment in milliseconds: UTC rounded down to the minute. */
export function minuteOf(millis: number): string {
  return `${new Date(Math.floor(millis / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}

/**
 * How many bits the length has when counted in whole 256-byte units: 0 below 256 bytes, 1 below 512, 2 below 1,024 and so on.
 * The length is that of the facts' and the text's JCS bytes together.
 */
export function sizeClass(length: number): number {
  return Math.floor(length / 256)
    .toString(2)
    .replace(/^0$/u, '').length;
}
