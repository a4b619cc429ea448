import { chart, workbookInside } from './objects.ts';
import type { Planter } from './planter.ts';
import { BOLD, STYLES, escaped, flat, meta, paragraph, paragraphs, runs } from './xml.ts';

/**
 * A report as flat OpenDocument text, for LibreOffice to write as ODT, DOCX or PDF: of three pages, with values at every
 * place that such a document has. `picture` is a PNG that stands in it.
 */
export function report(planter: Planter, picture: Uint8Array): string {
  const { plant, text } = planter;
  const head = meta({ title: text('property'), description: text('property'), custom: text('custom property') });
  return flat(
    'text',
    `${head}<office:styles>${STYLES}</office:styles>
<office:automatic-styles>${BOLD}
  <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Page" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
  <style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="paragraph" style:wrap="none"/></style:style>
  <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
    <style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
    <style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
  <style:header>${paragraph(runs(plant('header', 'runs')))}</style:header>
  <style:footer>${paragraph(escaped(text('footer')))}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${form(planter)}${changes(planter)}
  <text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="${escaped(text('field'))}" text:name="Build"/></text:user-field-decls>
  <text:h text:outline-level="1">${escaped(text('heading'))}</text:h>
  ${paragraph('The build was moved to another server in spring. Whoever has to mend it finds all that is needed here.')}
  ${paragraph(escaped(text('body', 'password')))}${paragraph(runs(plant('body', 'runs')))}${paragraph(runs(plant('body', 'runs', 'password')))}
  ${paragraphs(text('body', 'private key'))}${brokenLine(planter)}
  ${paragraph(`The server <text:user-field-get text:name="Build">Build</text:user-field-get> is the old one.`)}
  ${paragraph(`It is told <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(runs(plant('footnote', 'runs')))}</text:note-body></text:note>below,
    and at the end<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>${paragraph(escaped(text('endnote')))}</text:note-body></text:note>.`)}
  ${paragraph(`Somebody asked<office:annotation><dc:creator>Jo</dc:creator><dc:date>2026-01-05T10:00:00</dc:date>${paragraph(runs(plant('comment', 'runs')))}</office:annotation> about it.`)}
  ${paragraph(`It was <text:change-start text:change-id="ct1"/>${escaped(text('tracked insertion'))}<text:change-end text:change-id="ct1"/> and not <text:change text:change-id="ct2"/> as told.`)}
  ${paragraph(`See <text:a xlink:type="simple" xlink:href="${escaped(text('link target', 'link'))}">the sources</text:a>. <text:span text:style-name="Hidden">${escaped(text('hidden text'))}</text:span>`)}
  ${table(planter)}
  ${paragraph(CONTROL)}
  ${paragraph(`<draw:frame draw:style-name="Frame" draw:name="Screen" svg:width="12cm" svg:height="2cm"><draw:image draw:mime-type="image/png"><office:binary-data>${Buffer.from(picture).toString('base64')}</office:binary-data></draw:image><svg:title>Screen</svg:title><svg:desc>${escaped(text('alternative text'))}</svg:desc></draw:frame>`)}
  ${paragraph(`<draw:frame draw:style-name="Frame" draw:name="Box" svg:width="12cm" svg:height="2cm"><draw:text-box>${paragraph(runs(plant('text box', 'runs')))}</draw:text-box></draw:frame>`)}
  ${overPages(planter)}
  ${paragraph(chart(text('chart cache', 'password'), text('chart cache', 'GitHub token')))}
  ${paragraph(workbookInside(text('embedded document')))}
</office:text></office:body>`,
  );
}

/** A token in a paragraph whose line somebody broke by hand. */
function brokenLine({ plant }: Planter): string {
  const { label, pieces } = plant('body', 'lines', 'JWT');
  return paragraph(escaped(label) + pieces.map(escaped).join('<text:line-break/>'));
}

/** A key that begins at the end of a page and goes on upon the next. */
function overPages({ plant }: Planter): string {
  const { label, pieces } = plant('body', 'pages', 'private key');
  const lines = pieces.map((piece, i) => paragraph(escaped(piece), i === 3 ? 'Page' : 'Standard'));
  return paragraph(escaped(label.trim()), 'Page') + lines.join('');
}

function table({ plant, text }: Planter): string {
  const cell = (content: string): string => `<table:table-cell>${content}</table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  const beside = plant('table', 'cells', 'password').pieces.join('');
  const halves = plant('table', 'runs', 'password');
  return `<table:table table:name="Accounts"><table:table-column table:number-columns-repeated="3"/>
    ${row(...['Account', 'Password', 'Remark'].map((one) => paragraph(one)))}
    ${row(paragraph('robot'), paragraph(escaped(beside)), paragraph('old'))}
    ${row(paragraph('build'), paragraph(runs({ ...halves, label: '' })), paragraph(escaped(text('table', 'GitHub token'))))}
  </table:table>`;
}

function changes({ text }: Planter): string {
  const info = `<office:change-info><dc:creator>Jo</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info>`;
  return `<text:tracked-changes>
    <text:changed-region text:id="ct1"><text:insertion>${info}</text:insertion></text:changed-region>
    <text:changed-region text:id="ct2"><text:deletion>${info}${paragraph(escaped(text('tracked deletion')))}</text:deletion></text:changed-region>
  </text:tracked-changes>`;
}

function form({ text }: Planter): string {
  const value = escaped(text('form value'));
  return `<office:forms><form:form form:name="Form"><form:text form:name="Secret" form:control-implementation="ooo:com.sun.star.form.component.TextField" xml:id="control1" form:id="control1" form:current-value="${value}" form:value="${value}"/></form:form></office:forms>`;
}

const CONTROL =
  '<draw:control draw:control="control1" text:anchor-type="paragraph" svg:x="1cm" svg:y="0cm" svg:width="14cm" svg:height="0.8cm"/>';
