import { brand } from '../domain/kit/ids.ts';
import type { CaseId } from '../domain/kit/ids.ts';
import { numbering } from '../redact/numbering.ts';
import { redact } from '../redact/redact.ts';
import type { SafeFinding } from '../redact/finding.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Context } from './context.ts';
import type { Maker } from './fields.ts';

/** Makes texts safe for one case: the same secret gets the same placeholder, also across calls. */
export function redactor(
  ctx: Context,
  scope: CaseId | null,
  known: readonly FingerprintRow[],
): Maker & { readonly findings: readonly SafeFinding[] } {
  const findings: SafeFinding[] = [];
  const numbers = numbering(known);
  // what a dictionary could hold is correlated within one case only
  const fingerprint = (value: string, entropy: 'high' | 'low') =>
    ctx.vault.fingerprint(value, entropy === 'high' ? null : (scope ?? NOWHERE));
  return {
    findings,
    text(raw) {
      const made = redact(raw, { fingerprint, numbering: numbers });
      findings.push(...made.findings);
      return made.safe;
    },
  };
}

const NOWHERE = brand<'scope'>('nowhere');
