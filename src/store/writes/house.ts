import { sql } from 'kysely';
import type { HouseWrite } from '../house-rows.ts';
import { NEVER } from '../views/case-row.ts';
import { write, type Write } from '../write.ts';
import type { Kit } from './kit.ts';

/** One change of what concerns the installation as a whole; a team that is named like another one is `taken`. */
export function writeHouse(kit: Kit, step: HouseWrite): Write {
  const { db } = kit;
  switch (step.do) {
    case 'set': {
      const { name, body } = step;
      return write(
        db
          .insertInto('setting')
          .values({ name, body })
          .onConflict((same) => same.column('name').doUpdateSet({ body })),
      );
    }
    case 'keep-team': {
      const { team, name, members } = step.team;
      const row = { name, called: name.toLowerCase(), members: JSON.stringify(members) };
      return write(
        db
          .insertInto('team')
          .values({ team, ...row })
          .onConflict((same) => same.column('team').doUpdateSet(row)),
        { unique: 'taken' },
      );
    }
    case 'drop-team':
      return write(db.deleteFrom('team').where('team', '=', step.team));
    case 'due': {
      const { due, version } = step;
      const row = {
        due_at: due?.at ?? null,
        due_for: due?.for ?? null,
        due_rank: due?.at ?? NEVER,
      };
      return write(
        db
          .updateTable('case_view')
          .set(row)
          .where('case_id', '=', step.case)
          .where(sql<boolean>`(select version from stream where id = ${step.case}) = ${version}`),
      );
    }
  }
}
