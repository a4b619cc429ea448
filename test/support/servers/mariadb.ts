import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { giveTo, serverAccount } from '../postgres/account.ts';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { freePort } from '../free-port.ts';
import type { Pair } from './certificates.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

const run = promisify(execFile);

/** Starts a throwaway MariaDB, with TLS where it is given a certificate. `statements` are run when it starts. */
export async function startMariadb(
  tls: Pair | null,
  statements: readonly string[],
  options: readonly string[] = [],
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const folder = await makeTempFolder();
  try {
    const port = await freePort();
    const account = await serverAccount();
    if (tls !== null) {
      await writeFile(join(folder, 'server.key'), tls.key, { mode: 0o600 });
      await writeFile(join(folder, 'server.crt'), tls.cert);
    }
    await writeFile(join(folder, 'init.sql'), statements.map((statement) => `${statement};\n`).join(''));
    await giveTo(account, folder);
    const data = join(folder, 'data');
    const install = [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ];
    await run(program('mariadb-install-db'), install, { ...account, cwd: folder });
    const secure =
      tls === null ? [] : [`--ssl-cert=${join(folder, 'server.crt')}`, `--ssl-key=${join(folder, 'server.key')}`];
    const args = ['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1'];
    const small = [
      '--skip-name-resolve',
      '--innodb-buffer-pool-size=8M',
      '--skip-log-bin',
      `--pid-file=${join(folder, 'pid')}`,
    ];
    const running = await startServer(
      program('mariadbd'),
      [
        ...args,
        ...small,
        `--socket=${join(folder, 'sock')}`,
        `--init-file=${join(folder, 'init.sql')}`,
        ...secure,
        ...options,
      ],
      { port, cwd: folder, account },
    );
    return {
      port,
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
