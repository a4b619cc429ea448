import type { FormatName } from '../../documents/format-names.ts';
import type { Dated } from './stock/dated.ts';

/** Why something was not looked into. */
export type Skip = 'binary' | 'document' | 'entry' | 'link' | 'folder' | 'special';

/** What of a document was not looked into: files of no kind that is read by number, others by a sentence each. */
export interface Within {
  readonly skipped: number;
  readonly unreadable: readonly string[];
}

/** What became of one file. */
export type Outcome =
  | {
      readonly kind: 'scanned';
      readonly bytes: number;
      readonly within?: Within;
      /** What it is, where its reader knows it; a text is known by its name. */
      readonly format?: FormatName;
      /** The date that it says of itself. */
      readonly dated?: Dated;
    }
  | { readonly kind: 'skipped'; readonly why: Skip }
  | Unreadable;

/** `says` names the file, `why` does not, so that files can be counted by it: `is protected by a password`. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly says: string;
  readonly why: string;
}

/** What could not be read of one file, a sentence each. */
export function unreadIn(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'unreadable') return [outcome.says];
  return outcome.kind === 'scanned' ? (outcome.within?.unreadable ?? []) : [];
}

/** Singular and plural of what was skipped, for the summary. */
export const SKIPPED: Readonly<Record<Skip, readonly [one: string, many: string]>> = {
  binary: ['binary file', 'binary files'],
  document: ['document or archive that is not opened', 'documents or archives that are not opened'],
  entry: ['file in an archive', 'files in archives'],
  link: ['symbolic link', 'symbolic links'],
  folder: ['.git or node_modules folder', '.git or node_modules folders'],
  special: ['pipe, socket or device', 'pipes, sockets or devices'],
};

/** Why the system would not give a file, in words. */
export function unreadable(shown: string, error: unknown): Outcome {
  return cannotRead(shown, `cannot be read: ${reasonOf(error)}`);
}

/** `why` is the end of a sentence that begins with the file's name. */
export function cannotRead(shown: string, why: string): Unreadable {
  return { kind: 'unreadable', says: `${shown} ${why}.`, why };
}

/** What the system says, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system answers ${code === '' ? 'with an error' : code}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EIO: 'the disk answers with an error',
  EEXIST: 'something of that name is there already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  ENAMETOOLONG: 'its name is too long',
};
