import { sql } from 'kysely';
import { REGISTER_TYPES } from '../../domain/people/register-types.ts';
import type { HouseReads, TeamRow } from '../house-rows.ts';
import type { Engine } from './engine.ts';
import { brand } from '../../domain/kit/ids.ts';

/** What concerns the installation as a whole. */
export function houseReads({ db }: Engine): HouseReads {
  return {
    settings: () => db.selectFrom('setting').select(['name', 'body']).orderBy('name').execute(),
    async registerEvents(limit) {
      const rows = await db
        .selectFrom('event')
        .innerJoin('stream', 'stream.id', 'event.stream')
        .selectAll('event')
        .select('stream.key')
        // written out, so that the index that has the same words is used
        .where(sql<boolean>`event.type in (${sql.join(REGISTER_TYPES.map((type) => sql.lit(type)))})`)
        .where('stream.kind', '=', 'person')
        .orderBy('event.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ key, ...event }) => ({ person: brand<'person'>(event.stream), key, event }));
    },
    async teams() {
      const rows = await db.selectFrom('team').select(['team', 'name', 'members']).orderBy('called').execute();
      return rows.map(({ team, name, members }) => ({ team, name, members: readMembers(members) }));
    },
    openCases: (after, limit) =>
      db
        .selectFrom('case_view')
        .innerJoin('stream', 'stream.id', 'case_view.case_id')
        .select(['case_view.case_id as case', 'stream.number', 'case_view.due_at as dueAt'])
        .where('stream.kind', '=', 'case')
        .where('stream.number', '>', after)
        .where('case_view.stage', 'not in', ['closed', 'merged'])
        .orderBy('stream.number')
        .limit(limit)
        .execute(),
  };
}

/** The column holds what `writeHouse` wrote: ids. */
function readMembers(json: string): TeamRow['members'] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map((one) => brand<'person'>(String(one))) : [];
}
