import { deflateSync } from 'node:zlib';

/** An object of a PDF: its source, or a stream with the entries of its dictionary. */
export type PdfObject = string | { readonly entries: string; readonly data: Uint8Array | string };

/** Text at a place, in the font `F` of `page`. */
export const text = (x: number, y: number, said: string): string => `BT /F 12 Tf ${x} ${y} Td (${said}) Tj ET`;

/** A stream that is packed. */
export function packed(entries: string, data: Uint8Array | string): PdfObject {
  return { entries: `${entries} /Filter /FlateDecode`, data: deflateSync(data) };
}

/**
 * A small PDF, written by hand for a test: one page for every content. `more` are objects from number 10 on, `root`,
 * `page` and `trailer` further entries, `fonts` those of the fonts beside `F`, which is Helvetica.
 */
export function smallPdf(
  contents: readonly string[],
  { more = [], root = '', page = '', resources = '', fonts = '', trailer = '' }: Partial<More> = {},
): Uint8Array {
  const first = 10 + more.length;
  const kids = contents.map((_, i) => `${first + 2 * i} 0 R`);
  const objects = new Map<number, PdfObject>([
    [1, `<</Type /Catalog /Pages 2 0 R ${root}>>`],
    [2, `<</Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} /MediaBox [0 0 595 842]>>`],
    [3, `<</Font <</F 4 0 R ${fonts}>> ${resources}>>`],
    [4, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>'],
  ]);
  for (const [i, one] of more.entries()) objects.set(10 + i, one);
  for (const [i, content] of contents.entries()) {
    const number = first + 2 * i;
    objects.set(number, `<</Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${number + 1} 0 R ${page}>>`);
    objects.set(number + 1, { entries: '', data: content });
  }
  return fileOf(objects, `/Root 1 0 R ${trailer}`);
}

interface More {
  readonly more: readonly PdfObject[];
  readonly root: string;
  readonly page: string;
  readonly resources: string;
  readonly fonts: string;
  readonly trailer: string;
}

function fileOf(objects: ReadonlyMap<number, PdfObject>, trailer: string): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const rows: string[] = [];
  let length = pieces[0]?.length ?? 0;
  const highest = Math.max(...objects.keys());
  for (let number = 1; number <= highest; number += 1) {
    const one = objects.get(number);
    rows.push(one === undefined ? '0000000000 65535 f \n' : `${String(length).padStart(10, '0')} 00000 n \n`);
    if (one === undefined) continue;
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), sourceOf(one), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.length;
  }
  const table = `xref\n0 ${highest + 1}\n0000000000 65535 f \n${rows.join('')}`;
  pieces.push(Buffer.from(`${table}trailer\n<</Size ${highest + 1} ${trailer}>>\nstartxref\n${length}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

function sourceOf(one: PdfObject): Buffer {
  if (typeof one === 'string') return Buffer.from(one, 'latin1');
  const data = typeof one.data === 'string' ? Buffer.from(one.data, 'latin1') : Buffer.from(one.data);
  const head = Buffer.from(`<<${one.entries} /Length ${data.length}>>\nstream\n`, 'latin1');
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}
