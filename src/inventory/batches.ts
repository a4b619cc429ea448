import type { ImportItem, InventoryRecord } from '../domain/identity/record.ts';

/** A place in a file that cannot be read, and why. */
export interface Unreadable {
  readonly where: string;
  readonly says: string;
}

/** What travels at a time. */
export interface Batch {
  readonly records: readonly InventoryRecord[];
  readonly unreadable: readonly Unreadable[];
}

/** As much as `inventory.add` takes at a time. */
const MOST_ITEMS = 500;
/** Characters of JSON: well below what the server takes, so that a batch of identities with long lists travels too. */
const MOST_CHARACTERS = 2_000_000;

/** Puts what an importer gives into batches that can travel. Holds no more than one of them. */
export async function* batchesOf(items: AsyncIterable<ImportItem>): AsyncGenerator<Batch> {
  let records: InventoryRecord[] = [];
  let unreadable: Unreadable[] = [];
  let characters = 0;
  for await (const item of items) {
    const size = JSON.stringify(item).length;
    const isFull = records.length === MOST_ITEMS || unreadable.length === MOST_ITEMS;
    if (isFull || (characters > 0 && characters + size > MOST_CHARACTERS)) {
      yield { records, unreadable };
      [records, unreadable, characters] = [[], [], 0];
    }
    characters += size;
    if (item.is === 'record') records.push(item.record);
    else unreadable.push({ where: item.where, says: item.says });
  }
  if (records.length + unreadable.length > 0) yield { records, unreadable };
}
