import type { Entitlement } from '../identity/entitlement/entitlement.ts';
import { keyOf } from '../identity/entitlement/entitlement.ts';

/** Rows that were signed: to be there, and not to be there any more. */
export interface SignedRows {
  readonly add: readonly Entitlement[];
  readonly remove: readonly Entitlement[];
}

/** What a snapshot has to show, and what it must not. */
export interface Expected {
  readonly present: readonly Entitlement[];
  readonly absent: readonly Entitlement[];
}

/** What was signed asks for this while it holds; once its time is over, what it added has to be gone again. */
export function expected({ add, remove }: SignedRows, isOver: boolean): Expected {
  return isOver ? { present: [], absent: [...add, ...remove] } : { present: add, absent: remove };
}

/** The same without the rows about which somebody has signed something later: the last signature counts. */
export function exceptLater({ present, absent }: Expected, later: readonly Expected[]): Expected {
  const decided = new Set(later.flatMap((one) => [...one.present, ...one.absent]).map(keyOf));
  const stands = (row: Entitlement): boolean => !decided.has(keyOf(row));
  return { present: present.filter(stands), absent: absent.filter(stands) };
}

/** Where a snapshot is not as it was signed: rows that are missing, and rows that should not be there. */
export function deviation({ present, absent }: Expected, rows: readonly Entitlement[]): Expected {
  const there = new Set(rows.map(keyOf));
  return {
    present: present.filter((row) => !there.has(keyOf(row))),
    absent: absent.filter((row) => there.has(keyOf(row))),
  };
}

export function isEmpty({ present, absent }: Expected): boolean {
  return present.length + absent.length === 0;
}
