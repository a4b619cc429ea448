import { find } from '../../redact/find.ts';
import { normalise } from '../../redact/normalise.ts';
import type { Issuer } from '../../probes/types.ts';

/** Whether a value, in its normal form, is the credential that is meant. */
export type IsIt = (normal: string) => boolean;

/**
 * Every form in which what somebody gave may be the credential that is meant: as it stands, and without quotes and
 * encodings. The same fingerprint stands for all of them, so an issuer that refuses one of them has not yet refused the
 * credential. Empty where it is another credential. Where a whole line was given, the credential in it counts.
 */
export function formsOf(given: string, isIt: IsIt): readonly string[] {
  const bare = given.trim();
  const candidates = [
    bare,
    ...find(bare)
      .filter((finding) => finding.class === 'secret')
      .map(({ start, end }) => bare.slice(start, end)),
  ];
  const met = candidates.find((one) => isIt(normalise(one)));
  if (met === undefined) return [];
  // the normal form of a key in PEM has no line ends, so that no issuer takes it
  return PEM.test(met) ? [`${met}\n`] : [...new Set([met, normalise(met)])];
}

const PEM = /^-----BEGIN [A-Z0-9 ]{3,60}-----/u;

/** What is sent: of a pair of account and password, the password, and only where the account is the target's. */
export function sentForms(
  forms: readonly string[],
  kind: string,
  { issuer, account }: { readonly issuer: Issuer; readonly account: string | null },
): readonly string[] {
  if (kind.endsWith('private-key')) return forms.filter((form) => PEM.test(form));
  if (kind !== 'basic-auth' || account === null || issuer === 'http-bearer') return forms;
  return forms.filter((form) => form.startsWith(`${account}:`)).map((form) => form.slice(account.length + 1));
}
