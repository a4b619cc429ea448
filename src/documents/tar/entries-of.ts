import { buffer } from 'node:stream/consumers';
import { type Header, extract } from 'tar-stream';
import type { Entry } from '../archive/entry.ts';
import { type Refused, refused } from '../document.ts';
import type { Budget } from '../limits.ts';

/**
 * Everything in a TAR archive (POSIX pax, ustar, GNU). Owners, moments, extended attributes and comments of headers are
 * in no copy; nor are links and devices.
 */
export async function entriesOf(bytes: Uint8Array, budget: Budget): Promise<readonly Entry[] | Refused> {
  const entries: Entry[] = [];
  const reader = extract();
  reader.end(bytes);
  try {
    for await (const source of reader) {
      if (!budget.takeParts(1)) return refused('too-large', 'holds more parts than are read');
      if (!budget.takeBytes(source.header.size)) return refused('too-large', 'unpacks to more than is read');
      const entry = entryOf(source.header, new Uint8Array(await buffer(source)));
      if (entry.kind === 'refused') return entry;
      entries.push(entry);
    }
  } catch {
    return refused('damaged', 'is no whole TAR archive');
  }
  return entries;
}

function entryOf({ name: written, type, mode, pax }: Header, bytes: Uint8Array): Entry | Refused {
  // as tar itself takes it, so that it never writes outside of the folder it is in
  const name = written.replace(/^\/+/u, '');
  if (name.split('/').includes('..')) return refused('damaged', 'holds a file whose name leads out of it');
  const isSparse = Object.keys(pax ?? {}).some((key) => key.startsWith('GNU.sparse.'));
  if (isSparse) return { kind: 'unread', refused: refused('unknown', 'is a file with gaps, which is not read') };
  if (type === 'file' || type === 'contiguous-file') return { kind: 'file', name, bytes, mode };
  if (type === 'directory') return { kind: 'folder', name: name.endsWith('/') ? name : `${name}/`, mode };
  if (type === 'link' || type === 'symlink') return { kind: 'dropped', says: 'a link' };
  if (type === 'block-device' || type === 'character-device' || type === 'fifo')
    return { kind: 'dropped', says: 'a device' };
  return { kind: 'unread', refused: refused('unknown', 'is an entry of a kind that is not read') };
}
