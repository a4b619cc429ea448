import type { Millis } from '../../kit/ids.ts';

/** One X.509 certificate (RFC 5280) as a triage looks at it. Its signature is checked by whoever opened it. */
export interface Certificate {
  /** The names of holder and issuer on one line each, as the certificate words them: text from outside. */
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Millis;
  readonly notAfter: Millis;
  /** It may sign other certificates (basic constraints, RFC 5280 §4.2.1.9). */
  readonly isAuthority: boolean;
  /** SHA-256 of its bytes, 64 hex digits: two with the same are the same. */
  readonly sha256: string;
  /** Whether it was made out for this DNS name or IP address (RFC 6125, RFC 9525). */
  covers(host: string): boolean;
  /** `name-only`: it says that this one signed it, and the signature is not by its key. */
  isSignedBy(issuer: Certificate): 'yes' | 'name-only' | 'no';
}

/** Opens certificates and knows which roots are trusted. */
export interface Certificates {
  /** From the base64 between two PEM lines (RFC 7468); null where that is no certificate. */
  open(base64: string): Certificate | null;
  /** Those that nobody has to vouch for: the administrator's bundle and the roots that come with the runtime. */
  readonly trusted: readonly Certificate[];
}
