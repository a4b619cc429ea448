import { sql } from 'kysely';
import { dirname, join } from 'node:path';
import { claimed, isDone } from '../decode.ts';
import { openEvidenceFiles } from '../files.ts';
import { groupedAppends } from '../grouped-appends.ts';
import type { WholeStore } from '../whole-store.ts';
import type { PoolLoad } from '../figure-rows.ts';
import { readsOn } from '../queries/reads.ts';
import type { Place } from '../place.ts';
import type { StreamKind } from '../types.ts';
import type { Kit } from '../writes/kit.ts';
import { sqliteReading, sqliteWording } from './kysely.ts';
import { sqliteLog } from './log.ts';
import { migrateFile } from './migrate.ts';
import { claimMessages } from './outbox.ts';
import { startReaders, type ReadThreads } from './read-threads.ts';
import { sqliteTextsHold } from './search.ts';
import { startWriter, type WriteThread } from './write-thread.ts';

export interface SqliteOptions {
  readonly file: string;
  /** Threads that read, each with its own connection; two by default. */
  readonly readers?: number;
  /** Called once when the disk failed under a write. By default the error ends the process: a failed fsync is never tried again. */
  readonly fatal?: (error: Error) => void;
  /** For tests of a full disk: how many pages of 4 KiB the file may have. */
  readonly maxPages?: number;
}

/** The embedded database in one file, with the log's side of it. The folder has to be locked by this process (`lock.ts`). */
export async function openSqlite(options: SqliteOptions): Promise<WholeStore> {
  const { file, maxPages } = options;
  migrateFile(file);
  const writer = await startWriter(maxPages === undefined ? { file } : { file, maxPages }, options.fatal ?? endProcess);
  const readers = await startReaders(file, options.readers ?? 2);
  const kit: Kit = { db: sqliteWording(), nextNumber: nextFreeNumber, texts: new Map() };
  const engine = { db: sqliteReading(readers), textsHold: sqliteTextsHold };
  return {
    engine: 'sqlite',
    ...readsOn(engine),
    log: sqliteLog(engine, kit, writer),
    append: groupedAppends(kit, (writes) => writer.write(writes)),
    claimOutbox: async (at, limit, leaseMs) => claimed(await writer.write([claimMessages(kit.db, at, limit, leaseMs)])),
    scrub: async () => ({ residual: await writer.scrub() }),
    files: (shelf) => openEvidenceFiles(join(dirname(file), shelf)),
    everyRow: noRow,
    databaseId: async () => null,
    vaultKnown: () => kept(readers, 'vault'),
    belongsTo: async (vault) => (await firstKept(writer, readers, 'vault', vault)) === vault,
    takeJobs: async () => ({ lost: new Promise<never>(() => undefined), release: async () => undefined }),
    async ready() {
      // an empty write goes through the writer's queue, so that it answers only while it works
      return (await writer.write([])).is === 'done' && (await readers.rows('select 1 as one', [])).length === 1;
    },
    load: () => [loadOf('writing', writer.owed()), loadOf('reading', readers.owed())],
    async close() {
      await readers.close();
      await writer.close();
    },
  };
}

function nextFreeNumber(kind: StreamKind, ahead: number) {
  return sql<number>`(select coalesce(max(number), 0) + 1 + ${ahead} from stream where kind = ${kind})`;
}

/** `owed`: answers that each thread owes; it works on the first of them. */
function loadOf(pool: PoolLoad['pool'], owed: readonly number[]): PoolLoad {
  const busy = owed.filter((answers) => answers > 0).length;
  const waiting = owed.reduce((sum, answers) => sum + answers, 0) - busy;
  return { pool, busy, idle: owed.length - busy, waiting };
}

/** What is kept of the installation under a name: the first value stays. */
async function firstKept(writer: WriteThread, readers: ReadThreads, name: string, value: string): Promise<string> {
  const sql = 'insert into installation (name, value) values (?, ?) on conflict do nothing';
  isDone(await writer.write([{ sql, parameters: [name, value] }]));
  return (await kept(readers, name)) ?? value;
}

async function kept(readers: ReadThreads, name: string): Promise<string | null> {
  const [row] = await readers.rows('select value from installation where name = ?', [name]);
  return typeof row?.['value'] === 'string' ? row['value'] : null;
}

/** All rows lie in the file. */
async function* noRow(): AsyncGenerator<Place> {}

function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
