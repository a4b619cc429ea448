import type { TokenRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Keeps a token; put again, nothing but its end changes, and an end stays. */
export function keepToken({ db }: Kit, row: TokenRow): Write {
  const { token, hash, name, scopes, madeAt, expiresAt, endedAt, usedOn } = row;
  return write(
    db
      .insertInto('api_token')
      .values({
        token,
        hash,
        name,
        scopes: JSON.stringify(scopes),
        made_at: madeAt,
        expires_at: expiresAt,
        ended_at: endedAt,
        used_on: usedOn,
      })
      .onConflict((same) => same.column('token').doUpdateSet({ ended_at: endedAt })),
  );
}

export function noteTokenUse({ db }: Kit, { token, on }: Gathered['tokenUses'][number]): Write {
  return write(db.updateTable('api_token').set({ used_on: on }).where('token', '=', token));
}
