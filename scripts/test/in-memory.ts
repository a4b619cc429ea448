import { statfsSync } from 'node:fs';
import { freemem } from 'node:os';

/**
 * Where this machine keeps files in memory, if there is room: there, a thousand small databases do not wait for the disk
 * at each of their writes. What a killed process leaves is the same there as on a disk; a loss of power no test can try.
 */
export function folderInMemory(): string | null {
  try {
    const { type, bavail, bsize } = statfsSync(SHARED_MEMORY);
    return type === TMPFS && bavail * bsize > ROOM && freemem() > ROOM ? SHARED_MEMORY : null;
  } catch {
    return null; // not every system has it
  }
}

const SHARED_MEMORY = '/dev/shm';
/** TMPFS_MAGIC of Linux, statfs(2). */
const TMPFS = 0x01021994;
/** Bytes. A run takes less than two gigabytes at a time. */
const ROOM = 6_000_000_000;
