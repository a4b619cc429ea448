import { spawnSync } from 'node:child_process';

/**
 * Installs a Debian package, on a CI machine only (`CI=true`): nobody's laptop is changed by running tests.
 *
 * @returns whether it was installed; false where this is no CI machine. Throws where it is one and cannot be mended.
 */
export async function installForCi(name: string): Promise<boolean> {
  if (process.env['CI'] !== 'true') return false;
  console.log(`installing ${name}, which these tests need (CI=true)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', name],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error(
        `with CI=true nothing may be skipped, but ${name} is missing and "apt-get ${args.join(' ')}" failed`,
      );
  }
  return true;
}
