import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { paragraph, styled } from '../dirty/xml.ts';
import { copied } from '../kit/copied.ts';
import { type File, fileOf } from '../kit/file.ts';
import { lockedOdf, lockedOffice } from '../kit/locked.ts';
import { converted, convertedOne } from '../kit/office.ts';
import { textOf } from '../kit/pdf.ts';
import { inFolder, toolSays } from '../kit/tool.ts';

const VALUE = `Plover-${made('alnum', 12, 31)}7`;
const given = fileOf('a.fodt', styled(paragraph(`Password: ${VALUE}`)));

describe.concurrent('given a document under a password', needsPrograms('soffice', 'qpdf', 'pdftotext'), () => {
  test.each(['odt', 'ods'])('when an OpenDocument file is locked (%s), then it is refused as locked', async (to) => {
    const sheet = `<table:table table:name="One"><table:table-row><table:table-cell office:value-type="string">${paragraph(VALUE)}</table:table-cell></table:table-row></table:table>`;
    const open = to === 'odt' ? given : fileOf('a.fods', styled(sheet, 'spreadsheet'));
    const [written] = await convertedOne([open], to);
    if (written === undefined) throw new Error(`LibreOffice made no ${to}`);
    const locked = { name: written.name, bytes: lockedOdf(written.bytes, 'open sesame') };
    // LibreOffice opens the one and, without the password, not the other
    expect((await converted([written, locked], `f${to}`)).map((made) => made.length)).toEqual([1, 0]);
    await expectLocked(locked);
    await expectLocked({ ...locked, name: 'a.zip' });
  });

  test('when an Office file is locked, then it is refused as locked, whatever its name', async () => {
    for (const name of ['a.docx', 'a.xlsx', 'a.txt']) await expectLocked({ name, bytes: lockedOffice() });
  });

  test('when qpdf locked a PDF, then it is refused as locked', async () => {
    await expectLocked(await lockedPdf('open sesame'));
  });

  test('when a PDF opens without a password but forbids changes, then it is refused, or nothing is left in the copy', async () => {
    const { copy } = await copied(await lockedPdf(''));
    if (copy.kind === 'refused') expect(copy.reason).toBe('locked');
    else expect(await textOf(copy.bytes)).not.toContain(VALUE);
  });

  test('when an entry of an archive is locked, then the archive is refused as locked', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': Buffer.from(`Password: ${VALUE}`) }));
    // APPNOTE 4.4.4: bit 0 of the general purpose flag, in the entry's own header and in the directory
    bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
    const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
    await expectLocked({ name: 'a.zip', bytes: new Uint8Array(bytes) });
  });
});

async function expectLocked(file: File): Promise<void> {
  const { copy } = await copied(file);
  expect(copy).toMatchObject({ kind: 'refused', reason: 'locked' });
  if (copy.kind === 'refused') expect(copy.says).toMatch(/password/u);
}

async function lockedPdf(password: string): Promise<File> {
  const [printed] = await convertedOne([given], 'pdf');
  return await inFolder(async (folder) => {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    await writeFile(from, printed?.bytes ?? new Uint8Array());
    await toolSays('qpdf', [from, '--encrypt', password, 'owner', '256', '--modify=none', '--', to], folder);
    return { name: 'b.pdf', bytes: new Uint8Array(await readFile(to)) };
  });
}
