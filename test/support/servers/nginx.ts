import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { serverAccount, giveTo } from '../postgres/account.ts';
import type { Pair } from './certificates.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

/** A site of an nginx: its certificate, or plain HTTP, and what stands between `server {` and `}`. */
export interface Site {
  readonly tls: Pick<Pair, 'key' | 'cert'> | null;
  readonly directives: string;
}

export interface Nginx {
  /** The port of each site, in their order. */
  readonly ports: readonly number[];
  /** Lets a site show other certificates from now on, as an administrator does: a new file and a reload. */
  show(site: number, certificates: string): Promise<void>;
  /** Writes one of its files anew and reloads; requests go to the worker of before until that has ended. */
  change(name: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an nginx with these sites on the loopback interface, in a folder of its own.
 *
 * @param files what else lies in that folder, by name: lists of users or of authorities
 * @param shared what stands above all sites, such as groups of servers behind one address
 */
export async function startNginx(
  sites: readonly Site[],
  files: Readonly<Record<string, string>> = {},
  shared = '',
): Promise<Nginx> {
  const folder = await makeTempFolder();
  try {
    const account = await serverAccount();
    await mkdir(join(folder, 'html'));
    await mkdir(join(folder, 'tmp'));
    await writeFile(join(folder, 'html', 'index.html'), 'a page\n');
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const ports: number[] = [];
    const servers: string[] = [];
    for (const [index, { tls, directives }] of sites.entries()) {
      const port = await freePort();
      ports.push(port);
      const secure = tls === null ? '' : await certificate(folder, String(index), tls);
      servers.push(
        `server { listen 127.0.0.1:${port}${tls === null ? '' : ' ssl'}; ${secure} root html; ${directives} }`,
      );
    }
    await writeFile(join(folder, 'nginx.conf'), config(servers, shared));
    await chmod(folder, 0o700);
    await giveTo(account, folder);
    const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
    const running = await startServer(program('nginx'), args, { port: ports[0] ?? 0, cwd: folder, account });
    const change: Nginx['change'] = async (name, text) => {
      await writeFile(join(folder, name), text);
      running.reload();
    };
    return {
      ports,
      show: async (site, certificates) => await change(`${site}.crt`, certificates),
      change,
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

/** A line of a password file for `auth_basic_user_file`, as nginx reads it: salted SHA-1 (`{SSHA}`). */
export function passwordLine(user: string, password: string): string {
  const salt = randomBytes(8);
  const digest = createHash('sha1').update(password).update(salt).digest();
  return `${user}:{SSHA}${Buffer.concat([digest, salt]).toString('base64')}\n`;
}

async function certificate(folder: string, name: string, { key, cert }: Pick<Pair, 'key' | 'cert'>): Promise<string> {
  await writeFile(join(folder, `${name}.key`), key, { mode: 0o600 });
  await writeFile(join(folder, `${name}.crt`), cert);
  return `ssl_certificate ${name}.crt; ssl_certificate_key ${name}.key; ssl_protocols TLSv1.2 TLSv1.3;`;
}

function config(servers: readonly string[], shared: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path tmp/${what};`);
  return `daemon off; pid nginx.pid; worker_processes 1; error_log stderr error;
events { worker_connections 512; }
http { access_log off; default_type text/plain; ${places.join(' ')}
limit_req_zone $server_name zone=slow:64k rate=1r/m;
${shared}
${servers.join('\n')}
}
`;
}
