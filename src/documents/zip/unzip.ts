import { type Refused, refused } from '../document.ts';
import type { Budget } from '../limits.ts';
import { entriesOf } from './entries-of.ts';

/** A file in a ZIP archive. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of an archive that is a document (OPC, ODF): what an archive of files may hold besides, it may not. */
export async function unzip(bytes: Uint8Array, budget: Budget): Promise<readonly Part[] | Refused> {
  const entries = await entriesOf(bytes, budget);
  if ('kind' in entries) return entries;
  const parts: Part[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'unread')
      return entry.refused.reason === 'damaged' ? refused('damaged', 'holds a part that is damaged') : entry.refused;
    if (entry.kind === 'dropped') return refused('damaged', 'holds a part that is no file');
    if (entry.kind === 'folder') continue;
    // names of parts are the same in capitals (ECMA-376-2, 6.2.2.3)
    const name = entry.name.toLowerCase();
    if (names.has(name)) return refused('damaged', 'holds two parts of one name');
    names.add(name);
    parts.push(entry);
  }
  return parts;
}
