import { REFUSALS, refusalKind } from '../domain/kit/refusals.ts';
import type { Refusal, RefusalKind } from '../domain/kit/refusals.ts';

/** RFC 9457 problem details, with the reason as a word and what to do next. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reason: string;
  readonly next: string;
  readonly fields?: readonly { readonly field: string; readonly says: string }[];
}

/** RFC 9457 §3. */
export const PROBLEM = 'application/problem+json; charset=utf-8';

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

export function problemOf({ reason, details, fields }: Refusal): Problem {
  const { say, next } = REFUSALS[reason];
  return {
    type: `urn:throughline:refusal:${reason}`,
    title: say,
    status: reason === 'input-too-large' ? 413 : STATUS[refusalKind(reason)],
    detail: details.map(String).join(' '),
    reason,
    next,
    ...(fields === undefined ? {} : { fields: fields.map(({ field, says }) => ({ field, says: String(says) })) }),
  };
}

/** A defect is ours: the caller learns nothing about the inside. */
export const DEFECT: Problem = {
  type: 'urn:throughline:defect',
  title: 'Something went wrong on our side.',
  status: 500,
  detail: '',
  reason: 'defect',
  next: 'Try again. If it goes on, tell the administrator at what time it happened.',
};
