import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { memorySource } from './source.ts';
import type { Source } from './source.ts';

/** All of a stream, held in memory since it has to be read more than once. */
export async function inputOf(stream: Readable): Promise<{ readonly source: Source; readonly size: number }> {
  const bytes = new Uint8Array(await buffer(stream));
  return { source: memorySource([bytes]), size: bytes.length };
}
