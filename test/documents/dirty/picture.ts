import { fileOf } from '../kit/file.ts';
import { convertedOne } from '../kit/office.ts';
import { picturesOf } from '../kit/pdf.ts';
import type { Planter } from './planter.ts';
import { escaped, flat } from './xml.ts';

/** A picture with a password in it, in letters as large as those of a screen. */
export async function screen(planter: Planter): Promise<Uint8Array> {
  const { pieces } = planter.plant('picture', 'whole', 'password');
  return await pictureOf(['Settings of the build', 'User: robot', `Password: ${pieces.join('')}`]);
}

/** Lines of text as a PNG, drawn by LibreOffice and poppler. */
export async function pictureOf(lines: readonly string[]): Promise<Uint8Array> {
  const paragraphs = lines.map((line) => `<text:p text:style-name="Large">${escaped(line)}</text:p>`);
  const page = flat(
    'text',
    `<office:automatic-styles>
      <style:style style:name="Large" style:family="paragraph"><style:text-properties fo:font-size="14pt" style:font-name="Liberation Mono"/></style:style>
      <style:page-layout style:name="Small"><style:page-layout-properties fo:page-width="14cm" fo:page-height="${2 + lines.length}cm" fo:margin="0.8cm"/></style:page-layout>
    </office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Small"/></office:master-styles>
    <office:body><office:text>${paragraphs.join('')}</office:text></office:body>`,
  );
  const [pdf] = await convertedOne([fileOf('page.fodt', page)], 'pdf');
  const [picture] = await picturesOf(pdf?.bytes ?? new Uint8Array(), 120);
  if (picture === undefined) throw new Error('No picture was drawn.');
  return picture;
}
