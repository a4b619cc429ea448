import type { OfficePart } from './package.ts';

/** What stands in a copy for a part that cannot be read, so that what leads to it still leads somewhere. */
export interface Blank {
  readonly bytes: Uint8Array;
  /** What is gone, in our words. */
  readonly dropped: string;
}

/** Null where the part is read otherwise. */
export function blankFor({ bytes, name, type }: OfficePart): Blank | null {
  // whatever it is called: an OLE stream, an ActiveX control's state, a file of an Office before 2007
  if (begins(bytes, CFB)) return { bytes: emptyCompoundFile(), dropped: 'an embedded object of the old binary kind' };
  if (isMetafile(bytes) || /\.(?:emf|wmf|emz|wmz)$/iu.test(name))
    return { bytes: emptyMetafile(), dropped: 'a drawing in a metafile' };
  if (/^(?:audio|video)\//u.test(type)) return { bytes: noSound(), dropped: 'a recording' };
  if (type === 'application/inkml+xml') return { bytes: EMPTY_INK, dropped: 'handwriting' };
  return null;
}

/** Whether a part is one that stands for what could not be read. */
export function isBlank(bytes: Uint8Array): boolean {
  return [emptyCompoundFile(), emptyMetafile(), noSound()].some((one) => Buffer.compare(one, bytes) === 0);
}

function begins(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

/** [MS-CFB], 2.2. */
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Enhanced: ` EMF` at 40 ([MS-EMF], 2.2.9). Placeable and plain: [MS-WMF], 2.3.2.3 and 2.3.2.2. LibreOffice's own: `VCLMTF`. */
function isMetafile(bytes: Uint8Array): boolean {
  const isEnhanced = begins(bytes, [1, 0, 0, 0]) && begins(bytes, [0x20, 0x45, 0x4d, 0x46], 40);
  const isOwn = begins(bytes, [0x56, 0x43, 0x4c, 0x4d, 0x54, 0x46]);
  return isOwn || isEnhanced || begins(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) || begins(bytes, [1, 0, 9, 0, 0, 3]);
}

/** A compound file with nothing in it: header, one sector of allocation, one of directory ([MS-CFB], 2.2, 2.3, 2.6). */
function emptyCompoundFile(): Uint8Array {
  const bytes = new Uint8Array(3 * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set(CFB);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true);
  for (let at = 0; at < SECTOR; at += 4) view.setUint32(SECTOR + at, FREE, true);
  view.setUint32(SECTOR, 0xfffffffd, true);
  view.setUint32(SECTOR + 4, END, true);
  const root = 2 * SECTOR;
  for (const [i, sign] of Array.from('Root Entry').entries()) view.setUint16(root + 2 * i, sign.charCodeAt(0), true);
  view.setUint16(root + 64, 22, true);
  bytes[root + 66] = 5;
  bytes[root + 67] = 1;
  for (const at of [68, 72, 76]) view.setUint32(root + at, FREE, true);
  view.setUint32(root + 116, END, true);
  for (let entry = root + 128; entry < bytes.length; entry += 128) {
    for (const at of [68, 72, 76]) view.setUint32(entry + at, FREE, true);
  }
  return bytes;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** An enhanced metafile that draws nothing: header and end ([MS-EMF], 2.3.4.2 and 2.3.4.1). */
function emptyMetafile(): Uint8Array {
  const bytes = new Uint8Array(88 + 20);
  const view = new DataView(bytes.buffer);
  const words: readonly (readonly [number, number])[] = [
    [0, 1],
    [4, 88],
    [16, 1],
    [20, 1],
    [32, 100],
    [36, 100],
    [40, 0x464d4520],
    [44, 0x10000],
    [48, bytes.length],
    [52, 2],
    [72, 1024],
    [76, 768],
    [80, 320],
    [84, 240],
    [88, 14],
    [92, 20],
    [100, 16],
    [104, 20],
  ];
  for (const [at, word] of words) view.setUint32(at, word, true);
  view.setUint16(56, 1, true);
  return bytes;
}

/** A WAVE file without a sample (RIFF, 8 bits, one channel, 8 kHz): what was said or shown in a recording is not read. */
function noSound(): Uint8Array {
  const bytes = new Uint8Array(44);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF'));
  bytes.set(new TextEncoder().encode('WAVEfmt '), 8);
  bytes.set(new TextEncoder().encode('data'), 36);
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  return bytes;
}

const EMPTY_INK = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8"?><inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"/>',
);
