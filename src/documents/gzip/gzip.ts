import { gunzipSync, gzipSync } from 'node:zlib';
import { BOMB, isBomb } from '../archive/bomb.ts';
import type { Context, Format } from '../context.ts';
import { type Refused, refused } from '../document.ts';
import { examineGzip } from './examine-gzip.ts';
import { innerName } from './inner-name.ts';

/** One file, packed: a log, a TAR archive. The name and the comment in its header (RFC 1952, 2.3) are in no copy. */
export const gzip: Format = {
  async open(bytes, context) {
    const unpacked = gunzipped(bytes, context);
    if ('kind' in unpacked) return unpacked;
    const opening = await context.open(unpacked, innerName(context.name));
    if (opening.kind === 'refused') return { ...opening, says: `holds a file that ${opening.says}` };
    const { document } = opening;
    return {
      kind: 'opened',
      document: {
        ...document,
        format: 'gzip',
        async write(edits, values) {
          const written = await document.write(edits, values);
          return written.kind === 'refused' ? written : { kind: 'written', bytes: gzipSync(written.bytes) };
        },
      },
    };
  },
  examine: examineGzip,
};

/** What is packed; refused where it is more than is read. */
export function gunzipped(bytes: Uint8Array, { budget }: Pick<Context, 'budget'>): Uint8Array | Refused {
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: Math.max(1, budget.bytes) });
    if (!budget.takeBytes(unpacked.length)) return refused('too-large', 'unpacks to more than is read');
    return isBomb(bytes.length, unpacked.length) ? refused('too-large', BOMB) : new Uint8Array(unpacked);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') return refused('too-large', 'unpacks to more than is read');
    return refused('damaged', 'is no whole gzip file');
  }
}
