import { brand } from '../domain/kit/ids.ts';
import type { CaseId, StreamId } from '../domain/kit/ids.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { job } from '../redact/job.ts';
import type { Job } from '../redact/job.ts';
import type { KnownValue } from '../redact/known.ts';
import { numbering } from '../redact/numbering.ts';
import type { SafeFinding } from '../redact/finding.ts';
import type { Redacted, RedactOptions } from '../redact/redact.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Context } from './context.ts';
import type { Maker } from './fields.ts';
import { looksIssued } from './memory.ts';

/** Makes texts safe for one case: the same secret gets the same placeholder, also across calls. */
export interface CaseRedactor extends Maker {
  readonly findings: readonly CheckedFinding[];
}

/** A finding with its fingerprint under the case's check key too; null where it belongs to no case or is no secret. */
export interface CheckedFinding extends SafeFinding {
  readonly check: string | null;
  /** It is another reading of a place in a picture, where a credential was found that counts. */
  readonly isMisread?: true;
}

export function redactor(ctx: Context, scope: CaseId | null, known: readonly FingerprintRow[]): CaseRedactor {
  const findings: CheckedFinding[] = [];
  const one = jobFor(ctx, scope, known);
  return {
    findings,
    text(raw) {
      const made = one.redacted(raw);
      findings.push(...made.findings.map(one.checked));
      return made.safe;
    },
    keyed: one.keyed,
    file: noFile,
  };
}

/** What was made of texts that arrive together. */
export interface Together<T> {
  readonly made: T;
  readonly findings: readonly CheckedFinding[];
  /** How many values the job knew in the end. */
  readonly at: number;
}

/**
 * Makes several texts that arrive together safe: what one of them gives away is taken out of all, also of those that
 * were made before it. `make` is called a second time where that is so, and has to ask for the same texts.
 */
export function settle<T>(one: CaseJob, make: (maker: Maker) => T): Together<T> {
  const pass = () => {
    const findings: CheckedFinding[] = [];
    const sizes: number[] = [];
    const short = new Map<string, SafeText>();
    const made = make({
      text(raw) {
        const before = short.get(raw);
        if (before !== undefined) return before;
        const redacted = one.redacted(raw);
        findings.push(...redacted.findings.map(one.checked));
        sizes.push(one.size);
        if (raw.length <= MOST_REMEMBERED) short.set(raw, redacted.safe);
        return redacted.safe;
      },
      keyed: one.keyed,
      file: noFile,
    });
    return { made, findings, at: one.size, isSettled: sizes.every((size) => size === one.size) };
  };
  let last = pass();
  for (let again = 0; !last.isSettled && again < MOST_PASSES; again += 1) last = pass();
  return last;
}

/** Short texts come again and again in a list of records; the same text is the same within a pass. */
const MOST_REMEMBERED = 200;

/** A value that is found brings another one to light at most as often as texts are nested in encodings. */
const MOST_PASSES = 4;

/** Files are made by `with-files.ts`, which takes their place in the maker. */
function noFile(): never {
  throw new Error('A file was asked for where texts alone are made.');
}

/** For whom the texts are, and what people decided about single values. */
type Decided = Pick<RedactOptions, 'audience' | 'stays' | 'chosen'>;

/** The text engine for one case or engagement. */
export interface CaseJob {
  readonly job: Job;
  /** How many values it has met. */
  readonly size: number;
  redacted(raw: string): Redacted;
  checked(finding: SafeFinding): CheckedFinding;
  /** Whether the case has met it before. */
  isKnown(fingerprint: string): boolean;
  keyed(raw: string): string;
}

export function jobFor(
  ctx: Context,
  scope: StreamId | null,
  rows: readonly FingerprintRow[],
  decided: Decided = {},
): CaseJob {
  // what a dictionary could hold is correlated within one case only
  const fingerprint = (value: string, entropy: 'high' | 'low') =>
    ctx.vault.fingerprint(value, entropy === 'high' ? null : (scope ?? NOWHERE));
  const met = new Set(rows.map((row) => row.fingerprint));
  const inCase = new Map(rows.filter(({ scope: of }) => of === 'case').map((row) => [row.fingerprint, row.kind]));
  const known = (value: string): KnownValue | null => {
    const issued = !ctx.memory.isEmpty && looksIssued(value) ? ctx.memory.kindOf(fingerprint(value, 'high')) : null;
    if (issued !== null)
      return decided.stays?.(fingerprint(value, 'high')) === true ? null : { kind: issued, entropy: 'high' };
    const told = inCase.size === 0 ? undefined : inCase.get(fingerprint(value, 'low'));
    return told === undefined ? null : { kind: told, entropy: 'low' };
  };
  // both are made of the value while it is at hand: a finding carries none
  const checks = new Map<string, string>();
  const made = job({
    ...decided,
    known,
    numbering: numbering(rows),
    fingerprint(value, entropy) {
      const one = fingerprint(value, entropy);
      if (scope !== null && !checks.has(one)) checks.set(one, ctx.vault.checkFingerprint(value, scope));
      return one;
    },
  });
  const checked = (finding: SafeFinding): CheckedFinding => ({
    ...finding,
    check: checks.get(finding.fingerprint) ?? null,
  });
  return {
    job: made,
    checked,
    isKnown: (fingerprint) => met.has(fingerprint),
    redacted: (raw) => made.redact(raw),
    keyed: (raw) => ctx.vault.tokenHash(JSON.stringify(['foreign-key', raw])),
    get size() {
      return made.size;
    },
  };
}

const NOWHERE = brand<'scope'>('nowhere');
