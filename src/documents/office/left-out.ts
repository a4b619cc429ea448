import type { Relationship } from './relationships.ts';

/** What is not in a copy: the rest of a document opens without it. */
export type LeftOut =
  | 'a thumbnail'
  | 'settings of a printer'
  | 'a digital signature'
  | 'embedded fonts'
  | 'macros'
  | 'the order of calculation';

/**
 * What the target of a relationship is, where that is left out. A thumbnail shows the page as it was; settings of a
 * printer name it; a signature holds for the document as it was; what a font draws cannot be read; the order in which
 * formulas are calculated names cells that may have lost theirs, and is made again when a workbook is opened.
 */
export function leftOut({ type }: Relationship): LeftOut | null {
  return BY_TYPE[type] ?? null;
}

/** Whether a part of this type is a program, also where nothing leads to it. */
export function holdsMacros(type: string): boolean {
  return type.startsWith('application/vnd.ms-office.vbaproject') || type === 'application/vnd.ms-word.vbadata+xml';
}

/** Last segments of relationship types: ECMA-376-1, 12.3.1 and 15.2; ECMA-376-2, 10 and 11; [MS-OFFMACRO2], 2.2. */
const BY_TYPE: Readonly<Record<string, LeftOut | undefined>> = {
  thumbnail: 'a thumbnail',
  printerSettings: 'settings of a printer',
  font: 'embedded fonts',
  origin: 'a digital signature',
  signature: 'a digital signature',
  certificate: 'a digital signature',
  vbaProject: 'macros',
  wordVbaData: 'macros',
  vbaProjectSignature: 'macros',
  vbaProjectSignatureAgile: 'macros',
  vbaProjectSignatureV3: 'macros',
  keyMapCustomizations: 'macros',
  attachedToolbars: 'macros',
  xlMacrosheet: 'macros',
  xlIntlMacrosheet: 'macros',
  calcChain: 'the order of calculation',
};
