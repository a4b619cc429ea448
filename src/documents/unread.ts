import { type Refused, refused } from './document.ts';

/** Why bytes of a kind that is not read are refused, with what they seem to be: whoever sent them knows what to do then. */
export function unread(bytes: Uint8Array): Refused {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return unreadCompound(bytes);
  const known = KINDS.find(({ at = 0, signature }) => begins(bytes, signature, at));
  const what = begins(bytes, ELF) ? elfKind(bytes) : known?.what;
  return refused('unknown', `is of a kind that is not read${what === undefined ? '' : ` (${what})`}`);
}

/** Names of streams in compound files ([MS-CFB]), in UTF-16: they tell Office's own formats apart. */
function unreadCompound(bytes: Uint8Array): Refused {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return refused('locked', 'is protected by a password');
  if (holds('__substg1.0_')) return refused('unknown', 'is a mail as Outlook keeps it (MSG): save it as EML');
  if (holds('WordDocument') || holds('Workbook') || holds('PowerPoint Document'))
    return refused('unknown', 'is an Office file of before 2007: save it as DOCX, XLSX or PPTX');
  return refused('unknown', 'is of a kind that is not read');
}

const ELF = [0x7f, 0x45, 0x4c, 0x46];

/** e_type, as its own byte order has it: ET_CORE is 4 (System V ABI, "ELF Header"). */
function elfKind(bytes: Uint8Array): string {
  return bytes[16] === 4 || bytes[17] === 4 ? 'a core dump' : 'a program';
}

/** Signatures from the formats' own descriptions. */
const KINDS: readonly { readonly at?: number; readonly signature: readonly number[]; readonly what: string }[] = [
  { signature: [0x4d, 0x5a], what: 'a program' },
  { signature: [0x00, 0x61, 0x73, 0x6d], what: 'a program' },
  { signature: [0xca, 0xfe, 0xba, 0xbe], what: 'a program' },
  { signature: [0xcf, 0xfa, 0xed, 0xfe], what: 'a program' },
  { signature: ascii('MDMP'), what: 'a memory dump' },
  { signature: ascii('PAGE'), what: 'a memory dump' },
  { signature: ascii('JAVA PROFILE'), what: 'a memory dump' },
  { signature: ascii('SQLite format 3'), what: 'a database' },
  { signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'a 7-Zip archive' },
  { signature: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: 'a RAR archive' },
  { signature: [0x42, 0x5a, 0x68], what: 'bzip2' },
  { signature: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], what: 'xz' },
  { signature: [0x28, 0xb5, 0x2f, 0xfd], what: 'Zstandard' },
  { signature: ascii('GIF8'), what: 'a GIF picture' },
  { signature: ascii('RIFF'), what: 'a WebP picture, a sound or a film' },
  { at: 4, signature: ascii('ftyp'), what: 'a film or a HEIC picture' },
  { signature: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF picture' },
  { signature: [0x4d, 0x4d, 0x00, 0x2a], what: 'a TIFF picture' },
  { signature: ascii('wOFF'), what: 'a font' },
  { signature: ascii('wOF2'), what: 'a font' },
  { signature: [0x00, 0x01, 0x00, 0x00, 0x00], what: 'a font' },
  { signature: ascii('OTTO'), what: 'a font' },
];

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

function begins(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}
