declare const kind: unique symbol;

/** A random 128-bit id as 32 lower-case hex digits; `K` says what it names. */
export type Id<K extends string> = string & { readonly [kind]: K };

export type StreamId = Id<'stream'>;
export type CaseId = StreamId;
export type SubmissionId = Id<'submission'>;
export type ActionId = Id<'action'>;
export type CredentialId = Id<'credential'>;
export type IdentityId = Id<'identity'>;
export type EvidenceId = Id<'evidence'>;
/** Something that newer detectors take for a secret in text that is stored already. */
export type LateFindingId = Id<'late-finding'>;
export type ExemptionId = Id<'exemption'>;
export type PersonId = Id<'person'>;
/** Names a wrapped data key in the vault. */
export type KeyId = Id<'key'>;
/** An event's id: UUIDv7 with dashes. */
export type EventId = Id<'event'>;
/** One person within one stream: HMAC of the person's key and the stream, 32 hex digits. */
export type ActorId = Id<'actor'>;
/** A moment in exact milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number;

const HEX_128 = /^[0-9a-f]{32}$/u;

/** Parses a 128-bit id at the edge; null where it is not one. */
export function parseId<K extends string>(text: string): Id<K> | null {
  return HEX_128.test(text) ? brand<K>(text) : null;
}

/** Names a string as an id. The caller guarantees that it made it or parsed it. */
export function brand<K extends string>(text: string): Id<K> {
  return text as Id<K>;
}
