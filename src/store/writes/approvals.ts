import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

/** Remembers with which import a signed change was compared last. */
export function keepLooks({ db }: Kit, looks: Gathered['approvalLooks']): readonly Write[] {
  return looks.map(({ case: case_id, request, import: id, result }) =>
    write(
      db
        .insertInto('approval_look')
        .values({ case_id, request, import: id, result })
        .onConflict((same) => same.columns(['case_id', 'request']).doUpdateSet({ import: id, result })),
    ),
  );
}

/** One case goes on with one thing of a closed one: a second conflicts, and is decided anew. */
export function keepRecurrences({ db }: Kit, recurrences: Gathered['recurrences']): readonly Write[] {
  return recurrences.map(({ case: case_id, about, recurrence }) =>
    write(db.insertInto('recurrence').values({ case_id, about, recurrence }), { unique: 'version' }),
  );
}
