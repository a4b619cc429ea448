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
/** A change of entitlements that somebody asks for in a case. */
export type RequestId = Id<'request'>;
/** One attempt at showing that a credential is dead. */
export type ProbeId = Id<'probe'>;
/** Somebody who uses a credential and has to move when it is replaced. */
export type ConsumerId = Id<'consumer'>;
/** A conversation elsewhere, linked as evidence. */
export type ThreadId = Id<'thread'>;
/** One import into the inventory. */
export type ImportId = Id<'import'>;
/** A known behaviour of an identity: an approved automation. */
export type BehaviourId = Id<'behaviour'>;
export type PersonId = Id<'person'>;
export type TeamId = Id<'team'>;
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
