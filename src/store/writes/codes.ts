import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

/** Takes Idempotency-Keys: of two appends with the same one the second is `claimed`. */
export function claimKeys(kit: Kit, claims: Gathered['claims']): readonly Write[] {
  const rows = claims.map(({ key, request, case: case_id, at }) => ({ key, request, case_id, at }));
  return insertRows<'claim'>(kit, 'claim', rows, (part) => kit.db.insertInto('claim').values(part), {
    unique: 'claimed',
  });
}

/** Keeps the hash of a tracking code; a code that is there already is `taken`. */
export function keepCodes(kit: Kit, codes: Gathered['codes']): readonly Write[] {
  const rows = codes.map(({ hash, submission, case: case_id }) => ({ hash, submission, case_id }));
  return insertRows<'code'>(kit, 'code', rows, (part) => kit.db.insertInto('code').values(part), { unique: 'taken' });
}

/** After a merge or a split the code leads to the case that answers the submission now. */
export function moveCodes({ db }: Kit, moved: Gathered['moveCodes']): readonly Write[] {
  return moved.map(({ submission, case: case_id }) =>
    write(db.updateTable('code').set({ case_id }).where('submission', '=', submission)),
  );
}
