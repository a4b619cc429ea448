import type { Outcome } from '../outcome.ts';

/** What kind of file it is, in a word: as its reader tells, else by the end of its name. */
export function fileKind(path: string, outcome: Outcome): string {
  if (outcome.kind === 'scanned' && outcome.format !== undefined && outcome.format !== 'text') return outcome.format;
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return BY_ENDING[ending] ?? (outcome.kind === 'scanned' ? 'other text' : 'other');
}

const BY_ENDING: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  log: 'log',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  xml: 'xml',
  htm: 'html',
  html: 'html',
  eml: 'mail',
  mbox: 'mail',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  pdf: 'pdf',
  zip: 'zip',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};
