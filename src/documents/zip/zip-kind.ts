import { unzipSync } from 'fflate';
import type { FormatName } from '../format-names.ts';

/**
 * What a ZIP archive is: an Office file says so in its list of content types (ECMA-376-2, 7.2.3), an OpenDocument file
 * in its part `mimetype` (OpenDocument 1.3, part 2, 3.3).
 */
export function zipKind(bytes: Uint8Array): FormatName {
  let told: ReadonlyMap<string, Uint8Array>;
  try {
    told = new Map(
      Object.entries(
        unzipSync(bytes, { filter: ({ name, originalSize }) => TELLING.has(name) && originalSize <= MOST }),
      ),
    );
  } catch {
    return 'zip';
  }
  const mimetype = text(told.get('mimetype')).trim();
  const types = text(told.get('[Content_Types].xml')).toLowerCase();
  return OPEN_DOCUMENT[mimetype] ?? MAIN.find(([type]) => types.includes(type))?.[1] ?? 'zip';
}

const TELLING = new Set(['mimetype', '[Content_Types].xml']);

/** Bytes; thousands of parts need no more. */
const MOST = 16_000_000;

/** UTF-16 is allowed too: its zeros are left out, the types are ASCII. */
function text(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes).replaceAll('\0', '');
}

/** What the main part is, as a piece of its type in small letters. */
const MAIN: readonly (readonly [string, FormatName])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['wordprocessingml.template.main+xml', 'docx'],
  ['ms-word.document.macroenabled.main+xml', 'docx'],
  ['ms-word.template.macroenabledtemplate.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['spreadsheetml.template.main+xml', 'xlsx'],
  ['ms-excel.sheet.macroenabled.main+xml', 'xlsx'],
  ['ms-excel.template.macroenabled.main+xml', 'xlsx'],
  ['ms-excel.addin.macroenabled.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
  ['presentationml.slideshow.main+xml', 'pptx'],
  ['presentationml.template.main+xml', 'pptx'],
  ['ms-powerpoint.presentation.macroenabled.main+xml', 'pptx'],
  ['ms-powerpoint.slideshow.macroenabled.main+xml', 'pptx'],
  ['ms-powerpoint.template.macroenabled.main+xml', 'pptx'],
];

const OPEN_DOCUMENT: Readonly<Record<string, FormatName | undefined>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.presentation-template': 'odp',
};
