/** How the name of a safe copy ends: what it is, for whoever opens it. */
export const FILE_ENDINGS = [
  'txt',
  'html',
  'har',
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

export type FileEnding = (typeof FILE_ENDINGS)[number];
