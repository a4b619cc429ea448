import type { Audience } from './job.ts';
import { inputScan } from './input-scan.ts';
import type { Selection } from './selection.ts';

/** Scans what comes in by a stream, such as standard input, as the file `index` of a job. */
export async function scanInput(
  stream: AsyncIterable<Uint8Array>,
  index: number,
  selection: Selection,
  audience: Audience,
): Promise<void> {
  const scan = inputScan('-', selection);
  for await (const piece of stream) {
    audience.rows(index, scan.push(piece));
    audience.read(piece.length);
  }
  const ended = scan.end();
  const { rows, outcome } = ended.kind === 'document' ? await ended.open() : ended;
  audience.rows(index, rows);
  audience.done(index, outcome);
}
