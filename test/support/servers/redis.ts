import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveTo, serverAccount } from '../postgres/account.ts';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { freePort } from '../free-port.ts';
import type { Pair } from './certificates.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

/** Starts a Redis that keeps nothing. `lines` are its configuration: accounts as `user NAME on >PASSWORD +@all`. */
export async function startRedis(
  tls: Pair | null,
  lines: readonly string[],
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const folder = await makeTempFolder();
  try {
    const port = await freePort();
    const account = await serverAccount();
    const listen = tls === null ? [`port ${port}`] : ['port 0', `tls-port ${port}`, 'tls-auth-clients no'];
    const files = ['tls-cert-file server.crt', 'tls-key-file server.key', 'tls-ca-cert-file server.crt'];
    if (tls !== null) {
      await writeFile(join(folder, 'server.key'), tls.key, { mode: 0o600 });
      await writeFile(join(folder, 'server.crt'), tls.cert);
    }
    const config = [
      'bind 127.0.0.1',
      'save ""',
      'appendonly no',
      'daemonize no',
      ...listen,
      ...(tls === null ? [] : files),
    ];
    await writeFile(join(folder, 'redis.conf'), [...config, ...lines].join('\n'));
    await giveTo(account, folder);
    const running = await startServer(program('redis-server'), ['redis.conf'], { port, cwd: folder, account });
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
