import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Refused, refused } from '../document.ts';
import type { Asked, Said } from './said.ts';
import type { Bounds } from './settings.ts';

/** A process that reads documents. It takes one question at a time. */
export interface ReaderProcess {
  /** One that hangs, crashes or runs out of memory is ended, and refuses this question and every later one. */
  ask(asked: Asked): Promise<Said>;
  end(): void;
}

/**
 * Begins a process that may read our own files and nothing else: it writes none and starts none. What hostile bytes do
 * to a reader, they do there. A thread would not be enough: where one runs out of memory in the middle of making a
 * string, V8 ends the whole process.
 */
export function readerProcess({ heap, millis }: Bounds): ReaderProcess {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${heap}`, ...CONFINED, '--import', STRIPPED],
    env: {}, // nothing of ours is read there
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // a library that prints would print what it reads
    serialization: 'advanced',
  });
  // only while it is asked something does anybody wait for it
  child.unref();
  let left = millis;
  let over: Refused | null = null;
  let tell: (said: Said) => void = () => undefined;
  const stop = (why: Refused): void => {
    over ??= why;
    tell(over);
    child.kill('SIGKILL');
  };
  child.on('message', (said) => tell(saidBy(said)));
  child.on('error', () => stop(BROKEN));
  // V8 ends a process that is out of memory in this way
  child.on('exit', (_code, signal) => stop(signal === 'SIGABRT' ? TOO_LARGE : BROKEN));
  return {
    async ask(asked) {
      if (over !== null) return over;
      const { promise, resolve } = Promise.withResolvers<Said>();
      tell = resolve;
      const from = performance.now();
      const late = setTimeout(() => stop(TOO_SLOW), left);
      child.channel?.ref();
      child.send(asked);
      const said = await promise;
      child.channel?.unref();
      clearTimeout(late);
      left -= performance.now() - from;
      return said;
    },
    end: () => stop(BROKEN),
  };
}

/** Node's permission model: it reads files, which its libraries load their data from, and writes none, and starts no process. */
export const CONFINED = ['--permission', '--allow-fs-read=*', '--allow-worker'] as const;

/** Loads the sources that are kept without their types. */
export const STRIPPED = new URL('./read-stripped.mjs', import.meta.url).href;

const BROKEN = refused('damaged', 'is damaged in a way that stops whatever reads it');
const TOO_LARGE = refused('too-large', 'takes more memory to read than a file may');
const TOO_SLOW = refused('too-large', 'takes longer to read than a file may');

/** `main.ts` sends nothing else. */
function saidBy(message: unknown): Said {
  return message as Said;
}
