import { readFile } from 'node:fs/promises';
import type { Row } from './row.ts';

/** Whether somebody has settled a finding. */
export type Ignored = (row: Row) => boolean;

/**
 * The findings that a file lists as settled, one a line: a fingerprint (32 hex digits), `path:line:kind`, or for
 * a document `path:place:kind`. Empty
 * lines and those that begin with `#` say nothing. A sentence where a line is neither.
 */
export async function readIgnored(path: string): Promise<Ignored | string> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return `There is no readable file ${path}.`;
  const listed = new Set<string>();
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    if (!/^[0-9a-f]{32}$|.:(?:\d+|[a-z][a-z0-9, ]*):[a-z0-9-]+$/u.test(entry))
      return `Line ${i + 1} of ${path} is neither a fingerprint nor path:line:kind.`;
    listed.add(entry);
  }
  return (row) => {
    const at = 'passage' in row ? row.place : row.line;
    return listed.has(`${row.path}:${at}:${row.kind}`) || (row.fingerprint !== null && listed.has(row.fingerprint));
  };
}
