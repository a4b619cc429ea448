import { join } from 'node:path';
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
}: {
  readonly dir: string;
  readonly databaseUrl: string | null;
}): Promise<OpenedStore> {
  if (databaseUrl === null) {
    const { openSqlite } = await import('./sqlite/open.ts');
    return { ok: true, store: await openSqlite({ file: join(dir, 'throughline.db') }), warnings: [] };
  }
  const { openPostgres } = await import('./postgres/open.ts');
  return openPostgres({ url: databaseUrl });
}
