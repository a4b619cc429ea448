import type { Selectable } from 'kysely';
import type { PersonId } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import type { PersonRow, SessionRow } from '../types.ts';
import type { Engine } from './engine.ts';
import { toPerson } from './people.ts';

type Kept = Selectable<Tables['session']>;

/** Asked with each request of somebody who is signed in: one statement. */
export async function session(
  { db }: Engine,
  hash: string,
): Promise<{ readonly session: SessionRow; readonly owner: PersonRow } | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.person', 'session.person')
    .selectAll()
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row === undefined ? null : { session: toSession(row), owner: toPerson(row) };
}

export async function sessionsOf({ db }: Engine, person: PersonId): Promise<readonly SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .orderBy('seen_at', 'desc')
    .orderBy('session')
    .execute();
  return rows.map(toSession);
}

export function toSession(row: Kept): SessionRow {
  return {
    hash: row.hash,
    session: row.session,
    person: row.person,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    seenAt: row.seen_at,
    proof: row.proof,
    provedAt: row.proved_at,
    device: { browser: row.browser, system: row.system },
  };
}
