import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages, on a CI machine only (`CI=true`): nobody's laptop is changed by running tests.
 *
 * @returns whether they were installed; false where this is no CI machine. Throws where it is one and cannot be mended.
 */
export async function installForCi(...names: readonly string[]): Promise<boolean> {
  if (process.env['CI'] !== 'true') return false;
  const name = names.join(' ');
  console.log(`installing ${name}, which these tests need (CI=true)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...names],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error(
        `with CI=true nothing may be skipped, but ${name} is missing and "apt-get ${args.join(' ')}" failed`,
      );
  }
  return true;
}
