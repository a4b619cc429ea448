import { buffer } from 'node:stream/consumers';
import { domainToASCII } from 'node:url';
import PDFDocument from 'pdfkit';
import { fontOf, settable } from '../report/pdf-fonts.ts';
import { type Words, lineOf } from './recipient.ts';

/** Text that was set, as a PDF of one page that is as large as the text. Lengths are in points. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The line in signs that our font has (Latin, Greek and Cyrillic): a name with others is left out, and the address
 * stands for it; what an address has beyond that is written as ASCII.
 */
export function printable(words: Words): Words {
  const name = inFont(words.name) ?? '';
  const [, local = words.email, domain = ''] = /^(?<local>.*)@(?<domain>[^@]*)$/u.exec(words.email) ?? [];
  const plain = `${inFont(local) ?? local.replaceAll(/[^ -~]/gu, '?')}@${domainToASCII(domain)}`;
  const email = inFont(words.email) ?? plain;
  const parts = { ...words, name, email };
  return { ...parts, line: lineOf(parts) };
}

/** A text in signs of the font, without the accents that it lacks; null where it lacks a sign itself. */
function inFont(text: string): string | null {
  const missing = new Set(settable(text).missing);
  const bare = Array.from(text, (sign) =>
    missing.has(sign) ? sign.normalize('NFKD').replaceAll(/\p{M}/gu, '') : sign,
  );
  const as = settable(bare.join(''));
  return as.missing.length === 0 ? as.text : null;
}

/** Sets lines in one size, one below the other. */
export async function printed(lines: readonly string[], size: number): Promise<Printed> {
  const doc = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7' });
  const bytes = buffer(doc);
  doc.font(fontOf('regular')).fontSize(size);
  const pad = size * 0.3;
  const leading = size * 1.25;
  const width = Math.max(...lines.map((line) => doc.widthOfString(line))) + 2 * pad;
  const height = leading * lines.length + pad;
  doc.addPage({ size: [width, height], margin: 0 });
  doc.fillColor('#333333');
  for (const [i, line] of lines.entries()) doc.text(line, pad, pad * 0.75 + i * leading, { lineBreak: false });
  doc.end();
  return { pdf: new Uint8Array(await bytes), width, height };
}

/** The line in two: who, and until when. */
export function inTwo({ line }: Words): readonly string[] {
  const at = line.lastIndexOf(' until ');
  return [line.slice(0, at), line.slice(at + 1)];
}
