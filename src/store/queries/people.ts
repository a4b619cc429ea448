import type { SelectQueryBuilder, Selectable } from 'kysely';
import type { Millis, PersonId } from '../../domain/kit/ids.ts';
import { ROLES, type Role } from '../../domain/people/roles.ts';
import type { Tables } from '../tables.ts';
import type { LinkRow, PersonRow } from '../types.ts';
import type { Engine } from './engine.ts';

export type KeptPerson = Selectable<Tables['person']>;

function personRows({ db }: Engine): SelectQueryBuilder<Tables, 'person', KeptPerson> {
  return db.selectFrom('person').selectAll();
}

export function toPerson({
  person,
  key,
  email,
  name,
  roles,
  password_hash: passwordHash,
  status,
}: KeptPerson): PersonRow {
  return { person, key, email, name, roles: parseRoles(roles), passwordHash, status };
}

/** The column holds what `keepPerson` wrote; a role that a later version took out of the list counts for nothing. */
function parseRoles(json: string): readonly Role[] {
  const parsed: unknown = JSON.parse(json);
  return ROLES.filter((role) => Array.isArray(parsed) && parsed.includes(role));
}

export async function people(engine: Engine): Promise<readonly PersonRow[]> {
  return (await personRows(engine).orderBy('address').execute()).map(toPerson);
}

export async function person(engine: Engine, id: PersonId): Promise<PersonRow | null> {
  const row = await personRows(engine).where('person', '=', id).executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

export async function personByEmail(engine: Engine, email: string): Promise<PersonRow | null> {
  const row = await personRows(engine).where('address', '=', email.toLowerCase()).executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

export async function link({ db }: Engine, hash: string): Promise<LinkRow | null> {
  const row = db
    .selectFrom('link')
    .select(['hash', 'purpose', 'person', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('hash', '=', hash);
  return (await row.executeTakeFirst()) ?? null;
}

export async function openRecoveries(
  { db }: Engine,
  at: Millis,
): Promise<readonly { readonly person: PersonId; readonly until: Millis }[]> {
  const rows = await db
    .selectFrom('link')
    .select(['person', 'expires_at as until'])
    .where('purpose', '=', 'recovery')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('expires_at')
    .execute();
  return rows.flatMap(({ person, until }) => (person === null ? [] : [{ person, until }]));
}
