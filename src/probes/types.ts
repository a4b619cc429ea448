import type { ProbeAnswer } from '../domain/case/words.ts';
import type { Issuer } from '../domain/identity/words.ts';

export { ISSUERS } from '../domain/identity/words.ts';
export type { Issuer, ProbeAnswer };

/** Where the credential is tried. From the identity's record or the administrator's list, never from a form. */
export interface ProbeTarget {
  readonly issuer: Issuer;
  /** Host name or address; for the four services their documented host unless the administrator says another. */
  readonly host: string;
  readonly port: number;
  /** Account or bind DN; the key's id for `aws-sts`; null where the issuer needs none. */
  readonly account: string | null;
  /**
   * Database, path of a page (`/` unless said), or region (`us-east-1` unless said); `ldaps` for a directory that speaks
   * TLS from the first byte on another port than 636. Null where nothing is said.
   */
  readonly detail: string | null;
  /**
   * PEM of the authority that the server's certificate has to come from; null for the system's own. For `ssh` the
   * host key as `SHA256:…`, as `ssh-keygen -l` prints it: without one nothing is sent.
   */
  readonly authority: string | null;
}

/** How long one probe may take and how much it reads. */
export interface ProbeLimits {
  /** All of it, from looking up the name to the last byte, in milliseconds. */
  readonly totalMillis: number;
  /** The longest that a host may say nothing, in milliseconds; connecting counts. */
  readonly silenceMillis: number;
  /** What is read of each connection at most, in bytes, TLS and all. */
  readonly bytes: number;
}

export const PROBE_LIMITS: ProbeLimits = { totalMillis: 20_000, silenceMillis: 8_000, bytes: 65_536 };

/** A host that an administrator named. */
export interface AllowedHost {
  /** Exactly as the target names it, in lower case. */
  readonly host: string;
  /** Null for every port. */
  readonly port: number | null;
  /** It may lie at a loopback or private address. Link-local and metadata addresses are never asked. */
  readonly inside: boolean;
  /** It may be spoken to without TLS where it offers none. A host at a loopback address always may. */
  readonly clear: boolean;
}

/** What a probe needs of the world. */
export interface Dial {
  /** All addresses of a name. Asked once for each probe; it connects to what was answered then and to nothing else. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly allowed: readonly AllowedHost[];
  /** Now, in milliseconds since 1970: a signed request carries it. */
  readonly at: number;
}

export interface ProbeResult {
  readonly answer: ProbeAnswer;
  /** The row of the issuer's table that decided, such as `28P01`, or what stood in the way: `timeout`, `not-allowed`, `redirect`. */
  readonly code: string;
  /** One plain sentence. Holds nothing of what the server sent. */
  readonly says: string;
}

/**
 * The credential's bytes, overwritten with zeros when the probe is over. A password or token as it is; for `ssh` a
 * password or a private key in PEM; for `tls-client` the key and its certificate in one PEM; for `aws-sts` the secret
 * key, or `ID:SECRET`, or `ID:SECRET:SESSIONTOKEN`.
 */
export type Held = Uint8Array;

/** One row of what counts as what: the code decides, nothing else does. */
export interface AnswerRow {
  readonly code: string;
  readonly answer: ProbeAnswer;
  /** One plain sentence for people. */
  readonly says: string;
  /** Where the vendor or the standard says so. */
  readonly page: string;
}

/** What one issuer's answers mean. What has no row here or among the common ones is `cannot-tell`. */
export interface IssuerTable {
  readonly issuer: Issuer;
  /** As people call it. */
  readonly name: string;
  /** What the probe does there, in plain sentences. */
  readonly asks: string;
  readonly rows: readonly AnswerRow[];
  /** The day on which the pages were looked up, as YYYY-MM-DD. */
  readonly lookedUp: string;
}
