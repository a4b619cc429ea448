import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { environmentFor } from './child.mjs';
import { withLock } from './lock.mjs';
import { ROOT, inProject } from './paths.mjs';
import { SetupFailure, say } from './say.mjs';

/** What the web app is made of: its own folder, the rooms that it runs in the browser, and the handbook. */
export const SOURCES = [
  'src/web',
  'src/ledger',
  'src/redact',
  'src/inventory',
  'src/domain',
  'docs/handbook',
  'docs/reference',
  'docs/images',
  'SECURITY.md',
  'scripts/handbook',
  'vite.config.ts',
  'scripts/launch/desk.mjs',
  'package-lock.json',
];
const BUILT = inProject('dist', 'web');
const STAMP = inProject('dist', 'web.stamp');

/** Builds the web app into `dist/web/` when its sources are not those of the last build. */
export async function ensureDesk(node) {
  if (!fs.existsSync(inProject('src', 'web', 'index.html'))) return;
  const hash = hashOf(SOURCES);
  if (isBuilt(hash)) return;
  await withLock('building the desk', () => {
    if (!isBuilt(hash)) build(node, hash);
  });
}

function isBuilt(hash) {
  return (
    fs.existsSync(path.join(BUILT, 'index.html')) && fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === hash
  );
}

/** Whoever asks, a test too, gets the desk that people get: with `NODE_ENV=test` React would be the slow one for its developers. */
export function buildingEnvironment(node) {
  return { ...environmentFor(node), NODE_ENV: 'production' };
}

/** Builds beside the old one and swaps, so that a server that is running never serves half a desk. */
function build(node, hash) {
  say('building the web app (a few seconds)');
  const fresh = inProject('dist', 'web.next');
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(node, [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: ROOT,
    env: buildingEnvironment(node),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new SetupFailure(`the web app could not be built:\n${done.stdout}${done.stderr}`);
  fs.rmSync(BUILT, { recursive: true, force: true });
  fs.renameSync(fresh, BUILT);
  // a source that changed while it was built is in neither hash: the next start builds again
  if (hashOf(SOURCES) === hash) fs.writeFileSync(STAMP, hash);
  else fs.rmSync(STAMP, { force: true });
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesBelow(inProject(place)))) {
    hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return /\.test\.tsx?$/u.test(place) ? [] : [place];
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}
