import { type File, fileOf } from './file.ts';
import { convertedOne } from './office.ts';

/** What a text of OpenDocument is made of; pieces of XML as they stand in `office:text` and beside it. */
export interface FlatText {
  readonly body: string;
  readonly header?: string;
  /** In `office:meta`. */
  readonly meta?: string;
}

/** A text in the flat form of OpenDocument, which LibreOffice turns into any of its kinds. */
export function flatText({ body, header = '', meta = '' }: FlatText): File {
  return fileOf(
    'a.fodt',
    `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>${meta}</office:meta>
<office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles><style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/></style:page-layout>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="hid" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl"><style:header><text:p>${header}</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

/** A spreadsheet in the flat form; `tables` are `table:table` elements, `more` stands behind them. */
export function flatSheet(tables: string, more = ''): File {
  return fileOf(
    'a.fods',
    `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>${tables}${more}</office:spreadsheet></office:body></office:document>`,
  );
}

/** The file that LibreOffice makes of it. */
export async function asOffice(flat: File, to: string): Promise<Uint8Array> {
  const [made] = await convertedOne([flat], to);
  if (made === undefined) throw new Error(`LibreOffice made no ${to}`);
  return made.bytes;
}

const OASIS = ['office', 'style', 'text', 'table', 'meta', 'draw', 'config', 'form', 'script', 'presentation'];

const NAMESPACES = [
  ...OASIS.map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
