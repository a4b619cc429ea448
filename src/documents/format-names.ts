/** Every format that is read, by the name that reports use. */
export const FORMAT_NAMES = [
  'text',
  'html',
  'har',
  'mail',
  'docx',
  'odt',
  'ods',
  'odp',
  'pdf',
  'zip',
  'tar',
  'gzip',
  'png',
  'jpeg',
  'other-picture',
  'xlsx',
  'pptx',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
