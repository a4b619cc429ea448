import { openArchive } from '../archive/archive.ts';
import type { Format } from '../context.ts';
import { entriesOf } from './entries-of.ts';
import { examineZip } from './examine-zip.ts';
import { zipOf } from './zipped.ts';

/** An archive of files, each a document of its own. */
export const zip: Format = {
  async open(bytes, context) {
    const entries = await entriesOf(bytes, context.budget);
    return 'kind' in entries ? entries : openArchive('zip', entries, context, zipOf);
  },
  examine: examineZip,
};
