import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Conflict, Row, Write } from '../write.ts';
import { rowsOf } from './connection.ts';
import { messageOf, troubleOf } from './errors.ts';
import type { Answered } from './messages.ts';

interface Connection {
  readonly db: DatabaseSync;
  readonly prepared: (sql: string) => StatementSync;
}

/**
 * Commits many appends with one fsync. Each runs under a savepoint of its own: what one of them conflicts with or
 * breaks does not touch the others. None is answered before all of them are durable. Throws where the disk failed.
 */
export function commitGroup(connection: Connection, group: readonly (readonly Write[])[]): readonly Answered[] {
  const { db } = connection;
  db.exec('begin immediate');
  const outcomes: Answered[] = [];
  for (const writes of group) {
    const outcome = underSavepoint(connection, writes);
    // SQLite gives the whole transaction up when it runs out of space in the middle.
    if (!db.isTransaction) return oneByOne(connection, group);
    outcomes.push(outcome);
  }
  try {
    db.exec('commit');
    return outcomes;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    if (troubleOf(error) !== 'full') throw error;
    return oneByOne(connection, group);
  }
}

/** Where a group does not fit on the disk any more, a smaller one of its members still may. */
function oneByOne(connection: Connection, group: readonly (readonly Write[])[]): readonly Answered[] {
  if (group.length === 1) return [{ is: 'conflict', conflict: 'full' }];
  return group.flatMap((writes) => commitGroup(connection, [writes]));
}

function underSavepoint({ db, prepared }: Connection, writes: readonly Write[]): Answered {
  db.exec('savepoint one');
  const outcome = runAll(prepared, writes);
  if (!db.isTransaction) return outcome;
  if (outcome.is !== 'done') db.exec('rollback to one');
  db.exec('release one');
  return outcome;
}

function runAll(prepared: Connection['prepared'], writes: readonly Write[]): Answered {
  const rows: (readonly Row[])[] = [];
  for (const write of writes) {
    const ran = run(prepared, write);
    if ('is' in ran) return ran;
    if (write.returns === true) rows.push(ran.rows);
    if (write.touch !== undefined && ran.touched !== write.touch.rows)
      return { is: 'conflict', conflict: write.touch.otherwise };
  }
  return { is: 'done', rows };
}

function run(
  prepared: Connection['prepared'],
  write: Write,
): { readonly touched: number; readonly rows: readonly Row[] } | Answered {
  try {
    const statement = prepared(write.sql);
    if (write.returns !== true) return { touched: Number(statement.run(...write.parameters).changes), rows: [] };
    const rows = rowsOf(statement, write.parameters);
    return { touched: rows.length, rows };
  } catch (error) {
    const conflict = conflictOf(error, write);
    if (conflict === null && troubleOf(error) === 'fatal') throw error;
    return conflict === null ? { is: 'failed', message: messageOf(error) } : { is: 'conflict', conflict };
  }
}

function conflictOf(error: unknown, write: Write): Conflict | null {
  const trouble = troubleOf(error);
  if (trouble === 'unique') return write.unique ?? null;
  return trouble === 'full' || trouble === 'unfinished' ? trouble : null;
}
