// Loaded before anything else in a process that reads documents: its sources come without their types, where they were
// kept so. Node would take the types out of some 200 files at each start, which is most of what a start costs; its own
// compile cache is for processes that may write.
import fs from 'node:fs';
// oxlint-disable-next-line throughline/import-table -- it loads no other module: it hands over the same source
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strippedPlace } from './stripped-place.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = path.join(ROOT, 'dist', 'stripped');

registerHooks({
  load(url, context, next) {
    const source = url.startsWith('file:') && url.endsWith('.ts') ? kept(fileURLToPath(url)) : null;
    return source === null ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});

function kept(file) {
  try {
    return fs.readFileSync(strippedPlace(FOLDER, path.relative(ROOT, file), fs.statSync(file)), 'utf8');
  } catch {
    return null; // Node does it
  }
}
