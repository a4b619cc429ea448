import type { Selectable } from 'kysely';
import type { PasskeyReads, PasskeyRow } from '../passkey-rows.ts';
import type { Tables } from '../tables.ts';
import type { Engine } from './engine.ts';

export function passkeyReads({ db }: Engine): PasskeyReads {
  const rows = () => db.selectFrom('passkey').selectAll();
  return {
    async passkeyOf(credential) {
      const row = await rows().where('credential', '=', credential).executeTakeFirst();
      return row === undefined ? null : toPasskey(row);
    },
    async passkeysOf(person) {
      const found = await rows().where('person', '=', person).orderBy('created_at').orderBy('passkey').execute();
      return found.map(toPasskey);
    },
  };
}

function toPasskey(row: Selectable<Tables['passkey']>): PasskeyRow {
  const { passkey, credential, person, name, counter } = row;
  const publicKey = new Uint8Array(row.public_key);
  return { passkey, credential, person, name, counter, publicKey, createdAt: row.created_at, usedAt: row.used_at };
}
