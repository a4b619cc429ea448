import { freePort } from '../free-port.ts';
import type { Pair } from './certificates.ts';
import { startServer } from './process.ts';
import { program } from './programs.ts';

/** What OpenSSL's own server asks of clients. */
export interface Asks {
  /** File with the authority that clients' certificates have to come from. */
  readonly authority: string;
  /** File with the list of revoked certificates; null where none is looked at. */
  readonly revoked: string | null;
  readonly version: '1.2' | '1.3';
}

/** OpenSSL's `s_server`: it asks for a client certificate and refuses by the alerts of the standard. Any page is given. */
export async function startOpensslServer(
  tls: Pair,
  { authority, revoked, version }: Asks,
  folder: string,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const port = await freePort();
  const args = ['s_server', '-accept', `127.0.0.1:${port}`, '-cert', tls.certFile, '-key', tls.keyFile, '-www'];
  const clients = [
    '-CAfile',
    authority,
    '-Verify',
    '3',
    '-verify_return_error',
    version === '1.3' ? '-tls1_3' : '-tls1_2',
  ];
  const list = revoked === null ? [] : ['-crl_check', '-CRL', revoked];
  const running = await startServer(program('openssl'), [...args, ...clients, ...list], { port, cwd: folder });
  return { port, stop: running.stop };
}
