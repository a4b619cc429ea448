import { randomBytes } from 'node:crypto';
import type { KnownInCase } from '../../../operations/review/views.ts';
import type { Finding } from '../../../redact/finding.ts';
import { namesIdentity } from '../../../redact/policy/names-identity.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { nameOf } from '../name.ts';
import type { Selection } from '../selection.ts';

/** What ties a finding to the same thing in other files of a stock. */
export interface Tie {
  /** Keyed hash by which the same secret is known again in this stock; null where it could be guessed. */
  readonly same: string | null;
  /** Of an identity: what it is called, on one line. Null for everything else. */
  readonly name: string | null;
  /** In memory alone, until the desk was asked: `desk-gate.ts` takes it off before anything is kept or told. */
  readonly value?: string;
  /** What the desk said of it; absent where it was not asked. */
  readonly known?: readonly KnownInCase[];
}

/** Longer than any name; what is longer is no name that somebody would look for. */
const LONGEST = 300;

/** A key with which the values of one stock are compared; it is of use for nothing else. */
export function newTieKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/**
 * Nothing where no summary is asked for. What a dictionary could hold is not compared: the key lies beside the hashes, in the
 * state of a scan, and would let passwords be tried out.
 */
export function tieOf(
  { class: is, kind, entropy }: Pick<Finding, 'class' | 'kind' | 'entropy'>,
  value: string,
  { tieKey, desk }: Pick<Selection, 'tieKey' | 'desk'>,
): { readonly tie?: Tie } {
  if (tieKey === null || is === 'placeholder') return {};
  if (is === 'secret') {
    if (entropy === 'low') return { tie: { same: null, name: null } };
    const tie = { same: fingerprintOf(tieKey, value), name: null };
    return { tie: desk ? { ...tie, value } : tie };
  }
  const isName = namesIdentity(kind) && value.length <= LONGEST;
  return { tie: { same: null, name: isName ? nameOf(value).shown : null } };
}
