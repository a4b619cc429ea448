import { chart } from './objects.ts';
import type { Planted, Planter } from './planter.ts';
import { BOLD, STYLES, escaped, flat, meta, paragraph, runs } from './xml.ts';

/** A workbook as flat OpenDocument, for LibreOffice to write as ODS or XLSX, with values wherever one can hold them. */
export function workbook(planter: Planter): string {
  const { plant, text } = planter;
  const head = meta({ title: text('property'), description: text('property'), custom: text('custom property') });
  return flat(
    'spreadsheet',
    `${head}<office:styles>${STYLES}</office:styles>
<office:automatic-styles>${BOLD}
  <style:style style:name="HiddenTable" style:family="table" style:master-page-name="Default"><style:table-properties table:display="false"/></style:style>
  <style:style style:name="Table" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
  <style:page-layout style:name="A4"><style:page-layout-properties fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="A4">
  <style:header>${paragraph(escaped(text('sheet header')))}</style:header><style:footer>${paragraph('page')}</style:footer></style:master-page></office:master-styles>
<office:body><office:spreadsheet>
  <table:content-validations><table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;yes&quot;;&quot;no&quot;)" table:allow-empty-cell="true" table:base-cell-address="Accounts.D2"><table:help-message table:title="Help" table:display="true">${paragraph(escaped(text('rule for input')))}</table:help-message></table:content-validation></table:content-validations>
  <table:table table:name="Accounts" table:style-name="Table">
    <table:shapes>${chart(text('chart cache', 'password'), text('chart cache', 'GitHub token')).replace('<draw:frame ', '<draw:frame table:end-cell-address="Accounts.H30" svg:x="2cm" svg:y="9cm" ')}</table:shapes>
    <table:table-column table:number-columns-repeated="4"/>
    ${row(...['Account', 'Password', 'Remark', 'Checked'].map((one) => cell(one)))}
    ${row(cell('robot'), cell(plant('cell', 'cells', 'password').pieces.join('')), cell('old'), `<table:table-cell office:value-type="string" table:content-validation-name="v1">${paragraph('yes')}</table:table-cell>`)}
    ${row(cell('build'), richCell(plant('cell', 'runs', 'password')), cell(text('cell', 'GitHub token')))}
    ${hiddenRow(cell('old'), cell(plant('hidden row', 'cells', 'password').pieces.join('')))}
    ${row(formula(text('formula', 'connection string')), commented(plant('comment', 'runs')))}
    ${row(link(text('link target', 'link')), cell(text('cell', 'connection string')))}
    ${keyRows(plant('cell', 'lines', 'private key'))}
  </table:table>
  <table:table table:name="Old" table:style-name="HiddenTable"><table:table-column table:number-columns-repeated="2"/>
    ${row(cell('name'), cell('value'))}${row(cell('DB_PASSWORD'), cell(plant('hidden sheet', 'cells', 'password').pieces.join('')))}${row(cell(text('hidden sheet', 'JWT')))}
  </table:table>
  <table:named-expressions><table:named-expression table:name="Address" table:base-cell-address="$Accounts.$A$1" table:expression="of:=&quot;${escaped(text('name of a range', 'connection string'))}&quot;"/></table:named-expressions>
</office:spreadsheet></office:body>`,
  );
}

function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function hiddenRow(...cells: readonly string[]): string {
  return `<table:table-row table:visibility="collapse">${cells.join('')}</table:table-row>`;
}

function cell(text: string): string {
  return `<table:table-cell office:value-type="string">${paragraph(escaped(text))}</table:table-cell>`;
}

function richCell(planted: Planted): string {
  return `<table:table-cell office:value-type="string">${paragraph(runs({ ...planted, label: '' }))}</table:table-cell>`;
}

function formula(text: string): string {
  const quoted = escaped(text);
  return `<table:table-cell table:formula="of:=CONCATENATE(&quot;${quoted}&quot;;&quot;&quot;)" office:value-type="string" office:string-value="${quoted}">${paragraph(quoted)}</table:table-cell>`;
}

function commented(planted: Planted): string {
  return `<table:table-cell office:value-type="string"><office:annotation><dc:creator>Jo</dc:creator>${paragraph(runs(planted))}</office:annotation>${paragraph('see the remark')}</table:table-cell>`;
}

function link(href: string): string {
  return `<table:table-cell office:value-type="string">${paragraph(`<text:a xlink:type="simple" xlink:href="${escaped(href)}">sources</text:a>`)}</table:table-cell>`;
}

/** A key block, each line in a row of its own. */
function keyRows({ label, pieces }: Planted): string {
  return [label.trim(), ...pieces].map((line) => row(cell(line))).join('');
}
