import type { Result } from '../domain/kit/result.ts';
import { Download } from './download.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';

/** What came of a call, for surfaces that stand apart from the server. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly says: string };

export function answerOf(result: Result<unknown>): Answer {
  if (!result.ok) return { kind: 'refused', problem: problemOf(result.refusal) };
  const { value } = result;
  return value instanceof Download ? { kind: 'file', name: value.name, bytes: value.bytes } : { kind: 'value', value };
}
