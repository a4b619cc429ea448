import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';

/**
 * An OpenDocument file under a password, as LibreOffice writes it (OASIS OpenDocument 1.3, part 2, 4.8 and 5: AES-256 in
 * CBC with a key of PBKDF2). LibreOffice without its windows has no way to be asked for it.
 */
export function lockedOdf(bytes: Uint8Array, password: string): Uint8Array {
  const parts = unzipSync(bytes);
  const entries: string[] = [];
  const startKey = createHash('sha256').update(password).digest();
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'mimetype' || name.startsWith('META-INF/')) continue;
    const [salt, iv] = [randomBytes(16), randomBytes(16)];
    const packed = deflateRawSync(part);
    const padding = Buffer.alloc(16 - (packed.length % 16), 16 - (packed.length % 16));
    const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(startKey, salt, 100_000, 32, 'sha1'), iv).setAutoPadding(
      false,
    );
    const sealed = Buffer.concat([cipher.update(Buffer.concat([packed, padding])), cipher.final()]);
    parts[name] = new Uint8Array(sealed);
    const checksum = createHash('sha256').update(packed.subarray(0, 1024)).digest('base64');
    entries.push(`<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml" manifest:size="${part.length}">
<manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="${checksum}">
<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${iv.toString('base64')}"/>
<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/>
<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="100000" manifest:salt="${salt.toString('base64')}"/>
</manifest:encryption-data></manifest:file-entry>`);
  }
  const type = Buffer.from(parts['mimetype'] ?? []).toString('latin1');
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>${entries.join('')}</manifest:manifest>`;
  parts['META-INF/manifest.xml'] = new Uint8Array(Buffer.from(manifest));
  // the kind stands first and as it is (part 2, 2.2.3)
  const { mimetype = new Uint8Array(), ...others } = parts;
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...others });
}

const SECTOR = 512;
const [END, FREE, FAT] = [0xfffffffe, 0xffffffff, 0xfffffffd];

/**
 * A compound file ([MS-CFB]) with the two streams in which Office puts a package under a password ([MS-OFFCRYPTO]
 * 2.3.1): the header, one sector of allocations, one of the directory, and a mini stream that is left empty.
 */
export function lockedOffice(): Uint8Array {
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at);
  header.fill(0xff, 80);
  const allocations = Buffer.alloc(SECTOR, 0xff);
  allocations.writeUInt32LE(FAT, 0);
  allocations.writeUInt32LE(END, 4);
  const entries = [entry('Root Entry', 5, 1), entry('EncryptionInfo', 2, FREE), entry('EncryptedPackage', 2, FREE)];
  entries[1]?.writeUInt32LE(2, 72);
  return new Uint8Array(Buffer.concat([header, allocations, ...entries, Buffer.alloc(128)]));
}

function entry(name: string, type: number, child: number): Buffer {
  const made = Buffer.alloc(128);
  made.write(name, 'utf16le');
  made.writeUInt16LE(2 * (name.length + 1), 64);
  made.set([type, 1], 66);
  for (const at of [68, 72]) made.writeUInt32LE(FREE, at);
  made.writeUInt32LE(child, 76);
  made.writeUInt32LE(END, 116);
  return made;
}
