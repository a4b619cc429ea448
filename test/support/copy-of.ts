import type { Settings } from '../../src/documents/formats.ts';
import { copied } from '../documents/kit/copied.ts';

/** The safe copy of a document, as the desk makes it, and what it will not have. */
export async function copyOf(bytes: Uint8Array, name: string, settings?: Settings) {
  const { copy, dropped, leftOut } = await copied({ name, bytes }, settings);
  return copy.kind === 'made' ? { ...copy, dropped, leftOut } : copy;
}

/** The copy of a document of which the test says that one can be made. */
export async function madeCopyOf(bytes: Uint8Array, name: string, settings?: Settings): Promise<Buffer> {
  const copy = await copyOf(bytes, name, settings);
  if (copy.kind === 'refused') throw new Error(`${name} ${copy.says}: ${copy.left.join('; ')}`);
  return Buffer.from(copy.bytes);
}
