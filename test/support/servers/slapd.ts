import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { giveTo, serverAccount } from '../postgres/account.ts';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { freePort } from '../free-port.ts';
import type { Pair } from './certificates.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

const run = promisify(execFile);

/** The tree of these tests. */
export const SUFFIX = 'dc=issuer,dc=test';

/** An entry with a password; `lines` are further attributes, such as `pwdAccountLockedTime: 000001010000Z`. */
export interface Entry {
  readonly name: string;
  readonly password: string;
  readonly lines?: readonly string[];
}

/** Starts a slapd with these people below `SUFFIX`: StartTLS where it has a certificate; `lines` follow the database. */
export async function startSlapd(
  tls: Pair | null,
  people: readonly Entry[],
  lines: readonly string[] = [],
): Promise<{ readonly port: number; readonly tlsPort: number | null; stop(): Promise<void> }> {
  const folder = await makeTempFolder();
  try {
    const [port, tlsPort] = [await freePort(), await freePort()];
    const account = await serverAccount();
    await mkdir(join(folder, 'data'));
    if (tls !== null) {
      await writeFile(join(folder, 'server.key'), tls.key, { mode: 0o600 });
      await writeFile(join(folder, 'server.crt'), tls.cert);
    }
    const config = join(folder, 'slapd.conf');
    await writeFile(config, [...head(folder, tls !== null), ...lines, ''].join('\n'));
    await writeFile(join(folder, 'people.ldif'), ldif(people));
    await giveTo(account, folder);
    await run(program('slapadd'), ['-q', '-f', config, '-l', join(folder, 'people.ldif')], { ...account, cwd: folder });
    const urls = [`ldap://127.0.0.1:${port}`, ...(tls === null ? [] : [`ldaps://127.0.0.1:${tlsPort}`])];
    const running = await startServer(program('slapd'), ['-d', '0', '-f', config, '-h', urls.join(' ')], {
      port,
      cwd: folder,
      account,
    });
    return {
      port,
      tlsPort: tls === null ? null : tlsPort,
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

function head(folder: string, tls: boolean): readonly string[] {
  const schemas = ['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`);
  const files = [
    `TLSCertificateFile ${join(folder, 'server.crt')}`,
    `TLSCertificateKeyFile ${join(folder, 'server.key')}`,
  ];
  return [
    ...schemas,
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    'moduleload ppolicy',
    `pidfile ${join(folder, 'pid')}`,
    ...(tls ? files : []),
    'database mdb',
    `suffix "${SUFFIX}"`,
    `directory ${join(folder, 'data')}`,
    'maxsize 10485760',
    'access to attrs=userPassword by anonymous auth by * none',
    'access to * by * read',
  ];
}

function ldif(people: readonly Entry[]): string {
  const top = [`dn: ${SUFFIX}`, 'objectClass: dcObject', 'objectClass: organization', 'o: test', 'dc: issuer'];
  const entries = people.map(({ name, password, lines = [] }) => [
    `dn: cn=${name},${SUFFIX}`,
    'objectClass: person',
    ...lines, // values of one attribute have to stand together
    `cn: ${name}`,
    `sn: ${name}`,
    `userPassword: ${password}`,
  ]);
  return [top, ...entries].map((entry) => `${entry.join('\n')}\n`).join('\n');
}
