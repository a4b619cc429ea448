import type { Cell } from '../tables.ts';
import type { Row } from '../write.ts';
import type { FromReader } from './messages.ts';
import { startThread, type Thread } from './thread.ts';

/** Readers, each with a connection of its own; a question goes to the one that owes the fewest answers. */
export interface ReadThreads {
  rows(sql: string, parameters: readonly Cell[]): Promise<readonly Row[]>;
  /** How many answers each thread owes at this moment. */
  owed(): readonly number[];
  close(): Promise<void>;
}

type Said = readonly Row[] | Error;

export async function startReaders(file: string, count: number): Promise<ReadThreads> {
  const threads = await Promise.all(Array.from({ length: count }, () => startReader(file)));
  let last = 0;
  return {
    async rows(sql, parameters) {
      const thread = threads.reduce((a, b) => (b.owed < a.owed ? b : a));
      const id = (last += 1);
      const said = await thread.ask(id, { id, sql, parameters });
      if (said instanceof Error) throw said;
      return said;
    },
    owed: () => threads.map(({ owed }) => owed),
    async close() {
      await Promise.all(
        threads.map(async (thread) => {
          thread.tell('close');
          await thread.ended();
        }),
      );
    },
  };
}

function startReader(file: string): Promise<Thread<Said>> {
  return startThread<Said, FromReader>(new URL('./reader.ts', import.meta.url), { file }, (message, heard) => {
    if (message.say === 'rows') heard.settle(message.id, message.rows);
    if (message.say === 'failed') heard.settle(message.id, new Error(message.message));
  });
}
