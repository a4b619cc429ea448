import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { openToRead, preparedOn, rowsOf } from './connection.ts';
import { messageOf } from './errors.ts';
import type { FromReader, Question, WriterOptions } from './messages.ts';

/** A thread that only reads, so that a heavy figure holds up nobody who writes. */
function serve(port: MessagePort, file: string): void {
  const db = openToRead(file);
  const prepared = preparedOn(db);
  const say = (message: FromReader) => port.postMessage(message);
  port.on('message', (question: Question | 'close') => {
    if (question === 'close') {
      db.close();
      port.close();
      return;
    }
    const { id, sql, parameters } = question;
    try {
      say({ say: 'rows', id, rows: rowsOf(prepared(sql), parameters) });
    } catch (error) {
      say({ say: 'failed', id, message: messageOf(error) });
    }
  });
  say({ say: 'ready' });
}

const options: WriterOptions = workerData;
if (parentPort !== null) serve(parentPort, options.file);
