import { chart } from './objects.ts';
import type { Planted, Planter } from './planter.ts';
import { BOLD, STYLES, escaped, flat, meta, paragraph, runs } from './xml.ts';

/** Slides as flat OpenDocument, for LibreOffice to write as ODP, PPTX or PDF, with values wherever they can hold them. */
export function slides(planter: Planter, picture: Uint8Array): string {
  const { plant, text } = planter;
  const head = meta({ title: text('property'), description: text('property'), custom: text('custom property') });
  return flat(
    'presentation',
    `${head}<office:styles>${STYLES}</office:styles>
<office:automatic-styles>${BOLD}
  <style:page-layout style:name="Screen"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>
  <style:style style:name="HiddenPage" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
  <style:style style:name="Visible" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="visible"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="Screen" draw:style-name="Visible">${box(1, runs(plant('master slide', 'runs', 'password')))}</style:master-page></office:master-styles>
<office:body><office:presentation>
  <draw:page draw:name="first" draw:master-page-name="Default" draw:style-name="Visible">
    ${box(4, escaped(text('slide', 'password')))}${box(6, runs(plant('slide', 'runs', 'GitHub token')))}
    ${box(8, `See <text:a xlink:type="simple" xlink:href="${escaped(text('link target', 'link'))}">the sources</text:a>`)}
    ${table(plant('table', 'cells', 'password'), plant('table', 'runs', 'password'))}
    <office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Jo</dc:creator><dc:date>2026-01-05T10:00:00</dc:date>${paragraph(escaped(text('comment', 'password')))}</office:annotation>
    ${notes(text('notes', 'password'))}
  </draw:page>
  <draw:page draw:name="second" draw:master-page-name="Default" draw:style-name="Visible">
    <draw:frame svg:x="2cm" svg:y="4cm" svg:width="12cm" svg:height="3cm"><draw:image draw:mime-type="image/png"><office:binary-data>${Buffer.from(picture).toString('base64')}</office:binary-data></draw:image><svg:title>Screen</svg:title><svg:desc>${escaped(text('alternative text', 'password'))}</svg:desc></draw:frame>
    ${lines(plant('slide', 'lines', 'private key'))}
    ${chart(text('chart cache', 'password'), text('chart cache', 'GitHub token')).replace('<draw:frame ', '<draw:frame svg:x="15cm" svg:y="4cm" ')}
  </draw:page>
  <draw:page draw:name="third" draw:master-page-name="Default" draw:style-name="HiddenPage">${box(4, escaped(text('hidden slide', 'password')))}</draw:page>
</office:presentation></office:body>`,
  );
}

/** A box of text, so many centimetres from the top. */
function box(top: number, content: string): string {
  return `<draw:frame svg:x="2cm" svg:y="${top}cm" svg:width="22cm" svg:height="1.4cm"><draw:text-box>${paragraph(content)}</draw:text-box></draw:frame>`;
}

function lines({ label, pieces }: Planted): string {
  const all = [label.trim(), ...pieces].map((line) => paragraph(escaped(line))).join('');
  return `<draw:frame svg:x="2cm" svg:y="9cm" svg:width="22cm" svg:height="9cm"><draw:text-box>${all}</draw:text-box></draw:frame>`;
}

function notes(text: string): string {
  return `<presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="15cm" svg:width="16cm" svg:height="8cm"><draw:text-box>${paragraph(escaped(text))}</draw:text-box></draw:frame></presentation:notes>`;
}

function table(beside: Planted, cut: Planted): string {
  const cell = (content: string): string => `<table:table-cell>${paragraph(content)}</table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  return `<draw:frame svg:x="2cm" svg:y="11cm" svg:width="20cm" svg:height="4cm"><table:table><table:table-column/><table:table-column/>
    ${row('Account', 'Password')}${row('robot', escaped(beside.pieces.join('')))}${row('build', runs({ ...cut, label: '' }))}</table:table></draw:frame>`;
}
