import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { TOOLCHAIN, inProject } from './paths.mjs';
import { SetupFailure, say } from './say.mjs';

const OLDEST = [24, 21];

/**
 * The Node to run everything with: the one that is running, when it is a 24 that is new enough, else the pinned one,
 * fetched once into `.toolchain/` as the npm package of this platform (`toolchain/package-lock.json` holds its hash).
 *
 * @returns {Promise<string>} its full path
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const pin = pinFor(process.platform, process.arch);
  if (isFetched(pin)) return binaryOf(pin);
  return withLock('fetching Node', () => {
    if (!isFetched(pin)) fetchNode(pin);
    return binaryOf(pin);
  });
}

/** Whether `version` ("24.21.0") is one that Throughline is made for. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === OLDEST[0] && minor >= OLDEST[1];
}

/**
 * The locked package that carries Node for a platform, by the `os` and `cpu` it states itself.
 *
 * @returns {{ name: string, version: string, entry: object }}
 */
export function pinFor(platform, arch) {
  const lock = JSON.parse(fs.readFileSync(inProject('toolchain', 'package-lock.json'), 'utf8'));
  const found = Object.entries(lock.packages).find(([, entry]) => entry.os === platform && entry.cpu === arch);
  if (found === undefined) throw new SetupFailure(unknownPlatform(platform, arch));
  const [place, entry] = found;
  return { name: place.replace('node_modules/', ''), version: entry.version, entry };
}

function isFetched(pin) {
  try {
    const { version } = JSON.parse(fs.readFileSync(path.join(folderOf(pin), 'package.json'), 'utf8'));
    return version === pin.version && fs.existsSync(binaryOf(pin));
  } catch {
    return false; // nothing there, or cut short by a crash: fetched again
  }
}

/** Installs this platform's package alone, as a plain dependency: npm passes over an optional one that it cannot fetch. */
function fetchNode(pin) {
  say(
    `this machine has Node ${process.versions.node}; fetching Node ${pin.version} into .toolchain/ (once, about 45 MB)`,
  );
  fs.mkdirSync(TOOLCHAIN, { recursive: true });
  const { optional: _, ...entry } = pin.entry;
  const manifest = { private: true, dependencies: { [pin.name]: pin.version } };
  const lock = { lockfileVersion: 3, requires: true, packages: { '': manifest, [`node_modules/${pin.name}`]: entry } };
  fs.writeFileSync(path.join(TOOLCHAIN, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  fs.writeFileSync(path.join(TOOLCHAIN, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  npm(process.execPath, ['ci', '--ignore-scripts'], TOOLCHAIN, `Node ${pin.version}`);
  refuseWhatDoesNotRun(pin);
}

function refuseWhatDoesNotRun(pin) {
  const { status } = spawnSync(binaryOf(pin), ['--version'], { stdio: 'ignore' });
  if (status === 0) return;
  fs.rmSync(folderOf(pin), { recursive: true, force: true });
  throw new SetupFailure(
    `Node ${pin.version} was fetched but does not run on this machine (an Alpine or very old system?). ` +
      `Install Node ${OLDEST.join('.')} or a later 24 yourself and run the same command with it.`,
  );
}

function folderOf(pin) {
  return path.join(TOOLCHAIN, 'node_modules', pin.name);
}

function binaryOf(pin) {
  return path.join(folderOf(pin), pin.entry.bin.node);
}

function unknownPlatform(platform, arch) {
  return `there is no pinned Node for ${platform} on ${arch}. Install Node ${OLDEST.join('.')} or a later 24 yourself and run the same command with it.`;
}
