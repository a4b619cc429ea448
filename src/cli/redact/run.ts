import type { Settings } from '../../documents/formats.ts';
import type { ByteJob } from '../../redact/bytes/byte-job.ts';
import { documentRow } from '../scan/document-row.ts';
import { reasonOf } from '../scan/outcome.ts';
import type { Row } from '../scan/row.ts';
import type { Draft } from './draft.ts';
import type { Gathered } from './gather.ts';
import { makeSafe } from './make-safe.ts';
import type { OnPass } from './make-safe.ts';
import { NO_NOTES, notes } from './notes.ts';
import type { Told } from './report.ts';
import { shelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';
import { textWork } from './text-work.ts';
import type { Failure, Made, Work } from './work.ts';

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
  /** For documents. */
  readonly settings: Settings;
}

type Readable = Exclude<Gathered, { readonly kind: 'refused' }>;

/** A file on its way, and what is noted of it for the report: rows with an empty path. */
interface Task {
  readonly work: Work;
  readonly rows: readonly Row[];
}

/** Makes the copies of all files, lets those appear that passed, and tells of each, in their order. */
export async function runRedact(
  job: ByteJob,
  files: readonly Gathered[],
  destination: Destination,
  wanted: Wanted,
  onPass: OnPass,
): Promise<Told[]> {
  const readable = files.flatMap((file) => (file.kind === 'refused' ? [] : [file]));
  const open = shelf();
  const tasks: Task[] = [];
  for (const file of readable) tasks.push(await taskFor(job, file, destination, wanted, open));
  const made = await makeSafe(
    tasks.map(({ work }) => work),
    onPass,
  );
  const toldByPath = new Map(
    readable.map((file, i) => [file.path, tell(file.path, made[i], tasks[i]?.rows ?? [], destination)] as const),
  );
  return files.map((file) => {
    const path = destination.shown(file.path);
    const says = file.kind === 'refused' ? `${path} was not copied: ${file.why}.` : `${path} was not copied.`;
    return toldByPath.get(file.path) ?? { kind: 'refused', path, says, left: [] };
  });
}

async function taskFor(
  job: ByteJob,
  file: Readable,
  destination: Destination,
  { report, fingerprintKey, settings }: Wanted,
  open: Shelf,
): Promise<Task> {
  const draft = (): Draft => destination.draft(file.path);
  if (file.kind === 'text') {
    const noted = report ? notes(file.encoding, file.mark.length, fingerprintKey) : NO_NOTES;
    const { source, mark } = file;
    return { work: textWork(job, { source, mark, watcher: noted, draft }), rows: noted.rows };
  }
  // the readers of documents are loaded when the first is met
  const { documentWork } = await import('./document-work.ts');
  const rows: Row[] = [];
  const work = documentWork(
    job,
    {
      source: file.source,
      name: file.path,
      settings,
      draft,
      found(passage, number, findings) {
        if (!report) return;
        for (const { value: _, byteStart: _from, byteEnd: _to, ...finding } of findings) {
          if (finding.class === 'placeholder') continue;
          rows.push(
            documentRow('', finding, passage, number, { fingerprintKey, showValues: false, tieKey: null, desk: false }),
          );
        }
      },
    },
    open,
  );
  return { work, rows };
}

function tell(own: string, made: Made | undefined, noted: readonly Row[], destination: Destination): Told {
  const path = destination.shown(own);
  const refused = (why: string, left: readonly string[] = []): Told => {
    return { kind: 'refused', path, says: `${path} was not copied: ${why}.`, left };
  };
  if (made === undefined) throw new Error('A file was given and nothing was made of it.');
  if (made.kind === 'failed') return refused(inWords(made.why), made.why.kind === 'document' ? made.why.left : []);
  const { draft, kind: _, ...copy } = made;
  try {
    draft.finish();
  } catch (error) {
    draft.discard();
    if (error instanceof Error && 'syscall' in error) return refused(reasonOf(error));
    throw error;
  }
  const rows = noted.map((row) => ({ ...row, path }));
  return { kind: 'copied', path, to: destination.copy(own), ...copy, rows };
}

function inWords(why: Failure): string {
  if (why.kind === 'system') return reasonOf(why.error);
  if (why.kind === 'changed') return 'it was changed while it was read';
  if (why.kind === 'unproved') return `the copy was looked through and still held ${why.left} of what has to go`;
  const places = why.left.length === 0 ? '' : ` (${why.left.slice(0, MOST_PLACES).join('; ')})`;
  return `it ${why.says}${places}`;
}

/** More are in the report. */
const MOST_PLACES = 5;
