import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

const LENGTH = 32;

/**
 * The 32-byte root key of `DIR/keys/root.key`, made once (file mode 0600 in a folder of mode 0700).
 * It is durable, its folder too, before anything is wrapped with it: a lost root key loses every text. Null where there is
 * none and none may be made.
 */
export function rootKey(dir: string, mayMake: boolean): Uint8Array | null {
  const folder = join(dir, 'keys');
  const file = join(folder, 'root.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return existing(file) ?? (mayMake ? make(folder, file) : null);
}

/** A key handed in from outside has to have the same length. */
export function checkedKey(key: Uint8Array): Uint8Array {
  if (key.length !== LENGTH) throw new Error(`A root key has ${LENGTH} bytes; this one has ${key.length}.`);
  return key;
}

function existing(file: string): Uint8Array | null {
  try {
    return checkedKey(new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and then linked into place: a crash leaves no half key, and of two that start at once one wins. */
function make(folder: string, file: string): Uint8Array {
  const draft = join(folder, `root.key.${randomBytes(8).toString('hex')}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  writeSync(descriptor, randomBytes(LENGTH));
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(folder);
  return checkedKey(new Uint8Array(readFileSync(file)));
}
