import { Worker } from 'node:worker_threads';
import type { reader } from './reader.ts';
import type { Asked, Said } from './said.ts';
import { isShown, shows } from './shows.ts';

let reading: Promise<ReturnType<typeof reader>> | null = null;

/** The text engine is loaded when a document is to be opened. */
async function answer(asked: Asked): Promise<Said> {
  if (isShown(asked)) return shows(asked);
  reading ??= import('./reader.ts').then((module) => module.reader());
  return (await reading)(asked);
}

// what throws here ends this process, and the one who asked is told that the document cannot be read
process.on('message', (asked: Asked) => void answer(asked).then((said) => process.send?.(said)));
// the server has ended, in whatever way
process.on('disconnect', () => process.exit(0));

/** A reader that hangs does not hear that the server has ended: a thread of its own looks whether it is still there. */
const WATCH = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);`;
new Worker(WATCH, { eval: true, execArgv: [] }).unref();
