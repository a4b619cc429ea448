import type { Output, Write } from './output.ts';
import { jsonOf } from './row.ts';

/** For programs: one JSON object a line, and nothing else. */
export function jsonLines(write: Write): Output {
  return { row: (row) => write(`${jsonOf(row)}\n`), end: () => undefined };
}
