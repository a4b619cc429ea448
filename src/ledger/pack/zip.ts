import { fromUtf8, sameBytes } from '../bytes.ts';
import { reading, Unreadable } from '../refusal.ts';
import type { Read } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import { isHostile, LIMITS, meaningOf } from './layout.ts';
import type { Files } from './layout.ts';

/** Inflates raw deflate data to exactly `size` bytes (fflate's `inflateSync(packed, { out: new Uint8Array(size) })`). */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/**
 * Opens the zip of a pack (APPNOTE 6.3.x without encryption, zip64, spanning or comments). Stricter than a zip tool: the
 * files lie one after another from the first byte to the directory and the directory ends the archive, so that nothing can hide
 * in between; each name is one of ours, once; sizes are within `LIMITS` before anything is inflated.
 */
export function unzip(archive: Uint8Array, inflate: Inflate): Read<Files> {
  return reading(() => {
    if (archive.length > LIMITS.archiveBytes) throw new Unreadable('pack-too-large');
    const directory = readDirectory(archive);
    checkNames(directory.entries);
    checkSizes(directory.entries);
    const files = new Map<string, Uint8Array>();
    let at = 0;
    for (const entry of directory.entries) {
      if (entry.offset !== at) throw new Unreadable('pack-trailing-bytes', entry.name);
      const start = dataStart(archive, entry);
      files.set(entry.name, contentOf(archive, entry, start, inflate));
      at = start + entry.packed;
    }
    if (at !== directory.start) throw new Unreadable('pack-trailing-bytes');
    return files;
  });
}

interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

function readDirectory(archive: Uint8Array): { readonly start: number; readonly entries: readonly Entry[] } {
  const end = archive.length - END_BYTES;
  if (end < 0) throw new Unreadable('bag-malformed', 'zip');
  const view = viewOf(archive);
  // Without a comment the end record is the last 22 bytes; a comment or a byte behind it moves it away.
  if (view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0)
    throw new Unreadable('pack-trailing-bytes');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || start + view.getUint32(end + 12, true) !== end)
    throw new Unreadable('pack-trailing-bytes');
  if (count > LIMITS.files) throw new Unreadable('pack-too-many-files');
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== 0x02014b50)
      throw new Unreadable('bag-malformed', 'zip');
    const entry = readEntry(archive, view, at);
    at += CENTRAL_BYTES + entry.nameBytes.length;
    if (at > end) throw new Unreadable('bag-malformed', 'zip');
    entries.push(entry);
  }
  if (at !== end) throw new Unreadable('pack-trailing-bytes');
  return { start, entries };
}

function readEntry(archive: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  // Bit 11 says that the name is UTF-8; any other flag (encryption, a data descriptor) and extra fields are not ours.
  if ((flags & ~0x0800) !== 0 || extra !== 0) throw new Unreadable('bag-malformed', 'zip');
  const nameBytes = archive.slice(at + CENTRAL_BYTES, at + CENTRAL_BYTES + view.getUint16(at + 28, true));
  return {
    name: fromUtf8(nameBytes, 'zip'),
    nameBytes,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (isHostile(name)) throw new Unreadable('pack-path');
    if (meaningOf(name) === null) throw new Unreadable('pack-file-unknown');
    if (seen.has(name)) throw new Unreadable('pack-duplicate-file', name);
    seen.add(name);
  }
}

function checkSizes(entries: readonly Entry[]): void {
  let total = 0;
  for (const { name, packed, size } of entries) {
    total += size;
    if (size > LIMITS.fileBytes || total > LIMITS.totalBytes) throw new Unreadable('pack-too-large', name);
    if (size > 2 ** 20 && size > packed * LIMITS.ratio) throw new Unreadable('pack-compression', name);
  }
}

/** Where a file's data begins: behind its local header, which has to say the same as the directory. */
function dataStart(archive: Uint8Array, entry: Entry): number {
  const view = viewOf(archive);
  const { offset: at, nameBytes } = entry;
  const start = at + LOCAL_BYTES + nameBytes.length;
  if (start + entry.packed > archive.length) throw new Unreadable('bag-malformed', entry.name);
  const says =
    view.getUint32(at, true) === 0x04034b50 &&
    (view.getUint16(at + 6, true) & ~0x0800) === 0 &&
    view.getUint16(at + 8, true) === entry.method &&
    view.getUint32(at + 14, true) === entry.crc &&
    view.getUint32(at + 18, true) === entry.packed &&
    view.getUint32(at + 22, true) === entry.size &&
    view.getUint16(at + 26, true) === nameBytes.length &&
    view.getUint16(at + 28, true) === 0 &&
    sameBytes(archive.subarray(at + LOCAL_BYTES, start), nameBytes);
  if (!says) throw new Unreadable('bag-malformed', entry.name);
  return start;
}

function contentOf(archive: Uint8Array, entry: Entry, start: number, inflate: Inflate): Uint8Array {
  const packed = archive.slice(start, start + entry.packed);
  const content = unpacked(entry, packed, inflate);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Unreadable('bag-malformed', entry.name);
  return content;
}

function unpacked(entry: Entry, packed: Uint8Array, inflate: Inflate): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Unreadable('bag-malformed', entry.name);
  try {
    return inflate(packed, entry.size);
  } catch {
    // What an inflater throws on bad data is its own; bad data is a refusal, and nothing else can fail in there.
    throw new Unreadable('bag-malformed', entry.name);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
