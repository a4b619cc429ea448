import { join } from 'node:path';
import { SHELVES } from './evidence-files.ts';
import { takeOver } from './take-over.ts';
import type { WholeStore } from './whole-store.ts';

export type OpenedStore =
  | {
      readonly ok: true;
      readonly store: WholeStore;
      readonly warnings: readonly string[];
    }
  /** The settings of this PostgreSQL cannot keep what is confirmed; the sentence says which. */
  | { readonly ok: false; readonly says: string };

/** The embedded database in the data folder, or the PostgreSQL of `databaseUrl`. Only the engine in use is loaded. */
export async function openStore({
  dir,
  databaseUrl,
  isRestoring = false,
}: {
  readonly dir: string;
  readonly databaseUrl: string | null;
  /** Opens a database that does not say yet that it is whole. */
  readonly isRestoring?: boolean;
}): Promise<OpenedStore> {
  if (databaseUrl === null) {
    const { openSqlite } = await import('./sqlite/open.ts');
    return { ok: true, store: await openSqlite({ file: join(dir, 'throughline.db') }), warnings: [] };
  }
  const { openPostgres } = await import('./postgres/open.ts');
  const opened = await openPostgres({ url: databaseUrl, isRestoring });
  if (opened.ok) for (const shelf of SHELVES) await takeOver(join(dir, shelf), await opened.store.files(shelf));
  return opened;
}
