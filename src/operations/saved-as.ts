/** As IANA registers them; what a browser would run, and what we do not know, is told to be mere bytes. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['har', 'application/json'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['zip', 'application/zip'],
  ['tar', 'application/x-tar'],
  ['tgz', 'application/gzip'],
  ['gz', 'application/gzip'],
]);

export function mediaTypeOf(ending: string): string {
  return MEDIA_TYPES.get(ending) ?? 'application/octet-stream';
}

/** The name that a file had, of signs that no header and no file system reads otherwise. A text keeps its own ending. */
export function fileNameOf(called: string, ending: string): string {
  const plain = called.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/gu, '');
  const name = plain === '' ? 'file' : plain.slice(-100);
  const isText = ending === 'txt' && /\.[A-Za-z0-9]{1,8}$/u.test(name);
  return isText || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}
