import type { CaseId } from '../../domain/kit/ids.ts';
import { parseId } from '../../domain/kit/ids.ts';

/** Where a page of the queue ended: the sort columns of its last row. */
export interface Place {
  readonly due_rank: number;
  readonly urgency: number;
  readonly opened_at: number;
  readonly case_id: CaseId;
}

export function cursorOf({ due_rank, urgency, opened_at, case_id }: Place): string {
  return Buffer.from([due_rank, urgency, opened_at, case_id].join('.')).toString('base64url');
}

/** Null for what is not one of our cursors; the queue then starts at its beginning. */
export function placeOf(cursor: string): Place | null {
  const [due_rank, urgency, opened_at, id, ...rest] = Buffer.from(cursor, 'base64url').toString('latin1').split('.');
  const case_id = parseId<'stream'>(id ?? '');
  const [due, pressing, opened] = [due_rank, urgency, opened_at].map(wholeNumber);
  if (due == null || pressing == null || opened == null || case_id === null || rest.length > 0) return null;
  return { due_rank: due, urgency: pressing, opened_at: opened, case_id };
}

function wholeNumber(digits: string | undefined): number | null {
  if (digits === undefined || !/^-?\d{1,16}$/u.test(digits)) return null;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
