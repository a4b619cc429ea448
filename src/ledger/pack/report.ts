/** The questions that the verifier asks of a pack, in the order in which a person would. */
export const CHECKS = {
  manifest: 'Files',
  chain: 'Events in order',
  payloads: 'What the events say',
  inclusion: 'Events in the log',
  checkpoint: 'Signature of the log',
  completeness: 'All of the case',
  evidence: 'Evidence files',
  statement: 'Signed statement',
  signed: 'Signed changes',
  decisions: 'Who decided',
  closing: 'Closed as promised',
  disposal: 'Disposed of as promised',
  time: 'Times',
  names: 'Names',
} as const;

export type CheckName = keyof typeof CHECKS;

export interface Finding {
  readonly check: CheckName;
  readonly result: 'does-not-hold' | 'not-checked' | 'holds';
  /** One plain sentence. */
  readonly say: string;
}

/**
 * `holds`: everything that was checked holds, and a key that you gave signed it. `signer-unknown`: consistent in itself, but
 * nothing says whose log it is. `does-not-hold`: at least one thing is wrong.
 */
export type Outcome = 'holds' | 'signer-unknown' | 'does-not-hold';

export interface Report {
  readonly outcome: Outcome;
  /** One plain sentence for the outcome. */
  readonly say: string;
  /** What people call the case, and its stream. */
  readonly name: string;
  readonly case: string;
  readonly events: number;
  readonly origin: string;
  readonly size: number;
  /** SHA-256 of the key that the pack itself names, in hex, to compare by eye; null where it is no key. */
  readonly claimedFingerprint: string | null;
  /** What is wrong first, then what was not checked, then what holds. */
  readonly findings: readonly Finding[];
}

const SAY = {
  holds: 'Everything that was checked holds, and the log’s key is one that you trust.',
  'signer-unknown':
    'The pack is consistent, but the signer is unknown: give the log’s key, which you got some other way, to know whose it is.',
  'does-not-hold': 'This pack does not hold. Do not rely on it.',
} as const satisfies Record<Outcome, string>;

const RANK: readonly Finding['result'][] = ['does-not-hold', 'not-checked', 'holds'];

export function makeReport(
  about: Omit<Report, 'outcome' | 'say' | 'findings'>,
  findings: readonly Finding[],
  isSignerKnown: boolean,
): Report {
  const isWrong = findings.some(({ result }) => result === 'does-not-hold');
  const outcome: Outcome = isWrong ? 'does-not-hold' : isSignerKnown ? 'holds' : 'signer-unknown';
  const ranked = [...findings].sort((a, b) => RANK.indexOf(a.result) - RANK.indexOf(b.result));
  return { ...about, outcome, say: SAY[outcome], findings: ranked };
}

export function holds(check: CheckName, say: string): Finding {
  return { check, result: 'holds', say };
}

export function fails(check: CheckName, say: string): Finding {
  return { check, result: 'does-not-hold', say };
}

export function unchecked(check: CheckName, say: string): Finding {
  return { check, result: 'not-checked', say };
}

/** The failures, or where there are none, the sentence that says that it holds. */
export function judged(check: CheckName, failures: readonly string[], say: string): readonly Finding[] {
  return failures.length === 0 ? [holds(check, say)] : failures.map((failure) => fails(check, failure));
}

/** "1 event", "3 events". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
