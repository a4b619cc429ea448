import { Worker } from 'node:worker_threads';

/** A worker and who waits for its answers. */
export interface Thread<Said> {
  /** Posts `message` and resolves with what `settle` is called with for `id`. */
  ask(id: number, message: unknown): Promise<Said>;
  /** Posts what has no answer. */
  tell(message: unknown): void;
  settle(id: number, said: Said): void;
  /** Answers that are still owed. */
  readonly owed: number;
  /** Everybody who waits gets this error, now and later. */
  fail(error: Error): void;
  ended(): Promise<void>;
}

/** Starts `url` with `data`, and resolves when it says `ready`. `hear` gets every later message. */
export async function startThread<Said, From extends { readonly say: string }>(
  url: URL,
  data: unknown,
  hear: (message: From, thread: Thread<Said>) => void,
): Promise<Thread<Said>> {
  const worker = new Worker(url, { workerData: data, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } });
  const waiting = new Map<
    number,
    { readonly resolve: (said: Said) => void; readonly reject: (error: Error) => void }
  >();
  let failure: Error | null = null;
  const end = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const thread: Thread<Said> = {
    ask(id, message) {
      if (failure !== null) return Promise.reject(failure);
      // While somebody waits, the process must not end for want of work.
      if (waiting.size === 0) worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage(message);
      });
    },
    tell: (message) => worker.postMessage(message),
    settle(id, said) {
      waiting.get(id)?.resolve(said);
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
    },
    get owed() {
      return waiting.size;
    },
    fail(error) {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
    async ended() {
      worker.ref();
      await end;
    },
  };

  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.on('error', (error) => thread.fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => thread.fail(new Error('The database is closed.')));
    worker.on('message', (message: From) => (message.say === 'ready' ? resolve() : hear(message, thread)));
  });
  worker.unref();
  return thread;
}
