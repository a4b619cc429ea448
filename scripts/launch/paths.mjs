import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const TOOLCHAIN = path.join(ROOT, '.toolchain');

/** A path below the project's root. */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}
