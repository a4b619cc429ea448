import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { type Packed, openArchive } from '../archive/archive.ts';
import type { Format } from '../context.ts';
import { entriesOf } from './entries-of.ts';
import { examineTar } from './examine-tar.ts';

/** An archive of files, each a document of its own. */
export const tar: Format = {
  async open(bytes, context) {
    const entries = await entriesOf(bytes, context.budget);
    return 'kind' in entries ? entries : openArchive('tar', entries, context, tarOf);
  },
  examine: examineTar,
};

/** A copy tells nothing of when its files were written, nor of who owned them. */
const NO_MOMENT = new Date(0);

async function tarOf(entries: readonly Packed[]): Promise<Uint8Array> {
  const archive = pack();
  for (const entry of entries) {
    const common = { name: entry.name, mode: entry.mode ?? 0o644, mtime: NO_MOMENT };
    if (entry.kind === 'folder') archive.entry({ ...common, type: 'directory' }, '');
    else archive.entry({ ...common, type: 'file' }, Buffer.from(entry.bytes));
  }
  archive.finalize();
  return new Uint8Array(await buffer(archive));
}
