import type { FindingClass } from '../../../redact/finding.ts';
import type { KnownInCase, StockIdentityView } from '../../../operations/review/views.ts';
import type { Skip } from '../outcome.ts';

/** What a stock of files came to, as `--summary-json` writes it. No value of a secret is in it. */
export interface Stock {
  readonly throughline: 'stock-1';
  /** When the summary was made, in ISO 8601. */
  readonly made: string;
  readonly detectors: string;
  readonly paths: readonly string[];
  readonly classes: readonly FindingClass[];
  readonly files: {
    readonly read: number;
    readonly bytes: number;
    readonly withSecrets: number;
    readonly notLookedInto: Partial<Record<Skip, number>>;
    readonly unreadable: number;
    readonly byKind: readonly FileKindCount[];
  };
  readonly findings: { readonly settled: number; readonly byKind: readonly FindingCount[] };
  /** The same secret in more than one file, those in most files first. */
  readonly repeated: {
    readonly values: number;
    /** Findings that a dictionary could hold: they are compared only where there is a `--fingerprint-key`. */
    readonly notCompared: number;
    readonly list: readonly RepeatedValue[];
  };
  /** Files with secrets, those with most first. */
  readonly worst: readonly FileCount[];
  readonly identities: { readonly names: number; readonly list: readonly NamedIdentity[] };
  readonly unreadable: readonly UnreadCount[];
  readonly overdue: Overdue | null;
  /** What the desk of this machine knows; null where it was not asked. */
  readonly desk: AtTheDesk | null;
}

export interface AtTheDesk {
  /** Different secrets that it was asked about, and those among them that a case knows. */
  readonly asked: number;
  readonly known: number;
  /** Of those: some case has them as still alive, or nobody has said yet. */
  readonly alive: number;
  readonly open: number;
  readonly list: readonly KnownValue[];
  /** Of the names: how many it was asked about, how many are not in the inventory, and how many there have no owner. */
  readonly names: { readonly asked: number; readonly unknown: number; readonly withoutOwner: number };
}

/** A secret that cases know, those that are alive first. */
export interface KnownValue {
  readonly kind: string;
  readonly cases: readonly KnownInCase[];
  readonly files: number;
  readonly findings: number;
  readonly first: readonly string[];
}

export interface FileKindCount {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
  readonly withSecrets: number;
}

/** `sure` from 0.9 on, `likely` from 0.7 on, `possible` below. */
export interface FindingCount {
  readonly kind: string;
  readonly class: FindingClass;
  readonly findings: number;
  readonly files: number;
  readonly sure: number;
  readonly likely: number;
  readonly possible: number;
}

export interface RepeatedValue {
  /** Its number in this summary. */
  readonly value: number;
  readonly kind: string;
  /** Only with `--fingerprint-key`. */
  readonly fingerprint: string | null;
  readonly files: number;
  readonly findings: number;
  /** The first few files. */
  readonly first: readonly string[];
}

export interface FileCount {
  readonly path: string;
  readonly secrets: number;
  /** How many different kinds of secret. */
  readonly kinds: readonly string[];
}

export interface NamedIdentity {
  readonly kind: string;
  readonly name: string;
  readonly files: number;
  readonly findings: number;
  readonly first: readonly string[];
  /** What the inventory has of it; absent where nobody asked. */
  readonly inventory?: StockIdentityView;
}

export interface UnreadCount {
  /** The end of a sentence: `is protected by a password`. */
  readonly why: string;
  readonly files: number;
  readonly first: readonly string[];
}

/** What should have been disposed of, the oldest first. */
export interface Overdue {
  readonly keepDays: number;
  readonly files: number;
  readonly withSecrets: number;
  readonly list: readonly OverdueFile[];
}

export interface OverdueFile {
  readonly path: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** What says so: a field of its front matter, else when the file was last changed. */
  readonly by: 'closed' | 'date' | 'modified';
  readonly secrets: number;
}
