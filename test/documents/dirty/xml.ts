import type { Planted } from './planter.ts';

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The namespaces of flat OpenDocument (OASIS OpenDocument 1.3, part 3, 1.4). */
const NAMESPACES = ['office', 'style', 'text', 'table', 'presentation', 'chart', 'form', 'script', 'meta'];
const ELSEWHERE: Readonly<Record<string, string>> = {
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  ooo: 'http://openoffice.org/2004/office',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
};

/** A whole flat document of a kind: `text`, `spreadsheet`, `presentation`, `chart`. */
export function flat(kind: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${flatElement(kind, content)}`;
}

/** The same as an element, for a document that lies in another. */
export function flatElement(kind: string, content: string): string {
  const own = NAMESPACES.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
  const others = Object.entries(ELSEWHERE).map(([name, uri]) => `xmlns:${name}="${uri}"`);
  const mime = `application/vnd.oasis.opendocument.${kind}`;
  return `<office:document ${[...own, ...others].join(' ')} office:version="1.3" office:mimetype="${mime}">${content}</office:document>`;
}

/** Styles and their settings, without which LibreOffice leaves the forms of a flat document out. */
export function styled(body: string, kind = 'text'): string {
  return flat(
    kind,
    `<office:styles>${STYLES}</office:styles><office:automatic-styles>${BOLD}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
  );
}

/** A label and its value, each piece of which is a run of its own: bold and plain in turn. */
export function runs({ label, pieces }: Planted): string {
  const spans = pieces.map((piece, i) =>
    i % 2 === 0 ? `<text:span text:style-name="Bold">${escaped(piece)}</text:span>` : escaped(piece),
  );
  return `${lines(label)}${spans.join('')}`;
}

export function paragraph(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

/** Each line of a text a paragraph. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => paragraph(escaped(line)))
    .join('');
}

/** Text in one paragraph, its line ends as breaks. */
function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<text:line-break/>');
}

/** Title, subject, keywords, description and a property of one's own, each as it is given. */
export function meta(texts: { readonly title: string; readonly description: string; readonly custom: string }): string {
  return `<office:meta><dc:title>${escaped(texts.title)}</dc:title><dc:description>${escaped(texts.description)}</dc:description>
    <meta:user-defined meta:name="Deployment">${escaped(texts.custom)}</meta:user-defined></office:meta>`;
}

export const STYLES = `<style:style style:name="Standard" style:family="paragraph"/>`;
export const BOLD = `<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`;
