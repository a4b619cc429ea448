type Task = () => Promise<void>;

const tasks: Task[] = [];
let stopping = false;

/** Remembers what has to be undone when the run ends, also by Ctrl-C: the last one first. */
export function atEnd(task: Task): void {
  tasks.push(task);
}

/** Undoes all of it; a second call finds nothing left to do. */
export async function endAll(): Promise<void> {
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) await task();
}

/** Whether somebody has ended the run: then there is nothing to count. */
export function isStopping(): boolean {
  return stopping;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    stopping = true;
    console.log('\nstopped; clearing up');
    void endAll().finally(() => process.exit(code));
  });
}
