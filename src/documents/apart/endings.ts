import { FILE_ENDINGS, type FileEnding } from '../../domain/kit/file-endings.ts';
import type { FormatName } from '../format-names.ts';

/** By the format that was read, and within it by the name where that tells. */
export function endingOf(format: FormatName, name: string): FileEnding {
  if (format === 'gzip') return /\.(?:tgz|tar\.gz)$/iu.test(name) ? 'tgz' : 'gz';
  return BY_FORMAT[format] ?? FILE_ENDINGS.find((ending) => ending === format) ?? 'bin';
}

/** Formats that are called otherwise than their files end. */
const BY_FORMAT: Readonly<Record<string, FileEnding>> = {
  text: 'txt',
  jpeg: 'jpg',
  mail: 'eml',
  'other-picture': 'bin',
};
