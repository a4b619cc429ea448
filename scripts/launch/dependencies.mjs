import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { ROOT, inProject } from './paths.mjs';
import { say } from './say.mjs';

const STAMP = inProject('node_modules', '.throughline-stamp');

/**
 * Installs exactly what the lock file names, when that is not what stands in `node_modules/` already.
 *
 * @param {string} node
 * @param {{ tools: boolean }} needs whether the development dependencies are wanted; once installed they stay
 */
export async function ensureDependencies(node, needs) {
  const lockText = fs.readFileSync(inProject('package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  if (isInstalled(hash, needs)) return;
  await withLock('installing the dependencies', () => {
    if (isInstalled(hash, needs)) return;
    const tools = needs.tools || (readStamp()?.tools ?? false);
    if (!isSameTree(JSON.parse(lockText), tools)) install(node, tools);
    fs.writeFileSync(STAMP, JSON.stringify({ hash, tools }));
  });
}

function isInstalled(hash, needs) {
  const stamp = readStamp();
  return stamp?.hash === hash && (stamp.tools || !needs.tools);
}

function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(STAMP, 'utf8'));
  } catch {
    return undefined;
  }
}

function install(node, tools) {
  say(
    `installing the ${tools ? 'dependencies and development tools' : 'dependencies'} from package-lock.json (once, a minute or so)`,
  );
  // scripts of packages stay off: nothing that we use needs one, and they are how a poisoned package gets to run
  npm(node, ['ci', '--ignore-scripts', ...(tools ? [] : ['--omit=dev'])], ROOT, 'the dependencies');
}

/** Whether somebody's own `npm install` has left what the lock file says; npm keeps a list of what it put there. */
function isSameTree(lock, tools) {
  let installed;
  try {
    installed = JSON.parse(fs.readFileSync(inProject('node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (place === '' || (entry.dev && !tools)) return true;
    const there = installed[place];
    return there === undefined
      ? entry.optional === true || entry.devOptional === true
      : there.version === entry.version;
  });
}
