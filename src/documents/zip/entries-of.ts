import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry as Listed, ZipFile } from 'yauzl';
import { BOMB, isBomb } from '../archive/bomb.ts';
import type { Entry } from '../archive/entry.ts';
import { type Refused, refused } from '../document.ts';
import type { Budget } from '../limits.ts';

/**
 * Everything that an archive's directory lists, unpacked and checked against its length and checksum (APPNOTE 4.3.12).
 * What the directory does not list is not there for anybody who opens it, and is in no copy either; nor are comments,
 * extra fields and moments.
 */
export async function entriesOf(bytes: Uint8Array, budget: Budget): Promise<readonly Entry[] | Refused> {
  const entries: Entry[] = [];
  try {
    const archive = await opened(bytes);
    const listed: Listed[] = [];
    for await (const entry of archive.eachEntry()) {
      if (!budget.takeParts(1)) return refused('too-large', 'holds more parts than are read');
      listed.push(entry);
    }
    const fault = faultOf(listed, bytes.length);
    if (fault !== null) return fault;
    for (const entry of listed) {
      const one = await read(archive, entry, budget);
      if (one.kind === 'refused') return one;
      entries.push(one);
    }
  } catch (error) {
    return faultIn(error);
  }
  return entries;
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true });
}

/** The sentences of yauzl that say something else than that the archive is broken. */
function faultIn(error: unknown): Refused {
  const says = error instanceof Error ? error.message : '';
  if (/^(?:absolute path|invalid relative path|invalid characters)/u.test(says))
    return refused('damaged', 'holds a file whose name leads out of it');
  return refused('damaged', 'is no whole ZIP archive');
}

/** What is wrong with an archive as a whole, before anything is unpacked. */
function faultOf(listed: readonly Listed[], packed: number): Refused | null {
  const names = new Set(listed.map(nameOf));
  // two of one name: which of them a program shows is its own choice
  if (names.size < listed.length) return refused('damaged', 'holds two parts of one name');
  let end = 0;
  for (const entry of listed.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) return refused('damaged', 'holds parts that lie over one another');
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize;
  }
  const unpacked = listed.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  return isBomb(packed, unpacked) ? refused('too-large', BOMB) : null;
}

/** The file type in the permissions of an entry that was made on UNIX, and that of a link (POSIX, `sys/stat.h`). */
const TYPE = 0o170000;
const LINK = 0o120000;
const FOLDER = 0o040000;
const FILE = 0o100000;

async function read(archive: ZipFile, entry: Listed, budget: Budget): Promise<Entry | Refused> {
  const mode = isFromUnix(entry) ? entry.externalFileAttributes >>> 16 : null;
  const type = mode === null || (mode & TYPE) === 0 ? null : mode & TYPE;
  const name = nameOf(entry);
  if (name.endsWith('/')) return { kind: 'folder', name, mode };
  if (type === LINK) return { kind: 'dropped', says: 'a link' };
  if (type !== null && type !== FILE && type !== FOLDER) return { kind: 'dropped', says: 'a device' };
  if (name === '__proto__') return { kind: 'unread', refused: refused('unknown', 'has a name that cannot be written') };
  if (entry.isEncrypted()) return { kind: 'unread', refused: refused('locked', 'is protected by a password') };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return { kind: 'unread', refused: refused('unknown', 'is packed in a way that is not read') };
  if (!budget.takeBytes(entry.uncompressedSize)) return refused('too-large', 'unpacks to more than is read');
  const unpacked = await buffer(await archive.openReadStreamPromise(entry)).catch(() => null);
  if (unpacked === null || crc32(unpacked) !== entry.crc32)
    return { kind: 'unread', refused: refused('damaged', 'is damaged') };
  return { kind: 'file', name, bytes: new Uint8Array(unpacked), mode };
}

/** "Made by" UNIX (APPNOTE 4.4.2.2). */
function isFromUnix({ versionMadeBy }: Listed): boolean {
  return versionMadeBy >> 8 === 3;
}

/** Info-ZIP writes UTF-8 on UNIX without saying so (APPNOTE, appendix D, would have it read as code page 437). */
function nameOf(entry: Listed): string {
  const raw = entry.fileNameRaw;
  if (!isFromUnix(entry)) return entry.fileName;
  const name = raw.toString('utf8');
  return Buffer.from(name, 'utf8').equals(raw) ? name : entry.fileName;
}
