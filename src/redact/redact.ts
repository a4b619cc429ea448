import type { SafeText } from '../domain/kit/safe-text.ts';
import type { Entropy, SafeFinding } from './finding.ts';
import { job } from './job.ts';
import type { KnownValue } from './known.ts';
import type { Numbering } from './numbering.ts';
import type { Audience } from './policy/audiences.ts';
import type { Pseudonyms } from './policy/pseudonyms.ts';
import type { Chosen, TreatedIdentity } from './policy/treat.ts';

export interface RedactOptions {
  /**
   * Keyed hash of a normalised value, 32 hex digits. A value of low entropy gets one that means something in its own
   * case only; which key that is, the caller decides.
   */
  fingerprint(value: string, entropy: Entropy): string;
  readonly numbering: Numbering;
  /**
   * Whether this installation already knows a value (normalised, at least eight characters); null where it does not.
   * Asked for every token of the text that nothing else found.
   */
  known?(value: string): KnownValue | null;
  /** Who will read it: what becomes of identity references. `internal` where nothing is said: they stay. */
  readonly audience?: Audience;
  /** Pseudonyms that were given out before and go on; without them they begin anew. */
  readonly pseudonyms?: Pseudonyms;
  /** Somebody decided that what has this fingerprint is no credential, or may stay: it is not replaced anywhere. */
  stays?(fingerprint: string): boolean;
  /** What somebody decided about single identity references. */
  readonly chosen?: Chosen;
}

export interface Redacted {
  readonly safe: SafeText;
  /** Secrets that were replaced, in the order of the text; offsets are those in the text that was given. */
  readonly findings: SafeFinding[];
  /** Identity references and what was done with each, in the order of the text. */
  readonly identities: readonly TreatedIdentity[];
}

/**
 * Replaces every secret in a text by its placeholder. Placeholders that people wrote stay; identity references are
 * treated as the audience's policy says. A value that was found in one place is replaced wherever else it stands in the same text, in any of its usual
 * encodings. Several texts that belong together are one `job`.
 */
export function redact(text: string, options: RedactOptions): Redacted {
  return job(options).redact(text);
}

/** The two makers of safe text that a door needs, for one case: free text, and where a credential lives. */
export interface Redactor {
  text(raw: string): Redacted;
  locator(raw: string): Redacted;
}

/** A redactor whose numbers go on from text to text, and which looks in each for what earlier ones gave away. */
export function redactor(options: RedactOptions): Redactor {
  const { redact: one } = job(options);
  return {
    text: one,
    // A locator is one line: line ends would let one field look like two in a list.
    locator: (raw) => one(raw.replaceAll(/\s+/gu, ' ').trim()),
  };
}
