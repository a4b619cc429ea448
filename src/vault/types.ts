import type { ActorId, CaseId, Id, KeyId, Millis, StreamId } from '../domain/kit/ids.ts';
import type { Tombstone } from './tombstone.ts';

/** What a sealed payload is bound to: it opens only as this part of this event. */
export type Binding =
  | { readonly event: string; readonly type: string; readonly part: 'facts' | 'text' }
  | { readonly evidence: string }
  /** A file of an engagement, where its findings stand, or the words of an identity that it names. */
  | { readonly held: 'file' | 'scan' | 'words'; readonly id: string };

/** What is destroyed of a stream. */
export interface Disposal {
  readonly stream: StreamId;
  /** All that it kept as content, not these keys alone. */
  readonly whole: boolean;
  readonly at: Millis;
  readonly keys: readonly KeyId[];
  /** Sealed bytes of it, or at least how they begin (13 bytes): they must not be found any more afterwards. */
  readonly sealed: readonly Uint8Array[];
}

/** Data keys and everything derived from them. Holds keys only; knows nothing of cases. */
export interface Vault {
  /** Which vault this is: 128 bits as hex, made with it. A database belongs to one vault. */
  readonly id: string;
  /** A fresh data key, durable before this returns. Never waits for a disk while the pool made ahead of use lasts. */
  takeKey(): Promise<KeyId>;
  /** AES-256-GCM; null where the key was destroyed. Throws where the bytes were changed. */
  open(key: KeyId, binding: Binding, sealed: Uint8Array): Promise<Uint8Array | null>;
  seal(key: KeyId, binding: Binding, plain: Uint8Array): Promise<Uint8Array>;
  /** HMAC-SHA-256 under the key `key`, over the stream's id: one person is one actor within a stream. */
  actor(key: KeyId, stream: StreamId): Promise<ActorId>;
  systemActor(stream: StreamId): ActorId;
  /** 128 bits as hex over (version ‖ normalised value); `scope` null is the whole installation. Synchronous: redaction calls it. */
  fingerprint(value: string, scope: Id<string> | null): string;
  /**
   * The key of the check fingerprints of one case, 32 bytes: whoever holds a credential can recognise it with this on a
   * machine of their own. It leaves the house in a kit, so it tells nothing about other cases, nor about the keys here.
   */
  checkKey(scope: CaseId): Uint8Array;
  /** 128 bits as hex over (version ‖ normalised value), under the check key of the case. */
  checkFingerprint(value: string, scope: CaseId): string;
  /** Seven BIP-39 words joined by '-' (77 bits), derived from the server's key and the request's nonce. */
  trackingCode(nonce: string): string;
  /** What is stored of a code, a session or a link: HMAC-SHA-256 under the vault's key, hex. */
  tokenHash(token: string): string;
  /** A fresh bearer token with its prefix, from the system's randomness. */
  token(prefix: 'tls_' | 'tla_' | 'tli_' | 'tlk_'): string;
  /** The seed of the log's Ed25519 key, 32 bytes. */
  logSeed(): Uint8Array;
  /**
   * Destroys every wrapped copy of data keys, all or none, and remembers it: where an older copy of the vault brings them
   * back, they are destroyed again before it opens. When it is done, no node of the installation can use them. Done again it
   * changes nothing.
   */
  destroyAll(disposal: Disposal): Promise<void>;
  /** Everything that was destroyed, in no particular order. */
  tombstones(): Promise<readonly Tombstone[]>;
  /** How the wrapped forms of those of these keys begin that are still there: where one is found in a file, that key is. */
  marks(keys: readonly KeyId[]): Promise<readonly Uint8Array[]>;
  /**
   * The canary `number` of a stream: a word that stands nowhere else, made again from the root key whenever it is needed, so
   * that it need not be kept where it would be found.
   */
  canary(stream: StreamId, number: number): string;
  /** How many data keys are made ahead of use. */
  keysAhead(): number;
  close(): Promise<void>;
}
