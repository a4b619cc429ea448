import { type Sample, sample } from '../samples/samples.ts';
import type { Planted, Planter } from './planter.ts';
import { before, instead, partOf, withParts } from './parts.ts';
import { escaped } from './xml.ts';

/** Files that Word wrote, with values put into their parts as Word writes them. */
export const WORD: Readonly<Partial<Record<Sample, (planter: Planter) => Promise<Uint8Array>>>> = {
  'word-headers.docx': async ({ plant, text }) =>
    withParts(await sample('word-headers.docx'), {
      'word/header2.xml': instead('Header for section-1', escaped(text('header'))),
      'word/footer2.xml': before('</w:ftr>', paragraph(plant('footer', 'runs', 'password'))),
      'word/document.xml': before(
        '<w:sectPr',
        paragraph(plant('body', 'runs')) + keyOver(plant('body', 'lines', 'private key')),
      ),
      'docProps/core.xml': instead('<dc:title></dc:title>', `<dc:title>${escaped(text('property'))}</dc:title>`),
      'docProps/app.xml': before('</Properties>', `<Manager>${escaped(text('property', 'GitHub token'))}</Manager>`),
    }),
  'word-links.docx': async ({ plant, text }) =>
    withParts(await sample('word-links.docx'), {
      'word/_rels/document.xml.rels': before(
        '</Relationships>',
        relationship('rIdPlanted', text('link target', 'link')),
      ),
      'word/document.xml': before(
        '<w:sectPr',
        `<w:p><w:hyperlink r:id="rIdPlanted" w:tooltip="sources">${run('the sources')}</w:hyperlink></w:p>` +
          field(plant('field', 'runs', 'link')) +
          paragraph(plant('body', 'runs', 'GitHub token')),
      ),
    }),
  'word-tables.docx': async ({ plant, text }) =>
    withParts(await sample('word-tables.docx'), {
      'word/document.xml': before(
        '<w:sectPr',
        accounts(plant('table', 'cells', 'password'), plant('table', 'runs', 'password')) +
          changes(plant('tracked insertion', 'runs', 'password'), plant('tracked deletion', 'runs', 'password')) +
          hidden(text('hidden text')),
      ),
      'word/footnotes.xml': before(
        '</w:footnotes>',
        `<w:footnote w:id="7">${paragraph(plant('footnote', 'runs', 'password'))}</w:footnote>`,
      ),
      // ECMA-376-1, 22.5: data of one's own beside the document
      'customXml/item1.xml': () =>
        `<deployment xmlns="urn:example:deployment"><note>${escaped(text('custom XML'))}</note></deployment>`,
      'word/_rels/document.xml.rels': before(
        '</Relationships>',
        '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
      ),
    }),
  'word-comments.docx': async ({ plant, text }) =>
    withParts(await sample('word-comments.docx'), {
      'word/comments.xml': before('</w:comment>', paragraph(plant('comment', 'runs', 'password')), 'first'),
      'word/document.xml': before('<w:sectPr', paragraph(plant('body', 'runs', 'JWT'))),
      'docProps/core.xml': before(
        '</cp:coreProperties>',
        `<cp:keywords>${escaped(text('property', 'password'))}</cp:keywords>`,
      ),
    }),
  'word-chart.docx': async ({ text }) => {
    const given = await sample('word-chart.docx');
    const workbook = 'word/embeddings/Microsoft_Excel_Sheet1.xlsx';
    const series = text('chart cache', 'password');
    return await withParts(given, {
      'word/charts/chart1.xml': instead('Series 1', escaped(series)),
      [workbook]: () =>
        withParts(partOf(given, workbook), {
          'xl/sharedStrings.xml': instead('Category 1', escaped(text('embedded document', 'GitHub token'))),
        }),
      'word/diagrams/data1.xml': instead('>foo<', `>${escaped(text('diagram', 'password'))}<`),
      'word/document.xml': instead(
        '<wp:docPr id="1" name="Picture 1"/>',
        `<wp:docPr id="1" name="Picture 1" descr="${escaped(text('alternative text'))}"/>`,
      ),
    });
  },
};

/** A run of Word's (ECMA-376-1, 17.3.2). */
function run(text: string, of = 't', bold = false): string {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:${of} xml:space="preserve">${escaped(text)}</w:${of}></w:r>`;
}

function runs({ label, pieces }: Planted, of = 't'): string {
  return run(label, of) + pieces.map((piece, i) => run(piece, of, i % 2 === 0)).join('');
}

function paragraph(planted: Planted): string {
  return `<w:p>${runs(planted)}</w:p>`;
}

function keyOver({ label, pieces }: Planted): string {
  return [label.trim(), ...pieces].map((line) => `<w:p>${run(line)}</w:p>`).join('');
}

function hidden(text: string): string {
  return `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`;
}

function changes(inserted: Planted, deleted: Planted): string {
  const by = 'w:author="Jo" w:date="2026-01-05T10:00:00Z"';
  return `<w:p><w:ins w:id="91" ${by}>${runs(inserted)}</w:ins></w:p><w:p><w:del w:id="92" ${by}>${runs(deleted, 'delText')}</w:del></w:p>`;
}

/** A field whose code is cut into runs (ECMA-376-1, 17.16.18). */
function field({ pieces }: Planted): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = [' HYPERLINK "', ...pieces, '" '].map((piece) => run(piece, 'instrText')).join('');
  return `<w:p>${mark('begin')}${code}${mark('separate')}${run('the sources')}${mark('end')}</w:p>`;
}

function accounts(beside: Planted, cut: Planted): string {
  const cell = (content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${content}</w:p></w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
    ${row(run('Account'), run('Password'))}${row(run('robot'), run(beside.pieces.join('')))}${row(run('build'), runs({ ...cut, label: '' }))}</w:tbl><w:p/>`;
}

function relationship(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`;
}
