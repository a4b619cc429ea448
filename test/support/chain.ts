import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A small authority made by openssl in a folder: each name is a key and a certificate of that name. */
export interface Authority {
  /** A root that signs itself. */
  root(name: string, subject: string): Promise<string>;
  /** An authority below `by`. */
  intermediate(name: string, subject: string, by: string): Promise<string>;
  /** A server's certificate for these names (`DNS:…`, `IP:…`). */
  server(name: string, subject: string, by: string, names: string): Promise<string>;
  /** Another certificate for a key that is there: signed by somebody else. */
  again(name: string, of: string, by: string): Promise<string>;
  key(name: string): Promise<string>;
}

/** Every method answers the certificate as PEM. Keys are made at run time and never leave the folder. */
export function openAuthority(folder: string): Authority {
  const place = (name: string, kind: 'key' | 'csr' | 'pem' | 'ext') => join(folder, `${name}.${kind}`);
  const openssl = (...args: readonly string[]) => run('openssl', args, { timeout: 20_000 });
  const request = (name: string, subject: string) =>
    openssl(
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      place(name, 'key'),
      '-out',
      place(name, 'csr'),
      '-subj',
      subject,
    );
  const sign = async (name: string, csr: string, by: string | null, extensions: string) => {
    await writeFile(place(name, 'ext'), extensions);
    const signer =
      by === null
        ? ['-signkey', place(csr, 'key')]
        : ['-CA', place(by, 'pem'), '-CAkey', place(by, 'key'), '-CAcreateserial'];
    await openssl(
      'x509',
      '-req',
      '-in',
      place(csr, 'csr'),
      ...signer,
      '-days',
      '90',
      '-out',
      place(name, 'pem'),
      '-extfile',
      place(name, 'ext'),
    );
    return readFile(place(name, 'pem'), 'utf8');
  };
  const AUTHORITY = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
  return {
    async root(name, subject) {
      await request(name, subject);
      return sign(name, name, null, AUTHORITY);
    },
    async intermediate(name, subject, by) {
      await request(name, subject);
      return sign(name, name, by, AUTHORITY);
    },
    async server(name, subject, by, names) {
      await request(name, subject);
      return sign(name, name, by, `basicConstraints=CA:FALSE\nsubjectAltName=${names}\n`);
    },
    async again(name, of, by) {
      return sign(name, of, by, AUTHORITY);
    },
    key: (name) => readFile(place(name, 'key'), 'utf8'),
  };
}
