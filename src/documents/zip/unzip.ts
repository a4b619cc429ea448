import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { type Refused, refused } from '../document.ts';
import type { Budget } from '../limits.ts';

/** A file in a ZIP archive. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Everything that an archive's directory lists, unpacked and checked against its length and checksum (APPNOTE 4.3.12).
 * What the directory does not list is not there for anybody who opens it, and is in no copy either.
 */
export async function unzip(bytes: Uint8Array, budget: Budget): Promise<readonly Part[] | Refused> {
  let archive: ZipFile;
  try {
    archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true });
  } catch {
    return refused('damaged', 'is no whole ZIP archive');
  }
  const parts: Part[] = [];
  const names = new Set<string>();
  try {
    for await (const entry of archive.eachEntry()) {
      const fault = faultOf(entry, names, budget);
      if (fault !== null) return fault;
      if (entry.fileName.endsWith('/')) continue;
      const unpacked = await buffer(await archive.openReadStreamPromise(entry));
      if (crc32(unpacked) !== entry.crc32) return refused('damaged', 'holds a part that is damaged');
      parts.push({ name: entry.fileName, bytes: new Uint8Array(unpacked) });
    }
  } catch {
    return refused('damaged', 'is no whole ZIP archive');
  }
  return parts;
}

function faultOf(entry: Entry, names: Set<string>, budget: Budget): Refused | null {
  if (entry.isEncrypted()) return refused('locked', 'is protected by a password');
  const name = entry.fileName.toLowerCase();
  // two of one name: which of them a program shows is its own choice
  if (names.has(name)) return refused('damaged', 'holds two parts of one name');
  names.add(name);
  if (!budget.takeParts(1)) return refused('too-large', 'holds more parts than are read');
  if (!budget.takeBytes(entry.uncompressedSize)) return refused('too-large', 'unpacks to more than is read');
  return null;
}
