import type { FileEnding } from '../../domain/kit/file-endings.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { Download } from '../download.ts';
import { caseRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { calledEvidence } from './evidence.ts';
import { evidenceNames } from './evidence-view.ts';

/** The safe copy of a file as it is, to be saved and opened in the program that it belongs to. */
export const downloadEvidence = operation({
  name: 'case.downloadEvidence',
  summary: 'Download a file that is kept as evidence, with every credential in it hidden',
  changes: false,
  gives: 'the safe copy',
  input: { case: caseRef(), evidence: id<'evidence'>() },
  subject: subjectByCase,
  async run({ evidence }, call) {
    const found = await calledEvidence(call, evidence);
    if (found === null) return refuse('not-found');
    const { loaded, bytes, ending } = found;
    const name = fileName(evidenceNames(loaded).get(evidence) ?? '', ending);
    return reads(new Download(name, MEDIA_TYPES[ending], bytes));
  },
});

/** As IANA registers them; what a browser would run is told to be mere bytes. */
const MEDIA_TYPES: Readonly<Record<FileEnding, string>> = {
  txt: 'text/plain; charset=utf-8',
  html: 'application/octet-stream',
  har: 'application/json',
  eml: 'application/octet-stream',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
  tar: 'application/x-tar',
  tgz: 'application/gzip',
  gz: 'application/gzip',
  bin: 'application/octet-stream',
};

/** The name that the file had, of signs that no header and no file system reads otherwise. A text keeps its own ending. */
function fileName(called: string, ending: FileEnding): string {
  const plain = called.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/gu, '');
  const name = plain === '' ? 'file' : plain.slice(-100);
  const isText = ending === 'txt' && /\.[A-Za-z0-9]{1,8}$/u.test(name);
  return isText || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}
