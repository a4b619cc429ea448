import type { ByteJob } from '../../redact/bytes/byte-job.ts';
import { reasonOf } from '../scan/outcome.ts';
import type { Draft } from './draft.ts';
import type { Gathered } from './gather.ts';
import { makeSafe } from './make-safe.ts';
import type { Failure, Made, OnPass } from './make-safe.ts';
import { NO_NOTES, notes } from './notes.ts';
import type { Notes } from './notes.ts';
import type { Told } from './report.ts';

/** Where copies go, and how files are called: by names that hold no value of the job. */
export interface Destination {
  /** Opens the draft of the copy of a file. */
  draft(path: string): Draft;
  /** The file as it is told of, and its copy. */
  shown(path: string): string;
  copy(path: string): string;
}

export interface Wanted {
  readonly report: boolean;
  readonly fingerprintKey: Uint8Array | null;
}

type TextFile = Extract<Gathered, { readonly kind: 'text' }>;

/** Makes the copies of all files, lets those appear that passed, and tells of each, in their order. */
export async function runRedact(
  job: ByteJob,
  files: readonly Gathered[],
  destination: Destination,
  { report, fingerprintKey }: Wanted,
  onPass: OnPass,
): Promise<Told[]> {
  const texts = files.flatMap((file) => (file.kind === 'text' ? [file] : []));
  const noted = texts.map(({ encoding, mark }) => (report ? notes(encoding, mark.length, fingerprintKey) : NO_NOTES));
  const inputs = texts.map(({ path, source, mark }, i) => ({
    source,
    mark,
    watcher: noted[i] ?? NO_NOTES,
    draft: () => destination.draft(path),
  }));
  const made = await makeSafe(job, inputs, onPass);
  const toldByPath = new Map(
    texts.map((text, i) => [text.path, tell(text, made[i], noted[i] ?? NO_NOTES, destination)] as const),
  );
  return files.map((file) => {
    const path = destination.shown(file.path);
    if (file.kind === 'refused') return { kind: 'refused', path, says: `${path} was not copied: ${file.why}.` };
    return toldByPath.get(file.path) ?? { kind: 'refused', path, says: `${path} was not copied.` };
  });
}

function tell({ path: own }: TextFile, made: Made | undefined, noted: Notes, destination: Destination): Told {
  const path = destination.shown(own);
  const refused = (why: string): Told => ({ kind: 'refused', path, says: `${path} was not copied: ${why}.` });
  if (made === undefined) throw new Error('A text was given and nothing was made of it.');
  if (made.kind === 'failed') return refused(inWords(made.why));
  const { draft, bytes, sha256, replaced, later, proof } = made;
  try {
    draft.finish();
  } catch (error) {
    draft.discard();
    if (error instanceof Error && 'syscall' in error) return refused(reasonOf(error));
    throw error;
  }
  const rows = noted.rows.map((row) => ({ ...row, path }));
  return { kind: 'copied', path, to: destination.copy(own), bytes, sha256, rows, replaced, later, proved: proof.bytes };
}

function inWords(why: Failure): string {
  if (why.kind === 'system') return reasonOf(why.error);
  if (why.kind === 'changed') return 'it was changed while it was read';
  return `the copy was looked through and still held ${why.proof.found + why.proof.survived} of what has to go`;
}
