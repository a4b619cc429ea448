import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a folder remember the names in it. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder for fsync; NTFS journals the entry itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
