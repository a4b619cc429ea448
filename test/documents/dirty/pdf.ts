import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, toolSays } from '../kit/tool.ts';
import type { Planter } from './planter.ts';

/** How LibreOffice is asked to print: with bookmarks, comments, form fields and the structure that tells alternative text. */
export const PRINTED = `pdf:writer_pdf_Export:${JSON.stringify(
  Object.fromEntries(
    ['ExportBookmarks', 'ExportNotes', 'ExportFormFields', 'UseTaggedPDF'].map((name) => [
      name,
      { type: 'boolean', value: 'true' },
    ]),
  ),
)}`;

/** The same PDF with a file attached by qpdf and XMP written by exiftool, which keeps what was there before. */
export async function withMore(pdf: Uint8Array, { text }: Planter): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const [given, attached, notes] = ['a.pdf', 'b.pdf', 'notes.env'].map((name) => join(folder, name));
    if (given === undefined || attached === undefined || notes === undefined) throw new Error('unreachable');
    await writeFile(given, pdf);
    await writeFile(notes, `${text('attachment', 'password')}\n`);
    await toolSays('qpdf', [given, '--add-attachment', notes, '--', attached], folder, [3]);
    const description = `-XMP-dc:Description=${text('XMP', 'password')}`;
    await toolSays('exiftool', ['-q', '-overwrite_original', description, attached], folder);
    return new Uint8Array(await readFile(attached));
  });
}
