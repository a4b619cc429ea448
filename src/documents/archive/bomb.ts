/** Below so many bytes, unpacked, nobody is harmed. */
const HARMLESS = 64 * 1024 * 1024;

/** DEFLATE packs at most 1,032 to 1 (RFC 1951); logs of a machine that repeats itself come to 50 or 100. */
const MOST_RATIO = 400;

/** Whether something was packed to fill a disk and not to be read. Both in bytes. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > HARMLESS && unpacked > packed * MOST_RATIO;
}

export const BOMB = 'unpacks to far more than its size allows for';
