import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Millis } from '../../domain/kit/ids.ts';
import { claimed } from '../decode.ts';
import { groupedAppends } from '../grouped-appends.ts';
import type { WholeStore } from '../whole-store.ts';
import type { PoolLoad } from '../figure-rows.ts';
import { readsOn } from '../queries/reads.ts';
import type { StreamKind } from '../types.ts';
import type { Kit } from '../writes/kit.ts';
import { Unavailable } from '../../domain/kit/unavailable.ts';
import type { Shelf } from '../evidence-files.ts';
import { identityOf } from './database.ts';
import { isAway, NotPrimary } from './errors.ts';
import { LOCKS } from './locks.ts';
import { sealedFiles } from './sealed-files.ts';
import { takeLock } from './turn.ts';
import { fingerprintsSince } from './fingerprints.ts';
import { everyRow } from './every-row.ts';
import { sayingAway } from './away.ts';
import { postgresReading, postgresWording } from './kysely.ts';
import { postgresLog } from './log.ts';
import { migrateDatabase } from './migrate.ts';
import { claimMessages } from './outbox.ts';
import { openPool } from './pool.ts';
import { scrubTables } from './scrub.ts';
import { postgresTextsHold } from './search.ts';
import { checkSettings } from './settings.ts';
import { transact } from './transaction.ts';

export interface PostgresOptions {
  /** `postgres://…`; one database for this installation alone. */
  readonly url: string;
  /** Connections for writing and for reading, each; ten by default. */
  readonly connections?: number;
  /** Opens it although it does not say yet that it is whole. */
  readonly isRestoring?: boolean;
}

export type OpenedPostgres =
  | {
      readonly ok: true;
      readonly store: WholeStore;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly says: string };

/** Opens PostgreSQL 15 or later; says why not where its settings cannot keep what is confirmed. */
export async function openPostgres({
  url,
  connections = 10,
  isRestoring = false,
}: PostgresOptions): Promise<OpenedPostgres> {
  const writing = openPool(url, connections);
  // A pool of its own, so that heavy figures never hold up a submission.
  const reading = openPool(url, connections);
  const close = async () => {
    await Promise.all([writing.end(), reading.end()]);
  };
  try {
    const settings = await checkSettings(writing);
    if (!settings.ok) {
      await close();
      return settings;
    }
    if (!isRestoring && (await isHalfCopied(writing))) {
      await close();
      return { ok: false, says: HALF_COPIED };
    }
    await migrateDatabase(writing);
    return { ok: true, store: storeOn(writing, reading, close), warnings: settings.warnings };
  } catch (error) {
    await close();
    if (error instanceof NotPrimary) return { ok: false, says: error.says };
    throw isAway(error) ? new Unavailable('database-away', error) : error;
  }
}

/** A restore or a move makes this table first and drops it last. */
async function isHalfCopied(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ half: boolean }>("select to_regclass('unfinished_copy') is not null as half");
  return rows[0]?.half === true;
}

const HALF_COPIED =
  'A restore or a move into this database was cut off, so what is there is not whole. Run the same throughline restore or move again.';

function storeOn(writing: Pool, reading: Pool, close: () => Promise<void>): WholeStore {
  const kit: Kit = { db: postgresWording(), nextNumber: nextOfSequence, texts: new Map() };
  const engine = { db: postgresReading(reading), textsHold: postgresTextsHold };
  return {
    engine: 'postgres',
    ...sayingAway(readsOn(engine)),
    ...sayingAway({ knownFingerprints: (since: string | null) => fingerprintsSince(reading, since) }),
    log: sayingAway(postgresLog(writing, engine, kit)),
    ...sayingAway({
      append: groupedAppends(kit, (writes) => transact(writing, writes)),
      claimOutbox: async (at: Millis, limit: number, leaseMs: number) =>
        claimed(await transact(writing, [claimMessages(kit.db, at, limit, leaseMs)])),
    }),
    ...sayingAway({
      files: async (shelf: Shelf) => sayingAway(sealedFiles(writing, reading, shelf)),
      databaseId: () => identityOf(reading),
      vaultKnown: () => kept(reading, 'vault'),
      belongsTo: async (vault: string) => (await firstKept(writing, 'vault', vault)) === vault,
      takeJobs: async () => takeLock(writing, LOCKS.jobs),
    }),
    scrub: async (withInventory) => ({ residual: await scrubTables(writing, withInventory) }),
    everyRow: everyRow(reading),
    ready: async () => (await writing.query('select 1')).rowCount === 1,
    load: () => [loadOf('writing', writing), loadOf('reading', reading)],
    close,
  };
}

function loadOf(pool: PoolLoad['pool'], { totalCount, idleCount, waitingCount }: Pool): PoolLoad {
  return { pool, busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

/** What is kept of the installation under a name: the first value stays. */
async function firstKept(pool: Pool, name: string, value: string): Promise<string> {
  await pool.query('insert into installation (name, value) values ($1, $2) on conflict do nothing', [name, value]);
  return (await kept(pool, name)) ?? value;
}

async function kept(pool: Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ value: string }>('select value from installation where name = $1', [name]);
  return rows[0]?.value ?? null;
}

/** A sequence leaves gaps where an append fails, and in return holds nobody up. */
function nextOfSequence(kind: StreamKind) {
  return sql<number>`nextval(${`stream_number_${kind}`}::text::regclass)`;
}
