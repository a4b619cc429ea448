import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { program } from './programs.ts';

const run = promisify(execFile);

/** A key and its certificate, in PEM and as files. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
  readonly keyFile: string;
  readonly certFile: string;
}

/** A throwaway authority, made by openssl in a folder of its own. */
export interface Authority extends Pair {
  /** A certificate for a server with these names, such as `DNS:db.test` or `IP:127.0.0.1`. */
  server(name: string, names: readonly string[]): Promise<Pair>;
  /** A certificate for a client, valid today or run out long ago. */
  client(name: string, validity?: 'today' | 'run-out'): Promise<Pair>;
  /** Revokes a certificate and gives the file with the list of all that are revoked. */
  revoke(pair: Pair): Promise<string>;
  /** The file with a list of revoked certificates that ran out long ago. */
  staleList(): Promise<string>;
}

const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
const DATES = {
  today: [],
  'run-out': ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z'],
} as const;

export async function makeAuthority(parent: string, name: string): Promise<Authority> {
  const folder = join(parent, name);
  await mkdir(folder);
  const openssl = async (...args: readonly string[]) =>
    void (await run(program('openssl'), [...args], { cwd: folder }));
  const pair = async (who: string): Promise<Pair> => {
    const [keyFile, certFile] = [join(folder, `${who}.key`), join(folder, `${who}.crt`)];
    return { keyFile, certFile, key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') };
  };
  const sign = async (who: string, extensions: readonly string[], validity: keyof typeof DATES): Promise<Pair> => {
    await writeFile(join(folder, 'extensions'), extensions.join('\n'));
    await openssl('req', ...CURVE, '-subj', `/CN=${who}`, '-keyout', `${who}.key`, '-out', `${who}.csr`);
    await openssl(...CA, '-in', `${who}.csr`, '-out', `${who}.crt`, '-extfile', 'extensions', ...DATES[validity]);
    return await pair(who);
  };
  await writeFile(join(folder, 'ca.cnf'), CONFIG);
  await writeFile(join(folder, 'index.txt'), '');
  await openssl('req', '-x509', ...CURVE, '-days', '30', '-subj', `/CN=${name}`, '-keyout', 'ca.key', '-out', 'ca.crt');
  return {
    ...(await pair('ca')),
    server: async (who, names) =>
      await sign(who, [`subjectAltName=${names.join(',')}`, 'extendedKeyUsage=serverAuth'], 'today'),
    client: async (who, validity = 'today') => await sign(who, ['extendedKeyUsage=clientAuth'], validity),
    revoke: async ({ certFile }) => {
      await openssl(...CA, '-revoke', certFile);
      await openssl(...CA, '-gencrl', '-out', 'revoked.crl');
      return join(folder, 'revoked.crl');
    },
    staleList: async () => {
      const dates = ['-crl_lastupdate', '20200101000000Z', '-crl_nextupdate', '20200201000000Z'];
      await openssl(...CA, '-gencrl', '-out', 'stale.crl', ...dates);
      return join(folder, 'stale.crl');
    },
  };
}

const CA = ['ca', '-config', 'ca.cnf', '-batch', '-notext'];

const CONFIG = `[ca]
default_ca = ours
[ours]
database = index.txt
new_certs_dir = .
certificate = ca.crt
private_key = ca.key
rand_serial = yes
unique_subject = no
default_md = sha256
default_days = 30
default_crl_days = 30
policy = any
[any]
commonName = supplied
`;
