import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environmentFor } from './child.mjs';
import { SetupFailure } from './say.mjs';

/**
 * Runs the machine's own npm with `node` as its interpreter: an older Node would make npm pick older versions.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {string} folder where it installs
 * @param {string} what the thing that is being fetched, for the sentence that a person reads when it fails
 */
export function npm(node, args, folder, what) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const done = spawnSync(node, [findNpm(), ...args, ...quiet, '--prefix', folder], {
    cwd: folder,
    env: environmentFor(node),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new SetupFailure(failure(what, `${done.stdout ?? ''}${done.stderr ?? ''}`));
}

/** npm-cli.js: the npm that runs us, else the one beside this Node, else the first on the PATH. */
function findNpm() {
  const beside = path.dirname(fs.realpathSync(process.execPath));
  const places = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => realPath(path.join(folder, 'npm'))),
  ];
  // npx and other package managers set npm_execpath to themselves
  const found = places.find((place) => place?.endsWith('npm-cli.js') && fs.existsSync(place));
  if (found === undefined)
    throw new SetupFailure(
      'npm was not found beside this Node or on the PATH. Install it and run the same command again.',
    );
  return found;
}

function realPath(file) {
  try {
    return fs.realpathSync(file);
  } catch {
    return undefined; // not in this folder
  }
}

function failure(what, output) {
  const cause =
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|CERT_\w+|SELF_SIGNED\w*)\b/u.exec(
      output,
    )?.[0];
  const lines = output
    .trim()
    .split('\n')
    .slice(0, 15)
    .map((line) => `    ${line}`);
  const advice = cause
    ? `The package registry was not reached (${cause}). Check the network or the proxy, or name a mirror with "npm config set registry ADDRESS", and run the same command again; nothing else is lost.`
    : 'What npm said is below. Mend that and run the same command again.';
  return `could not install ${what}. ${advice}\n${lines.join('\n')}`;
}
