import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EveryByte } from '../store/place.ts';
import type { WholeStore } from '../store/whole-store.ts';
import { hex } from '../vault/derive.ts';
import type { KeyStore } from '../vault/key-store.ts';
import type { Vault } from '../vault/types.ts';
import { openVault, VaultRefusal } from '../vault/vault.ts';
import type { HouseConfig } from './config.ts';

export type OpenedKeys =
  | { readonly ok: true; readonly vault: Vault; readonly everyRow: EveryByte }
  | { readonly ok: false; readonly says: string };

/** Opens the vault that this database belongs to: the file in the data folder, or the second database that several nodes share. */
export async function openKeys(config: HouseConfig, store: WholeStore, now: () => number): Promise<OpenedKeys> {
  const shared = await keyStore(config, store);
  if (!shared.ok) return shared;
  try {
    if (!(await isTheOne(config.dir, shared.store.store ?? null, await store.vaultKnown()))) {
      await shared.store.store?.close();
      return { ok: false, says: OTHER_VAULT };
    }
    const vault = await openVault({ dir: config.dir, now, ...shared.store, ...rootKey(config.vault.keyFile) });
    if (await store.belongsTo(vault.id)) return { ok: true, vault, everyRow: shared.everyRow };
    await vault.close();
    return { ok: false, says: OTHER_VAULT };
  } catch (error) {
    if (error instanceof VaultRefusal) return { ok: false, says: error.message };
    throw error;
  }
}

/** Asked before anything is made: an empty place that somebody named by mistake stays empty. */
async function isTheOne(dir: string, store: KeyStore | null, known: string | null): Promise<boolean> {
  if (known === null) return true;
  if (store === null) return existsSync(join(dir, 'vault.db'));
  const id = await store.remembered('vault-id');
  return id !== null && hex(id) === known;
}

const OTHER_VAULT =
  'This database belongs to another vault: what it holds could not be read with these keys. Bring back the vault.db that was beside it, or name the database of the keys with VAULT_DATABASE_URL; throughline move-keys brings keys from a vault.db there.';
const SAME_DATABASE =
  'VAULT_DATABASE_URL names the database that DATABASE_URL names. Keys have to lie in another one, so that no backup of the one holds the other: make a second database and name it.';

type KeysPlace =
  | { readonly ok: true; readonly store: Pick<Parameters<typeof openVault>[0], 'store'>; readonly everyRow: EveryByte }
  | { readonly ok: false; readonly says: string };

async function keyStore({ vault: { databaseUrl } }: HouseConfig, store: WholeStore): Promise<KeysPlace> {
  if (databaseUrl === null) return { ok: true, store: {}, everyRow: noRow };
  const [{ openDatabase }, { keyTable }] = await Promise.all([
    import('../store/postgres/database.ts'),
    import('../vault/key-table.ts'),
  ]);
  const opened = await openDatabase(databaseUrl);
  if (!opened.ok) return { ok: false, says: `The database of the keys cannot be used. ${opened.says}` };
  const { database } = opened;
  if ((await database.identity()) === (await store.databaseId())) {
    await database.close();
    return { ok: false, says: SAME_DATABASE };
  }
  return { ok: true, store: { store: await keyTable(database) }, everyRow: database.everyRow };
}

/** The root key where an administrator keeps it elsewhere: a file of exactly 32 bytes. */
function rootKey(file: string | null): { readonly rootKey?: Uint8Array } {
  if (file === null) return {};
  try {
    const bytes = new Uint8Array(readFileSync(file));
    if (bytes.length === 32) return { rootKey: bytes };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new VaultRefusal(`The file of VAULT_KEY_FILE cannot be read (${String(error.code)}).`);
  }
  throw new VaultRefusal('The file of VAULT_KEY_FILE is no root key: that has exactly 32 bytes.');
}

/** The keys lie in a file of the data folder. */
async function* noRow(): ReturnType<EveryByte> {}
