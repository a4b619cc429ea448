import type { Edit } from '../document.ts';
import type { Decoded } from '../text-bytes.ts';
import { elementsOf } from '../xml/elements.ts';
import { spliced, splicesOf } from '../xml/rewrite.ts';
import { holdsMacros } from './left-out.ts';

/** What kind each part of a package is of (ECMA-376-2, 7.2.3). */
export interface ContentTypes {
  /** Of a part, by its name without the leading slash; empty where none is told. In small letters. */
  of(name: string): string;
  /** The source without these parts, and with no type of a main part that holds macros. */
  without(parts: ReadonlySet<string>): Uint8Array;
}

/** Where a package says what its parts are. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** @returns the types, or why they cannot be read */
export function contentTypes({ text: source, encode }: Decoded): ContentTypes | string {
  const elements = elementsOf(source);
  if (typeof elements === 'string') return elements;
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  for (const { local, attribute } of elements) {
    const type = (attribute('ContentType')?.value ?? '').toLowerCase();
    if (local === 'Default') byExtension.set((attribute('Extension')?.value ?? '').toLowerCase(), type);
    if (local === 'Override') byName.set(partName(attribute('PartName')?.value ?? ''), type);
  }
  return {
    of: (name) => byName.get(partName(name)) ?? byExtension.get(extensionOf(name)) ?? '',
    without(parts) {
      const gone = new Set([...parts].map(partName));
      const edits = elements.flatMap(({ start, end, attribute }): readonly Edit[] => {
        const name = attribute('PartName');
        const type = attribute('ContentType');
        const isGone =
          name === undefined ? holdsMacros(type?.value.toLowerCase() ?? '') : gone.has(partName(name.value));
        if (isGone) return [{ start, end, put: '' }];
        if (type === undefined || withoutMacros(type.value) === type.value) return [];
        const whole = { start: 0, end: type.value.length, put: withoutMacros(type.value) };
        return splicesOf(source, [{ value: type, edits: [whole] }]);
      });
      return encode(spliced(source, edits));
    },
  };
}

/** Names of parts do not tell large from small letters (ECMA-376-2, 6.2.2.3). */
function partName(name: string): string {
  return name.replace(/^\//u, '').toLowerCase();
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** Types of main parts with macros, and of the same without ([MS-OFFMACRO2], 2.2). */
const PLAIN: Readonly<Record<string, string>> = {
  'ms-word.document.macroenabled.main': 'openxmlformats-officedocument.wordprocessingml.document.main',
  'ms-word.template.macroenabledtemplate.main': 'openxmlformats-officedocument.wordprocessingml.template.main',
  'ms-excel.sheet.macroenabled.main': 'openxmlformats-officedocument.spreadsheetml.sheet.main',
  'ms-excel.template.macroenabled.main': 'openxmlformats-officedocument.spreadsheetml.template.main',
  'ms-excel.addin.macroenabled.main': 'openxmlformats-officedocument.spreadsheetml.sheet.main',
  'ms-powerpoint.presentation.macroenabled.main': 'openxmlformats-officedocument.presentationml.presentation.main',
  'ms-powerpoint.slideshow.macroenabled.main': 'openxmlformats-officedocument.presentationml.slideshow.main',
  'ms-powerpoint.template.macroenabled.main': 'openxmlformats-officedocument.presentationml.template.main',
};

function withoutMacros(type: string): string {
  const own = /^application\/vnd\.(?<own>[^+]+)\+xml$/iu.exec(type)?.groups?.['own'];
  const plain = own === undefined ? undefined : PLAIN[own.toLowerCase()];
  return plain === undefined ? type : `application/vnd.${plain}+xml`;
}
