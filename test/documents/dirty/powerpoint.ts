import { type Sample, sample } from '../samples/samples.ts';
import type { Planted, Planter } from './planter.ts';
import { before, instead, partOf, withParts } from './parts.ts';
import { escaped } from './xml.ts';

/** Files that PowerPoint and Excel wrote, with values put into their parts as those write them. */
export const POWERPOINT_AND_EXCEL: Readonly<Partial<Record<Sample, (planter: Planter) => Promise<Uint8Array>>>> = {
  'powerpoint-notes.pptx': async ({ plant, text }) =>
    withParts(await sample('powerpoint-notes.pptx'), {
      'ppt/slides/slide1.xml': before(
        '</p:spTree>',
        box(plant('slide', 'runs', 'password'), text('alternative text', 'password')),
      ),
      'ppt/slides/slide2.xml': before('</p:spTree>', box(plant('slide', 'whole', 'private key'), 'key')),
      'ppt/notesSlides/notesSlide1.xml': instead(
        '<a:t>Notes</a:t>',
        `<a:t>${escaped(text('notes', 'password'))}</a:t>`,
      ),
      'ppt/slideLayouts/slideLayout1.xml': before(
        '</p:spTree>',
        box(plant('master slide', 'runs', 'GitHub token'), 'box'),
      ),
      'docProps/core.xml': before(
        '</cp:coreProperties>',
        `<dc:description>${escaped(text('property', 'password'))}</dc:description>`,
      ),
    }),
  'powerpoint-object.pptx': async ({ text }) => {
    const given = await sample('powerpoint-object.pptx');
    const workbook = 'ppt/embeddings/Microsoft_Excel_Worksheet.xlsx';
    return await withParts(given, {
      [workbook]: () =>
        withParts(partOf(given, workbook), {
          'xl/worksheets/sheet1.xml': before('</sheetData>', row(9, text('embedded document', 'password'))),
        }),
    });
  },
  'excel-sheet.xlsx': async ({ plant, text }) =>
    withParts(await sample('excel-sheet.xlsx'), {
      'xl/worksheets/sheet1.xml': (source) =>
        before(
          '<pageMargins',
          '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
        )(
          before(
            '</sheetData>',
            row(8, 'Account', 'Password') +
              row(9, 'robot', plant('cell', 'cells', 'password').pieces.join('')) +
              row(10, text('cell', 'GitHub token')) +
              `<row r="11"><c r="A11" t="str"><f>CONCATENATE("${escaped(text('formula', 'password'))}","")</f><v></v></c></row>`,
          )(source),
        ),
      'xl/worksheets/_rels/sheet1.xml.rels': () => links(text('link target', 'link')),
      'docProps/core.xml': before(
        '</cp:coreProperties>',
        `<dc:description>${escaped(text('property', 'password'))}</dc:description>`,
      ),
    }),
};

/** The relationships of a sheet whose one link goes to this address. */
function links(target: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/></Relationships>`;
}

/** A box on a slide (ECMA-376-1, 19.3.1.43). */
function box({ label, pieces }: Planted, description: string): string {
  const runs = pieces.map((piece, i) => run(piece, i % 2 === 0)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${90 + pieces.length}" name="Box" descr="${escaped(description)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
    <p:spPr><a:xfrm><a:off x="300000" y="300000"/><a:ext cx="8000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody><a:bodyPr wrap="square"/><a:lstStyle/><a:p>${run(label.trimStart(), false)}${runs}</a:p></p:txBody></p:sp>`;
}

/** The lines of a text as runs with breaks between them. */
function run(text: string, bold: boolean): string {
  const style = `<a:rPr lang="en-GB" sz="1000"${bold ? ' b="1"' : ''}/>`;
  return text
    .split('\n')
    .map((line) => `<a:r>${style}<a:t>${escaped(line)}</a:t></a:r>`)
    .join('<a:br/>');
}

function row(number: number, ...texts: readonly string[]): string {
  const cells = texts.map(
    (text, i) => `<c r="${'AB'.charAt(i)}${number}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}
