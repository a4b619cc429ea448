import type { Outcome, Write } from '../write.ts';
import type { Answered, FromWriter, WriterOptions } from './messages.ts';
import { startThread } from './thread.ts';

/** The side of the writer that the rest of the process sees. */
export interface WriteThread {
  /** Resolves when the writes are durable, or with why none of them was made. Throws where the disk failed. */
  write(writes: readonly Write[]): Promise<Outcome>;
  scrub(): Promise<readonly string[]>;
  /** How many answers it owes at this moment, in a list of one. */
  owed(): readonly number[];
  close(): Promise<void>;
}

/** `fatal` is called once when the disk failed under a write; nothing is written after it. */
export async function startWriter(options: WriterOptions, fatal: (error: Error) => void): Promise<WriteThread> {
  const thread = await startThread<Answered, FromWriter>(
    new URL('./writer.ts', import.meta.url),
    options,
    (message, heard) => {
      if (message.say === 'answers') for (const answer of message.answers) heard.settle(answer.id, answer);
      if (message.say === 'fatal') {
        const error = new Error(`The disk failed while the database was written: ${message.message}`);
        heard.fail(error);
        fatal(error);
      }
    },
  );
  let last = 0;
  const nextId = () => (last += 1);

  return {
    async write(writes) {
      const id = nextId();
      const outcome = await thread.ask(id, { id, do: 'write', writes });
      if (outcome.is === 'done' || outcome.is === 'conflict') return outcome;
      return { is: 'failed', error: unexpected(outcome) };
    },
    async scrub() {
      const id = nextId();
      const outcome = await thread.ask(id, { id, do: 'scrub' });
      if (outcome.is === 'scrubbed') return outcome.residual;
      throw unexpected(outcome);
    },
    owed: () => [thread.owed],
    async close() {
      const id = nextId();
      await thread.ask(id, { id, do: 'close' });
      await thread.ended();
    },
  };
}

function unexpected(outcome: Answered): Error {
  return new Error(outcome.is === 'failed' ? outcome.message : `The writer answered ${outcome.is}.`);
}
