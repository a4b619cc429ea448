/** Why something was not looked into. */
export type Skip = 'binary' | 'document' | 'link' | 'folder' | 'special';

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'scanned'; readonly bytes: number }
  | { readonly kind: 'skipped'; readonly why: Skip }
  | { readonly kind: 'unreadable'; readonly says: string };

/** Singular and plural of what was skipped, for the summary. */
export const SKIPPED: Readonly<Record<Skip, readonly [one: string, many: string]>> = {
  binary: ['binary file', 'binary files'],
  document: ['document or archive (PDF, DOCX, ZIP, picture)', 'documents or archives (PDF, DOCX, ZIP, pictures)'],
  link: ['symbolic link', 'symbolic links'],
  folder: ['.git or node_modules folder', '.git or node_modules folders'],
  special: ['pipe, socket or device', 'pipes, sockets or devices'],
};

/** Why the system would not give a file, in words. */
export function unreadable(shown: string, error: unknown): Outcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const says = REASONS[code] ?? `the system answers ${code === '' ? 'with an error' : code}`;
  return { kind: 'unreadable', says: `${shown} cannot be read: ${says}.` };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EIO: 'the disk answers with an error',
  ENAMETOOLONG: 'its name is too long',
};
