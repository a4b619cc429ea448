import type { Issuer } from '../../domain/identity/words.ts';
import type { Held, ProbeResult } from '../../probes/types.ts';
import type { Target } from './targets.ts';

/**
 * Asks the issuer about each form of a credential, and overwrites their bytes; `app.ts` makes it of `probes/`. Null
 * where there is no form.
 */
export type Prober = (target: Target, forms: readonly Held[]) => Promise<ProbeResult | null>;

/** What a code means by the issuer's table; whatever has no row there says nothing. */
export type Meaning = (issuer: Issuer, code: string) => ProbeResult;

/** What asking for each form came to: refused only where the issuer refused them all. */
export function together(results: readonly ProbeResult[]): ProbeResult | null {
  return (
    results.find(({ answer }) => answer === 'still-valid') ??
    results.find(({ answer }) => answer === 'cannot-tell') ??
    results[0] ??
    null
  );
}
