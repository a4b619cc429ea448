import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

/** Keeps what was given to holders of credentials. */
export function keepKits(kit: Kit, kits: Gathered['kits']): readonly Write[] {
  const rows = kits.map(({ hash, case: case_id, credential, purpose, target, expiresAt, usedAt }) => ({
    hash,
    case_id,
    credential,
    purpose,
    target,
    expires_at: expiresAt,
    used_at: usedAt,
  }));
  return insertRows<'kit'>(kit, 'kit', rows, (part) => kit.db.insertInto('kit').values(part));
}

/** Of two that answer with a kit at the same moment, one finds it used: `claimed`. */
export function useKit({ db }: Kit, { hash, at }: Gathered['useKits'][number]): Write {
  const query = db
    .updateTable('kit')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at);
  return write(query, { touch: { rows: 1, otherwise: 'claimed' } });
}
