import type { ByteJob } from '../../redact/bytes/byte-job.ts';
import type { Proof } from '../../redact/bytes/prove.ts';
import type { ByteReplacement } from '../../redact/bytes/writer.ts';
import type { Draft } from './draft.ts';
import { proveText, readText, writeText } from './passes.ts';
import type { Read, Text, Watcher, Written } from './passes.ts';

/** A text of a job, and the way to a new draft of its copy. */
export interface Input extends Text {
  readonly watcher: Watcher;
  /** Called after the first pass, when the job knows every value. */
  draft(): Draft;
}

export type Made =
  /** The draft is complete and passed; `later` counts what only a second round brought to light. */
  | ({ readonly kind: 'made'; readonly draft: Draft; readonly later: number; readonly proof: Proof } & Written)
  /** The draft is gone. */
  | { readonly kind: 'failed'; readonly why: Failure };

export type Failure =
  /** The system would not give the text, or not take the copy. */
  | { readonly kind: 'system'; readonly error: Error }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unproved'; readonly proof: Proof };

/** Each round takes out what the one before put together; more than these are never needed. */
const MOST_ROUNDS = 6;

/** Someone who is told that a pass over all inputs begins. */
export type OnPass = (doing: 'Reading' | 'Writing' | 'Looking through the copy') => void;

/**
 * Makes the copies of some texts that belong together: all are read, then all are written, then all are looked through.
 * Where that brings something to light, the copies are made safe in their turn. One answer for each input.
 */
export async function makeSafe(job: ByteJob, inputs: readonly Input[], onPass: OnPass): Promise<Made[]> {
  onPass('Reading');
  let works = await eachInTurn(inputs, (input) => begin(job, input));
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    onPass('Writing');
    works = await eachInTurn(works, (work, i) => next(work, inputs[i]));
    onPass('Looking through the copy');
    works = await eachInTurn(works, (work) => prove(job, work));
    if (works.every((work) => work.kind !== 'written' || work.proof?.holds === true)) break;
    // what was found in one copy may stand in another that was looked through before
    works = await eachInTurn(works, (work) => again(job, work));
  }
  return works.map(outcome);
}

/** One after the other: each learns from those before it, and only one is in memory. */
async function eachInTurn<A, B>(some: readonly A[], act: (one: A, i: number) => Promise<B>): Promise<B[]> {
  const made: B[] = [];
  for (const [i, one] of some.entries()) made.push(await act(one, i));
  return made;
}

type Work =
  | { readonly kind: 'read'; readonly text: Text; readonly read: Read; readonly before: Wrote | null }
  | Wrote
  | { readonly kind: 'failed'; readonly why: Failure };

interface Wrote {
  readonly kind: 'written';
  readonly draft: Draft;
  readonly mark: Uint8Array;
  readonly written: Written;
  readonly later: readonly ByteReplacement[];
  readonly proof: Proof | null;
}

async function begin(job: ByteJob, input: Input): Promise<Work> {
  try {
    return { kind: 'read', text: input, read: await readText(job, input, input.watcher), before: null };
  } catch (error) {
    return { kind: 'failed', why: { kind: 'system', error: systemError(error) } };
  }
}

async function next(work: Work, input: Input | undefined): Promise<Work> {
  if (work.kind !== 'read' || input === undefined) return work;
  const { before } = work;
  let draft: Draft | undefined;
  try {
    draft = input.draft();
    const written = await writeText(work.text, work.read, draft);
    if (written === null) {
      draft.discard();
      return { kind: 'failed', why: { kind: 'changed' } };
    }
    const wrote = { kind: 'written', draft, mark: work.text.mark, proof: null } as const;
    if (before === null) return { ...wrote, written, later: [] };
    const later = [...before.later, ...written.replaced];
    return { ...wrote, written: { ...written, replaced: before.written.replaced }, later };
  } catch (error) {
    draft?.discard();
    return { kind: 'failed', why: { kind: 'system', error: systemError(error) } };
  } finally {
    before?.draft.discard();
  }
}

async function prove(job: ByteJob, work: Work): Promise<Work> {
  return work.kind === 'written' ? { ...work, proof: await proveText(job, copyOf(work)) } : work;
}

async function again(job: ByteJob, work: Work): Promise<Work> {
  if (work.kind !== 'written') return work;
  const text = copyOf(work);
  const read = await readText(job, text, { read: () => undefined, found: () => undefined, end: () => undefined });
  return { kind: 'read', text, read, before: work };
}

function copyOf({ draft, mark }: Wrote): Text {
  return { source: draft.source, mark };
}

function outcome(work: Work): Made {
  if (work.kind === 'failed') return work;
  const wrote = work.kind === 'read' ? work.before : work;
  if (wrote === null || wrote.proof === null) throw new Error('A text was read and never written.');
  const { draft, written, later, proof } = wrote;
  if (proof.holds) return { kind: 'made', draft, later: later.length, proof, ...written };
  draft.discard();
  return { kind: 'failed', why: { kind: 'unproved', proof } };
}

/** What the system says is an answer; anything else is a defect. */
function systemError(error: unknown): Error {
  if (error instanceof Error && 'syscall' in error) return error;
  throw error;
}
