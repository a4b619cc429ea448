import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { lines } from '../read/lines.ts';
import { joined, utf8 } from '../read/utf8.ts';
import { unreadable } from '../record.ts';
import { certificateOf } from './certificate.ts';

/** Certificates, each as an identity of its own. */
export const X509: Importer = {
  source: 'x509',
  reads: 'certificates: PEM files and bundles (.pem, .crt, .cer), or one in DER form (.der, .cer)',
  async *read(files, options) {
    for (const file of files) {
      let found = 0;
      const items = (await isDer(file)) ? der(file, options) : pem(file, options);
      for await (const item of items) {
        found += 1;
        yield item;
      }
      if (found === 0) throw new NotThisFormat(instead(await start(file), file.name, `Give ${X509.reads}.`));
    }
  },
};

/** A certificate may have so many bytes; those with many names have some tens of thousands. */
const MOST_BYTES = 256 * 1024;

async function* der(file: ImportFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      yield unreadable(file.name, `This is larger than any certificate (${MOST_BYTES / 1024} kB).`);
      return;
    }
    pieces.push(chunk);
  }
  yield certificateOf(joined(pieces), file.name, options);
}

/** Blocks between the lines of RFC 7468. What stands around them is a comment. Only certificates are decoded. */
async function* pem(file: ImportFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  let open: { readonly label: string; readonly line: number; body: string } | null = null;
  for await (const { number, text } of lines(utf8(file))) {
    const begins = /^-----BEGIN ([A-Z0-9 ]{1,60})-----\s*$/u.exec(text.trimStart());
    if (begins !== null) {
      if (open !== null) yield unreadable(whereOf(file, open.line), 'This block is not closed.');
      open = { label: begins[1] ?? '', line: number, body: '' };
    } else if (open !== null && text.trimStart().startsWith('-----END ')) {
      yield blockOf(file, open, options);
      open = null;
    } else if (open !== null && isCertificate(open.label) && open.body.length < MOST_BYTES * 2)
      open.body += text.trim();
  }
  if (open !== null) yield unreadable(whereOf(file, open.line), 'This block is not closed: the file was cut off.');
}

function blockOf(
  file: ImportFile,
  { label, line, body }: { readonly label: string; readonly line: number; readonly body: string },
  options: ImportOptions,
): ImportItem {
  const where = whereOf(file, line);
  if (label.endsWith('PRIVATE KEY'))
    return unreadable(
      where,
      'This is a private key. It was not read. If it lay where others could read it, report it and replace the certificate.',
    );
  if (!isCertificate(label)) return unreadable(where, `This is no certificate but a ${label.toLowerCase()}.`);
  const bytes = decoded(body);
  return bytes === null ? unreadable(where, 'This block is no Base64.') : certificateOf(bytes, where, options);
}

function isCertificate(label: string): boolean {
  return label === 'CERTIFICATE' || label === 'X509 CERTIFICATE' || label === 'TRUSTED CERTIFICATE';
}

function decoded(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** A certificate in DER is a sequence of more than 127 bytes: its length follows in one to three bytes. */
async function isDer(file: ImportFile): Promise<boolean> {
  for await (const chunk of file.open())
    if (chunk.length > 1) return chunk[0] === 0x30 && (chunk[1] ?? 0) >= 0x81 && (chunk[1] ?? 0) <= 0x83;
  return false;
}

async function start(file: ImportFile): Promise<string> {
  for await (const { text } of lines(utf8(file))) if (text.trim() !== '') return text;
  return '';
}

function whereOf(file: ImportFile, line: number): string {
  return `${file.name}, line ${line}`;
}
