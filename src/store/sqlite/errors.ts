/** SQLite's own result codes (https://www.sqlite.org/rescode.html). */
const FULL = 13;
const IO_ERROR = 10;
const CORRUPT = 11;
const UNIQUE = 2067;
const PRIMARY_KEY = 1555;
const TRIGGER = 1811;

export type Trouble = 'full' | 'unique' | 'unfinished' | 'fatal' | 'defect';

/**
 * What an error of SQLite means for us. A failed read, write or fsync, or a damaged file, is fatal: after a failed
 * fsync the operating system may have dropped the pages, so that a second try that succeeds proves nothing.
 */
export function troubleOf(error: unknown): Trouble {
  const code = resultCode(error);
  if (code === null) return 'defect';
  if (code === UNIQUE || code === PRIMARY_KEY) return 'unique';
  if (code === TRIGGER) return 'unfinished';
  const family = code & 0xff;
  if (family === FULL) return 'full';
  return family === IO_ERROR || family === CORRUPT ? 'fatal' : 'defect';
}

function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
