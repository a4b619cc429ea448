import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { needsPostgres } from '../../../test/support/postgres.ts';
import { safe } from '../../domain/kit/safe.ts';
import { caseId, event, happened, reported, words } from '../testing/changes.ts';
import { freshPostgres, type Opened } from '../testing/engines.ts';

test(
  'given a missed secret, when it is replaced and scrubbed, then no file of a table or index holds it',
  needsPostgres,
  async () => {
    const opened = await freshPostgres();
    const { store } = opened;
    const number = randomInt(1e13, 1e14);
    const text = new TextEncoder().encode(`before canary${number} after`);
    const search = words('a', safe`somebody pasted canary${number} here`);
    await store.append({ ...reported('a', { search }), events: [{ ...event(caseId('a'), 0), text }] });
    await opened.raw('checkpoint');
    expect(await relationsWith(opened, `canary${number}`)).toEqual(['event', 'search_text', 'search_text_lexemes']);

    // somebody else's transaction could still see the old rows, and keeps them
    const older = new pg.Client({ connectionString: opened.url });
    await older.connect();
    await older.query('begin');
    await older.query('select pg_current_xact_id()');
    const replaced = new TextEncoder().encode('[redacted]');
    const withoutIt = words('a', safe`somebody pasted here`);
    await store.append(
      happened('a', 1, { replaceTexts: [{ event: event(caseId('a'), 0).id, text: replaced }], search: withoutIt }),
    );
    const [{ residual }] = await Promise.all([store.scrub(true), endSoon(older)]);

    await opened.raw('checkpoint');
    expect(await relationsWith(opened, `canary${number}`)).toEqual([]);
    expect(residual.join(' ')).toContain('write-ahead log');
    expect((await store.queue({ limit: 1, words: 'pasted' })).rows).toHaveLength(1);
    await opened.end();
  },
);

/** The names of our tables and indexes whose file on the server's disk holds the text. */
async function relationsWith({ raw }: Opened, text: string): Promise<readonly string[]> {
  const rows = await raw(
    `select relname from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')
       and position('${text}'::bytea in pg_read_binary_file(pg_relation_filepath(oid))) > 0
     order by relname`,
  );
  return rows.map((row) => String(row['relname']));
}

async function endSoon(client: pg.Client): Promise<void> {
  await pause(300);
  await client.query('commit');
  await client.end();
}
