import type { Challenge, Shown } from './challenge.ts';

/** How an answer names what has to be brought, beside the same in its body. */
export const CHALLENGE_HEADER = 'throughline-challenge';
/** `CHALLENGE NUMBER`, or the challenge alone from who has waited. */
const PROOF_HEADER = 'throughline-proof';

export function shownIn(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Shown | null {
  const given = headers[PROOF_HEADER];
  if (typeof given !== 'string') return null;
  const [challenge = '', number] = given.trim().split(/ +/u);
  return { challenge, number: number ?? null };
}

/** What a form has brought in its hidden fields. */
export function shownInForm(form: Readonly<Record<string, string>>): Shown | null {
  const { challenge, proof } = form;
  if (challenge === undefined || challenge === '') return null;
  return { challenge, number: proof === undefined || proof === '' ? null : proof };
}

export function challengeHeader({ challenge, bits, waitSeconds }: Challenge): string {
  return `${challenge}; bits=${bits}; wait=${waitSeconds}`;
}
