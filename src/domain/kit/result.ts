import type { Refusal } from './refusals.ts';

/** What a caller can handle is returned; what nobody can handle is thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
