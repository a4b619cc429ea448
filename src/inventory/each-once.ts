import type { ImportItem } from '../domain/identity/record.ts';
import { unreadable } from './record.ts';

/** Items in which each key comes once: a second record of the same is told, and the first counts. */
export async function* eachOnce(items: AsyncIterable<ImportItem>): AsyncGenerator<ImportItem> {
  const seen = new Set<string>();
  for await (const item of items) {
    if (item.is === 'record' && seen.has(item.record.key)) {
      yield unreadable(item.record.key, 'This is there twice; the first one counts.');
      continue;
    }
    if (item.is === 'record') seen.add(item.record.key);
    yield item;
  }
}
