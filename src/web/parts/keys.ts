import type { Problem } from '../problem.ts';

/** What is known about the last try of a form: its key, and the input that the key stands for. */
export interface Tried {
  readonly key: string;
  readonly input: string;
}

/**
 * The Idempotency-Key of the next try. A try whose end is unknown is repeated under its own key as long as the input is
 * the same; anything else is a fresh request.
 */
export function nextKey(last: Tried | null, input: string, fresh: () => string): Tried {
  return last !== null && last.input === input ? last : { key: fresh(), input };
}

/** What to remember after a failed try: a decided one is over, an undecided one may have been done. */
export function afterFailure(tried: Tried, problem: Pick<Problem, 'isDecided'>): Tried | null {
  return problem.isDecided ? null : tried;
}

/** 128 random bits in hex; `randomUUID` would need a secure context, and a desk in a lab may be on plain HTTP. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
