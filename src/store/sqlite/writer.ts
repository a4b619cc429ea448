import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { openToWrite, preparedOn } from './connection.ts';
import { messageOf } from './errors.ts';
import { commitGroup } from './group.ts';
import type { Answer, FromWriter, Job, WriterOptions } from './messages.ts';
import { scrubFile } from './scrub.ts';

/** The one thread that writes. While it waits for the disk, jobs gather in its queue; they become the next group. */
function serve(port: MessagePort, { file, maxPages }: WriterOptions): void {
  const db = openToWrite(file);
  if (maxPages !== undefined) db.exec(`pragma max_page_count = ${maxPages}`);
  const connection = { db, prepared: preparedOn(db) };
  const waiting: Job[] = [];
  const say = (message: FromWriter) => port.postMessage(message);

  function work(): void {
    takeWaiting(port, waiting);
    const jobs = waiting.splice(0, MOST_AT_ONCE);
    try {
      const writes = jobs.filter((job) => job.do === 'write');
      const outcomes =
        writes.length === 0
          ? []
          : commitGroup(
              connection,
              writes.map((job) => job.writes),
            );
      const answers = outcomes.map((outcome, i): Answer => ({ id: idAt(writes, i), ...outcome }));
      say({ say: 'answers', answers });
      for (const job of jobs) {
        if (job.do === 'scrub')
          say({ say: 'answers', answers: [{ id: job.id, is: 'scrubbed', residual: scrubFile(db, file) }] });
        if (job.do === 'close') close(job.id);
      }
    } catch (error) {
      say({ say: 'fatal', message: messageOf(error) });
      port.close();
      return;
    }
    if (waiting.length > 0) setImmediate(work);
  }

  function close(id: number): void {
    db.close();
    say({ say: 'answers', answers: [{ id, is: 'closed' }] });
    port.close();
  }

  port.on('message', (job: Job) => {
    waiting.push(job);
    if (waiting.length === 1) setImmediate(work);
  });
  say({ say: 'ready' });
}

/** More than any number of clients that one node serves at once; bounds how long a group can hold up its answers. */
const MOST_AT_ONCE = 256;

function takeWaiting(port: MessagePort, waiting: Job[]): void {
  while (waiting.length < MOST_AT_ONCE) {
    const next: { message: Job } | undefined = receiveMessageOnPort(port);
    if (next === undefined) return;
    waiting.push(next.message);
  }
}

function idAt(jobs: readonly Job[], index: number): number {
  const job = jobs[index];
  if (job === undefined) throw new RangeError('There are more outcomes than jobs.');
  return job.id;
}

const options: WriterOptions = workerData;
if (parentPort !== null) serve(parentPort, options);
