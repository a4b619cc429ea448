import type { ByteJob } from '../../redact/bytes/byte-job.ts';
import type { Proof } from '../../redact/bytes/prove.ts';
import type { ByteReplacement } from '../../redact/bytes/writer.ts';
import type { Draft } from './draft.ts';
import { proveText, readText, writeText } from './passes.ts';
import type { Read, Text, Watcher, Written } from './passes.ts';
import { systemFailure } from './work.ts';
import type { Failure, Made, Work } from './work.ts';

/** A text of a job, and the way to a new draft of its copy. */
export interface TextInput extends Text {
  readonly watcher: Watcher;
  /** Called after the first pass, when the job knows every value. */
  draft(): Draft;
}

type State =
  | { readonly kind: 'new' }
  | { readonly kind: 'read'; readonly text: Text; readonly read: Read; readonly before: Wrote | null }
  | Wrote
  | { readonly kind: 'failed'; readonly why: Failure };

interface Wrote {
  readonly kind: 'written';
  readonly draft: Draft;
  readonly written: Written;
  readonly later: readonly ByteReplacement[];
  readonly proof: Proof | null;
}

const UNWATCHED: Watcher = { read: () => undefined, found: () => undefined, end: () => undefined };

/** Makes the copy of a text, piece by piece: memory does not grow with it. */
export function textWork(job: ByteJob, input: TextInput): Work {
  let state: State = { kind: 'new' };
  const step = async (act: () => Promise<State>): Promise<void> => {
    try {
      state = await act();
    } catch (error) {
      state = { kind: 'failed', why: systemFailure(error) };
    }
  };
  const copyOf = ({ draft }: Wrote): Text => ({ source: draft.source, mark: input.mark });
  return {
    read: () =>
      step(async () => ({ kind: 'read', text: input, read: await readText(job, input, input.watcher), before: null })),
    async write() {
      const now = state;
      if (now.kind === 'read') await step(() => next(now.text, now.read, now.before, input));
    },
    async prove() {
      const now = state;
      if (now.kind !== 'written') return true;
      await step(async () => ({ ...now, proof: await proveText(job, copyOf(now)) }));
      return state.kind !== 'written' || state.proof?.holds === true;
    },
    async again() {
      const now = state;
      if (now.kind !== 'written') return;
      const text = copyOf(now);
      await step(async () => ({ kind: 'read', text, read: await readText(job, text, UNWATCHED), before: now }));
    },
    outcome: () => outcome(state),
  };
}

async function next(text: Text, read: Read, before: Wrote | null, input: TextInput): Promise<State> {
  let draft: Draft | undefined;
  try {
    draft = input.draft();
    const written = await writeText(text, read, draft);
    if (written === null) {
      draft.discard();
      return { kind: 'failed', why: { kind: 'changed' } };
    }
    const wrote = { kind: 'written', draft, proof: null } as const;
    if (before === null) return { ...wrote, written, later: [] };
    const later = [...before.later, ...written.replaced];
    return { ...wrote, written: { ...written, replaced: before.written.replaced }, later };
  } catch (error) {
    draft?.discard();
    throw error;
  } finally {
    before?.draft.discard();
  }
}

function outcome(state: State): Made {
  if (state.kind === 'failed') return state;
  const wrote = state.kind === 'read' ? state.before : state;
  if (wrote?.kind !== 'written' || wrote.proof === null) throw new Error('A text was read and never written.');
  const { draft, written, later, proof } = wrote;
  if (proof.holds) return { kind: 'made', draft, ...written, later: later.length, proved: proof.bytes };
  draft.discard();
  return { kind: 'failed', why: { kind: 'unproved', left: proof.found + proof.survived } };
}
