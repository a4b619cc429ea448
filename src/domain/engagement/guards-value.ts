import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import type { Engagement, Value } from './state.ts';
import type { Refused } from './verdict.ts';

/** A credential never stays; what stays or is none needs a reason. */
export function decidable({ values }: Engagement, { facts, text }: CommandOfVerb<'decide-value'>): Refused | null {
  const value = values.find((one) => one.value === facts.value);
  if (value === undefined) return refuse('unknown-part');
  const { disposition } = facts;
  if (disposition === 'keep' && value.class === 'secret') return refuse('secret-cannot-stay');
  // its case goes on, whatever is decided here
  if (value.case !== null && !value.caseEnded && disposition !== 'redact-and-rotate') return refuse('already-done');
  // each of these puts back into the customer's copy what was taken out of the safe one
  const isExample = disposition === 'placeholder' && value.class === 'secret';
  const needsReason = disposition === 'keep' || disposition === 'not-a-secret' || isExample;
  return needsReason && text.reason === undefined ? refuse('reason-missing') : null;
}

export function casable(
  { values }: Engagement,
  command: CommandOfVerb<'open-case' | 'prove-value' | 'end-case'>,
): Refused | null {
  const value = values.find((one) => one.value === command.facts.value);
  if (value === undefined) return refuse('unknown-part');
  if (command.verb === 'open-case')
    return value.disposition === 'redact-and-rotate' && value.case === null ? null : refuse('already-done');
  return value.case === command.facts.case ? null : refuse('unknown-part');
}

export function excepting({ values }: Engagement, { facts, at }: CommandOfVerb<'request-exception'>): Refused | null {
  const value = values.find((one) => one.value === facts.value);
  if (value === undefined || value.disposition !== 'redact-and-rotate') return refuse('unknown-part');
  if (value.exception?.state === 'asked') return refuse('already-done');
  return facts.until > at && facts.until <= at + LONGEST_EXCEPTION_MS ? null : refuse('day-not-ahead');
}

/** A credential that may be alive is not left so for longer than a quarter of a year. */
const LONGEST_EXCEPTION_MS = 92 * 86_400_000;

export function exceptable(
  { values }: Engagement,
  { actor, facts }: CommandOfVerb<'decide-exception'>,
): Refused | null {
  const asked = askedOf(values.find((one) => one.value === facts.value));
  if (asked === null) return refuse('unknown-part');
  return asked.by === actor.id ? refuse('same-person') : null;
}

function askedOf(value: Value | undefined) {
  const exception = value?.exception ?? null;
  return exception?.state === 'asked' ? exception : null;
}
