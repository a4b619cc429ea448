import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Cell } from '../tables.ts';
import type { Outcome, Row, Write } from '../write.ts';
import { conflictOf, mayTryAgain, NotReplicated } from './errors.ts';

const TRIES = 4;

/**
 * Runs the statements in one transaction, once more where the server gave it up to let another one through. Throws
 * where the connection was lost: whether the transaction was committed is then not known.
 */
export async function transact(pool: Pool, writes: readonly Write[]): Promise<Outcome> {
  for (let left = TRIES; ; left -= 1) {
    const client = await pool.connect();
    let broken = true;
    try {
      const outcome = await once(client, writes);
      broken = false;
      if (outcome.is !== 'failed' || left === 1 || !mayTryAgain(outcome.error)) return outcome;
    } finally {
      client.release(broken);
    }
  }
}

/** Every statement is sent before the first answer comes: a transaction costs two round trips, not one for each. */
async function once(client: PoolClient, writes: readonly Write[]): Promise<Outcome> {
  const begun = client.query('begin');
  const sent = writes.map((write) =>
    client.query<Record<string, Cell>>({ ...preparedName(write.sql), text: write.sql, values: [...write.parameters] }),
  );
  const [opened, ...answers] = await Promise.allSettled([begun, ...sent]);
  if (opened.status === 'rejected') throw opened.reason;
  const outcome = judge(writes, answers);
  await (outcome.is === 'done' ? commit(client) : client.query('rollback'));
  return outcome;
}

/** What a warning is called (PostgreSQL manual, appendix A); notices have class 00. */
const NO_WARNING = /^00/u;

/**
 * Where a synchronous standby is waited for and somebody cancels that, PostgreSQL answers with success and a warning (manual,
 * 27.2.8): durable here, not there. Nobody is told then that it is safe; as after a lost connection, it is not known.
 */
async function commit(client: PoolClient): Promise<void> {
  let isWarned = false;
  const hear = ({ code }: { readonly code?: string | undefined }) => {
    if (code !== undefined && !NO_WARNING.test(code)) isWarned = true;
  };
  client.on('notice', hear);
  try {
    await client.query('commit');
  } finally {
    client.off('notice', hear);
  }
  if (isWarned) throw new NotReplicated();
}

/** The first statement that failed or touched another number of rows decides; those after it only echo it. */
function judge(
  writes: readonly Write[],
  answers: readonly PromiseSettledResult<QueryResult<Record<string, Cell>>>[],
): Outcome {
  const rows: (readonly Row[])[] = [];
  for (const [i, write] of writes.entries()) {
    const answer = answers[i];
    if (answer === undefined) return { is: 'failed', error: new Error('A statement was not answered.') };
    if (answer.status === 'rejected') {
      const conflict = conflictOf(answer.reason, write);
      return conflict === null ? { is: 'failed', error: answer.reason } : { is: 'conflict', conflict };
    }
    if (write.touch !== undefined && answer.value.rowCount !== write.touch.rows)
      return { is: 'conflict', conflict: write.touch.otherwise };
    if (write.returns === true) rows.push(answer.value.rows);
  }
  return { is: 'done', rows };
}

/** Statements that come often are planned once for each connection; the server keeps only so many. */
const MOST_NAMED = 300;
const names = new Map<string, string>();

function preparedName(sql: string): { readonly name?: string } {
  const known = names.get(sql);
  if (known !== undefined) return { name: known };
  if (names.size >= MOST_NAMED) return {};
  const name = `t_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return { name };
}
