import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { freePort } from '../free-port.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

const run = promisify(execFile);

export interface Sshd {
  readonly port: number;
  /** As a target names it: `SHA256:…`. */
  readonly hostKey: string;
  /** A key that the account of this process may log in with, and one that it may not (any more). */
  readonly keys: { readonly live: string; readonly rotated: string };
  stop(): Promise<void>;
}

/** Accounts with a password, which only the sshd of a test knows: the files of accounts are replaced for it alone. */
export type Passwords = Readonly<Record<string, string>>;

/** Why no account of a test can be made here; null where it can. */
export function noAccounts(): string | null {
  try {
    if (process.getuid?.() === 0 && process.platform === 'linux') {
      execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/run'], { stdio: 'ignore' });
      return null;
    }
  } catch {
    // it may be a container without the right to mount
  }
  return 'passwords of a real sshd (run the tests as root on Linux, where `unshare --mount` is allowed)';
}

/**
 * Starts an sshd on the loopback interface that lets `root`, or whoever runs it, in by key, and others by password.
 * `lines` come first in its configuration. It logs nobody in beyond that: sessions run `false`.
 */
export async function startSshd(lines: readonly string[] = [], passwords: Passwords = {}): Promise<Sshd> {
  const folder = await makeTempFolder();
  try {
    const port = await freePort();
    await chmod(folder, 0o755); // sshd reads the list of keys as the account
    const hostKey = await makeKey(folder, 'host');
    const live = await makeKey(folder, 'live');
    const rotated = await makeKey(folder, 'rotated');
    await writeFile(join(folder, 'authorized_keys'), live.public, { mode: 0o644 });
    const config = [
      ...lines,
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${join(folder, 'host')}`,
      `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
      `PidFile ${join(folder, 'pid')}`,
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin yes',
      'KbdInteractiveAuthentication no',
      'ForceCommand /bin/false',
    ];
    await writeFile(join(folder, 'sshd_config'), `${config.join('\n')}\n`);
    const [command, args] = await launch(folder, passwords);
    const running = await startServer(command, args, { port, cwd: folder });
    return {
      port,
      hostKey: hostKey.fingerprint,
      keys: { live: live.private, rotated: rotated.private },
      stop: async () => {
        await running.stop();
        await removeFolder(folder);
      },
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

/** Root's sshd gets a view of the file system of its own, in which the accounts are the test's. */
async function launch(folder: string, passwords: Passwords): Promise<readonly [string, readonly string[]]> {
  const args = ['-D', '-e', '-f', join(folder, 'sshd_config')];
  if (process.getuid?.() !== 0) return [program('sshd'), args];
  if (noAccounts() !== null) {
    await mkdir('/run/sshd', { recursive: true }); // where it separates privileges
    return [program('sshd'), args];
  }
  const names = Object.keys(passwords);
  const hashes = await Promise.all(
    names.map(async (name) => (await run(program('openssl'), ['passwd', '-6', passwords[name] ?? ''])).stdout.trim()),
  );
  const accounts = names.map((name, index) => `${name}:x:${4200 + index}:4200::/nonexistent:/bin/sh\n`);
  const secrets = names.map((name, index) => `${name}:${hashes[index]}:20000::::::\n`);
  await writeFile(join(folder, 'passwd'), (await readFile('/etc/passwd', 'utf8')) + accounts.join(''));
  await writeFile(join(folder, 'shadow'), (await readFile('/etc/shadow', 'utf8')) + secrets.join(''), { mode: 0o600 });
  const script =
    'mount --bind "$1/passwd" /etc/passwd && mount --bind "$1/shadow" /etc/shadow && mount -t tmpfs tmpfs /run && mkdir /run/sshd && shift && exec "$@"';
  return ['unshare', ['--mount', 'sh', '-c', script, 'sh', folder, program('sshd'), ...args]];
}

/** A fresh key pair in OpenSSH's format; `passphrase` locks it. */
export async function makeKey(
  folder: string,
  name: string,
  passphrase = '',
): Promise<{ readonly private: string; readonly public: string; readonly fingerprint: string }> {
  const file = join(folder, name);
  await run(program('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', passphrase, '-C', name, '-f', file]);
  const { stdout } = await run(program('ssh-keygen'), ['-l', '-f', `${file}.pub`]);
  return {
    private: await readFile(file, 'utf8'),
    public: await readFile(`${file}.pub`, 'utf8'),
    fingerprint: stdout.split(' ')[1] ?? '',
  };
}
