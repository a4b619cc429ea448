import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import pg from 'pg';
import { STAGES } from '../../../src/domain/case/words.ts';

/**
 * While `work` lasts, a case may stand at any stage when it is first shown, as while a backup is restored: else the database
 * would have to be led through all of them for each.
 */
export async function atAnyStage<T>(dir: string, databaseUrl: string | null, work: () => Promise<T>): Promise<T> {
  const others = STAGES.filter((stage) => stage !== 'received').map((stage) => `('none', '${stage}')`);
  await run(dir, databaseUrl, `insert into stage_move (from_stage, to_stage) values ${others.join(', ')}`);
  const done = await work();
  await run(dir, databaseUrl, "delete from stage_move where from_stage = 'none' and to_stage <> 'received'");
  return done;
}

async function run(dir: string, databaseUrl: string | null, sql: string): Promise<void> {
  if (databaseUrl === null) {
    const db = new DatabaseSync(join(dir, 'throughline.db'), { timeout: 5_000 });
    db.exec(sql);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
