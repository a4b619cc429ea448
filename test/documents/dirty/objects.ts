import { escaped, flatElement, paragraph } from './xml.ts';

/** A chart in a frame, whose first series and first category are named so. */
export function chart(series: string, category: string): string {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string">${paragraph(escaped(text))}</table:table-cell>`;
  const number = (value: number): string =>
    `<table:table-cell office:value-type="float" office:value="${value}">${paragraph(String(value))}</table:table-cell>`;
  const rows = [category, 'spring', 'autumn'].map(
    (name, i) => `<table:table-row>${cell(name)}${number(i + 2)}</table:table-row>`,
  );
  const inner = flatElement(
    'chart',
    `<office:automatic-styles/><office:body><office:chart><chart:chart svg:width="8cm" svg:height="5cm" chart:class="chart:bar">
      <chart:plot-area table:cell-range-address="local-table.A1:.B4" chart:data-source-has-labels="both">
        <chart:axis chart:dimension="x" chart:name="primary-x"><chart:categories table:cell-range-address="local-table.A2:.A4"/></chart:axis>
        <chart:axis chart:dimension="y" chart:name="primary-y"/>
        <chart:series chart:values-cell-range-address="local-table.B2:.B4" chart:label-cell-address="local-table.B1" chart:class="chart:bar"><chart:data-point chart:repeated="3"/></chart:series>
      </chart:plot-area>
      <table:table table:name="local-table"><table:table-header-columns><table:table-column/></table:table-header-columns><table:table-columns><table:table-column/></table:table-columns>
        <table:table-header-rows><table:table-row>${cell('')}${cell(series)}</table:table-row></table:table-header-rows>
        <table:table-rows>${rows.join('')}</table:table-rows></table:table>
    </chart:chart></office:chart></office:body>`,
  );
  return `<draw:frame svg:width="8cm" svg:height="5cm" draw:name="Chart"><draw:object>${inner}</draw:object></draw:frame>`;
}

/** A workbook in a frame, with a text in one of its cells. */
export function workbookInside(text: string): string {
  const inner = flatElement(
    'spreadsheet',
    `<office:body><office:spreadsheet><table:table table:name="Inside"><table:table-column/>
      <table:table-row><table:table-cell office:value-type="string">${paragraph(escaped(text))}</table:table-cell></table:table-row>
    </table:table></office:spreadsheet></office:body>`,
  );
  return `<draw:frame svg:width="8cm" svg:height="2cm" draw:name="Inside"><draw:object>${inner}</draw:object></draw:frame>`;
}
