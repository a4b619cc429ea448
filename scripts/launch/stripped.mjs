import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strippedPlace } from '../../src/documents/apart/stripped-place.mjs';
import { environmentFor } from './child.mjs';
import { withLock } from './lock.mjs';
import { ROOT, inProject } from './paths.mjs';
import { SetupFailure } from './say.mjs';
import { strippedSources } from './stripped-sources.mjs';

const FOLDER = inProject('dist', 'stripped');

/**
 * Keeps the sources of the process that reads documents without their types in `dist/stripped/`, where one has changed.
 * Such a process is started for each request and may write nothing, so it cannot keep them itself.
 */
export async function ensureStripped(node) {
  if (isWhole()) return;
  await withLock('making the reader of documents ready', () => {
    if (!isWhole()) strip(node);
  });
}

function isWhole() {
  return strippedSources().every((name) => fs.existsSync(strippedPlace(FOLDER, name, fs.statSync(inProject(name)))));
}

/** Makes it beside the old one and swaps; a process that starts in between takes the types out itself. */
function strip(node) {
  const fresh = inProject('dist', 'stripped.next');
  fs.rmSync(fresh, { recursive: true, force: true });
  const script = inProject('scripts', 'launch', 'strip.mjs');
  const flags = ['--disable-warning=ExperimentalWarning'];
  const done = spawnSync(node, [...flags, script, fresh], { cwd: ROOT, env: environmentFor(node), encoding: 'utf8' });
  if (done.status !== 0)
    throw new SetupFailure(
      `the reader of documents could not be made ready in ${path.dirname(fresh)}:\n${done.stderr}`,
    );
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.renameSync(fresh, FOLDER);
}
