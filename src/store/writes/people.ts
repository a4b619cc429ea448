import type { LinkRow, PersonRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Keeps a person; another one with the same address, in whatever case it is written, is `taken`. */
export function keepPerson({ db }: Kit, { person, key, email, name, roles, passwordHash, status }: PersonRow): Write {
  const row = {
    key,
    email,
    address: email.toLowerCase(),
    name,
    roles: JSON.stringify(roles),
    password_hash: passwordHash,
    status,
  };
  return write(
    db
      .insertInto('person')
      .values({ person, ...row })
      .onConflict((same) => same.column('person').doUpdateSet(row)),
    { unique: 'taken' },
  );
}

export function keepLink({ db }: Kit, { hash, purpose, person, expiresAt, usedAt }: LinkRow): Write {
  return write(db.insertInto('link').values({ hash, purpose, person, expires_at: expiresAt, used_at: usedAt }));
}

export function dropRecoveries({ db }: Kit, person: PersonRow['person']): Write {
  const theirs = db.deleteFrom('link').where('person', '=', person).where('purpose', '=', 'recovery');
  return write(theirs.where('used_at', 'is', null));
}

/** Of two that use a link at the same moment, one finds it used: `claimed`. */
export function useLink({ db }: Kit, { hash, at }: Gathered['useLinks'][number]): Write {
  const query = db
    .updateTable('link')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at);
  return write(query, { touch: { rows: 1, otherwise: 'claimed' } });
}
