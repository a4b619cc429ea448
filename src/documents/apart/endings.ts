import type { FormatName } from '../format-names.ts';

/** How the name of a copy ends: what it is, for whoever opens it. */
export type Ending = (typeof ENDINGS)[number];

const ENDINGS = [
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

/** By the format that was read, and within it by the name where that tells. */
export function endingOf(format: FormatName, name: string): Ending {
  if (format === 'gzip') return /\.(?:tgz|tar\.gz)$/iu.test(name) ? 'tgz' : 'gz';
  return BY_FORMAT[format] ?? ENDINGS.find((ending) => ending === format) ?? 'bin';
}

/** Formats that are called otherwise than their files end. */
const BY_FORMAT: Readonly<Record<string, Ending>> = { text: 'txt', jpeg: 'jpg', mail: 'eml', 'other-picture': 'bin' };
