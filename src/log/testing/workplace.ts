import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { logRefusalSentence } from '../refusal.ts';
import { startSequencer } from '../sequencer.ts';
import type { Sequencer, SequencerOptions, Started } from '../sequencer.ts';
import { openSigner } from '../signer.ts';
import { MemoryStore } from './memory-store.ts';

export interface Workplace {
  readonly dir: string;
  readonly store: MemoryStore;
  readonly faults: Error[];
  /** Starts a sequencer that runs only when it is flushed, as far as a test can tell. */
  start(changes?: Partial<SequencerOptions>): Promise<Started>;
  started(changes?: Partial<SequencerOptions>): Promise<Sequencer>;
}

/** For tests only: a data folder, a store and a key, gone when the test ends. */
export async function workplace(): Promise<Workplace> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-log-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const store = new MemoryStore();
  const signer = openSigner('example.com/log', randomBytes(32));
  const faults: Error[] = [];
  const start: Workplace['start'] = async (changes = {}) => {
    const began = await startSequencer({
      store,
      dir,
      signer,
      everyMs: 3_600_000,
      now: () => 0,
      onFault: (error) => faults.push(error),
      ...changes,
    });
    if (began.ok) onTestFinished(() => began.sequencer.stop());
    return began;
  };
  const started: Workplace['started'] = async (changes) => {
    const began = await start(changes);
    if (!began.ok) throw new Error(logRefusalSentence(began.refusal));
    return began.sequencer;
  };
  return { dir, store, faults, start, started };
}
