import { createHash } from 'node:crypto';
import type { Opened, Passage } from '../../documents/document.ts';
import { examineDocument, openDocument } from '../../documents/formats.ts';
import type { Settings } from '../../documents/formats.ts';
import type { ByteJob, Reader } from '../../redact/bytes/byte-job.ts';
import type { ScanFinding } from '../../redact/scan.ts';
import type { Draft } from './draft.ts';
import { leftIn } from './left-in.ts';
import { editsOf, replacementsIn } from './passage-edits.ts';
import type { PassageReplacement } from './passage-edits.ts';
import type { Shelf } from './shelf.ts';
import { wholeOf } from './source.ts';
import type { Source } from './source.ts';
import { systemFailure } from './work.ts';
import type { Failure, Lacking, Made, Work } from './work.ts';

/** A document of a job. */
export interface DocumentInput {
  readonly source: Source;
  /** Only a hint to its kind. */
  readonly name: string;
  readonly settings: Settings;
  found(passage: Passage, number: number, findings: readonly ScanFinding[]): void;
  /** Called after the first pass, when the job knows every value. */
  draft(): Draft;
}

type State = { readonly kind: 'new' } | Read | Wrote | { readonly kind: 'failed'; readonly why: Failure };

interface Read {
  readonly kind: 'read';
  readonly source: Source;
  readonly sha256: string;
  /** Null where it did not fit on the shelf: it is opened again. */
  readonly document: Opened | null;
  /** Bytes that it takes up there. */
  readonly kept: number;
  /** One for each passage. */
  readonly readers: readonly Reader[];
  readonly before: Wrote | null;
}

interface Wrote {
  readonly kind: 'written';
  readonly draft: Draft;
  readonly bytes: number;
  readonly sha256: string;
  readonly lacking: Lacking;
  readonly replaced: readonly PassageReplacement[];
  readonly later: number;
  /** Null until it was looked through. */
  readonly proof: { readonly left: readonly string[]; readonly bytes: number } | null;
}

/** Makes the copy of a document; it is held in memory as a whole, one at a time and those on the shelf. */
export function documentWork(job: ByteJob, input: DocumentInput, shelf: Shelf): Work {
  let state: State = { kind: 'new' };
  const step = async (act: () => Promise<State>): Promise<void> => {
    try {
      state = await act();
    } catch (error) {
      state = { kind: 'failed', why: systemFailure(error) };
    }
  };
  return {
    read: () => step(() => read(job, input, input.source, null, shelf)),
    async write() {
      const now = state;
      if (now.kind === 'read') await step(() => write(job, input, now, shelf));
    },
    async prove() {
      const now = state;
      if (now.kind !== 'written') return true;
      await step(() => prove(job, input, now));
      return state.kind !== 'written' || state.proof?.left.length === 0;
    },
    async again() {
      const now = state;
      if (now.kind === 'written') await step(() => read(job, input, now.draft.source, now, shelf));
    },
    outcome: () => outcome(state),
  };
}

async function read(
  job: ByteJob,
  input: DocumentInput,
  source: Source,
  before: Wrote | null,
  shelf: Shelf,
): Promise<State> {
  const bytes = await wholeOf(source);
  if (bytes === null) return failed('is larger than documents are read');
  const opening = await openDocument(bytes, input.name, input.settings);
  if (opening.kind === 'refused') {
    before?.draft.discard();
    return failed(opening.says);
  }
  const { document } = opening;
  const readers = document.passages.map((passage, i) => {
    const reader = job.reader();
    const findings = [...reader.push(Buffer.from(passage.text, 'utf8')), ...reader.end()];
    if (before === null) input.found(passage, i + 1, findings);
    return reader;
  });
  const kept = shelf.take(bytes.length) ? bytes.length : 0;
  const own = { source, sha256: sha256(bytes), readers, before };
  return { kind: 'read', ...own, document: kept > 0 ? document : null, kept };
}

async function write(job: ByteJob, input: DocumentInput, now: Read, shelf: Shelf): Promise<State> {
  const { before, readers } = now;
  try {
    const document = now.document ?? (await opened(input, now));
    if (document === null) return { kind: 'failed', why: { kind: 'changed' } };
    const replaced = document.passages.map((passage, i) => {
      const reader = readers[i];
      return reader === undefined ? [] : replacementsIn(passage, i + 1, reader);
    });
    const made = await document.write(replaced.map(editsOf), job.values());
    if (made.kind === 'refused') return failed(made.says);
    const draft = input.draft();
    try {
      draft.write(made.bytes);
      draft.close();
    } catch (error) {
      draft.discard();
      throw error;
    }
    const wrote = {
      kind: 'written',
      draft,
      bytes: made.bytes.length,
      sha256: sha256(made.bytes),
      proof: null,
    } as const;
    const all = replaced.flat();
    if (before === null)
      return { ...wrote, lacking: { dropped: document.dropped, left: document.left ?? [] }, replaced: all, later: 0 };
    return { ...wrote, lacking: before.lacking, replaced: before.replaced, later: before.later + all.length };
  } finally {
    shelf.giveBack(now.kept);
    before?.draft.discard();
  }
}

/** The document as it was read; null where it is another one by now. */
async function opened({ name, settings }: DocumentInput, { source, sha256: was }: Read): Promise<Opened | null> {
  const bytes = await wholeOf(source);
  if (bytes === null || sha256(bytes) !== was) return null;
  const opening = await openDocument(bytes, name, settings);
  return opening.kind === 'opened' ? opening.document : null;
}

async function prove(job: ByteJob, { name, settings }: DocumentInput, now: Wrote): Promise<State> {
  const bytes = await wholeOf(now.draft.source);
  const examined = await examineDocument(bytes ?? new Uint8Array(), name, settings);
  return { ...now, proof: leftIn(job, examined) };
}

function outcome(state: State): Made {
  if (state.kind === 'failed') return state;
  const wrote = state.kind === 'read' ? state.before : state;
  if (wrote?.kind !== 'written' || wrote.proof === null) throw new Error('A document was read and never written.');
  const { draft, bytes, sha256: digest, lacking, replaced, later, proof } = wrote;
  if (proof.left.length === 0)
    return { kind: 'made', draft, bytes, sha256: digest, replaced, later, proved: proof.bytes, document: lacking };
  draft.discard();
  const says = 'was written again, and the copy could not be proved clean';
  return { kind: 'failed', why: { kind: 'document', says, left: proof.left } };
}

function failed(says: string): State {
  return { kind: 'failed', why: { kind: 'document', says, left: [] } };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
