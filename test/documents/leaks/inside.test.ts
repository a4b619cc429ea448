import { describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { workbookInside } from '../dirty/objects.ts';
import { before, instead, partOf, withParts } from '../dirty/parts.ts';
import { paragraph, styled } from '../dirty/xml.ts';
import { copied } from '../kit/copied.ts';
import { type File, fileOf } from '../kit/file.ts';
import { convertedOne } from '../kit/office.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';
import { sample } from '../samples/samples.ts';

const VALUE = `Plover-${made('alnum', 10, 5)}!8`;
const OUTSIDE = needsPrograms('soffice', 'unzip', 'exiftool', 'tesseract');

describe.concurrent('given a value in a part that lies in another document', OUTSIDE, () => {
  test.each<[string, () => Promise<File>]>([
    [
      "the workbook behind Word's chart",
      async () => {
        const given = await sample('word-chart.docx');
        const workbook = 'word/embeddings/Microsoft_Excel_Sheet1.xlsx';
        const changed = await withParts(partOf(given, workbook), {
          'xl/sharedStrings.xml': instead('Category 1', `Password: ${VALUE}`),
        });
        return { name: 'a.docx', bytes: await withParts(given, { [workbook]: () => changed }) };
      },
    ],
    [
      'the workbook that PowerPoint put on a slide',
      async () => {
        const given = await sample('powerpoint-object.pptx');
        const workbook = 'ppt/embeddings/Microsoft_Excel_Worksheet.xlsx';
        const cell = `<row r="9"><c r="A9" t="inlineStr"><is><t>Password: ${VALUE}</t></is></c></row>`;
        const changed = await withParts(partOf(given, workbook), {
          'xl/worksheets/sheet1.xml': before('</sheetData>', cell),
        });
        return { name: 'a.pptx', bytes: await withParts(given, { [workbook]: () => changed }) };
      },
    ],
    ["the workbook in LibreOffice's DOCX, and the picture that it draws of it", async () => await withInside('docx')],
    ["the workbook in LibreOffice's ODT, and the picture that it draws of it", async () => await withInside('odt')],
  ])('when %s is copied with the document, then it is gone from there too', async (_where, make) => {
    const file = await make();
    const { copy } = await copied(file);
    expect(copy).toMatchObject({ kind: 'made' });
    if (copy.kind !== 'made') return;
    const [views = [], before = []] = await viewsOf([{ ...file, bytes: copy.bytes }, file]);
    expect(survivors(before, [VALUE])).not.toEqual([]);
    expect(survivors(views, [VALUE])).toEqual([]);
  });
});

async function withInside(ending: string): Promise<File> {
  // LibreOffice tells the kind of a flat document by its first bytes, in which no other kind may stand
  const body = paragraph('See below. '.repeat(800)) + paragraph(workbookInside(`Password: ${VALUE}`));
  const given = fileOf('a.fodt', styled(body));
  const [made] = await convertedOne([given], ending);
  if (made === undefined) throw new Error(`LibreOffice made no ${ending}`);
  return made;
}
