import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuthority } from '../../support/chain.ts';
import { run } from '../../support/command.ts';
import { startNginx } from '../../support/servers/nginx.ts';
import { program } from '../../support/servers/programs.ts';

/** A server whose new certificate came without the one between it and the root, and the client that asks for it. */
export interface BrokenServer {
  readonly name: string;
  /** The root that clients and the desk trust. */
  readonly rootFile: string;
  /** The certificate by which the client signs in. */
  readonly clientCertificate: string;
  /** Its private key, which somebody pastes by mistake. */
  readonly clientKey: string;
  /** What a client sees of it: the words and the certificates that openssl prints. */
  asked(): Promise<string>;
  /** Puts the missing certificate beside the server's own, and has the server read them again. */
  mend(): Promise<void>;
  stop(): Promise<void>;
}

const NAME = 'db.example.net';

export async function startBrokenServer(): Promise<BrokenServer> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-chain-'));
  const authority = openAuthority(folder);
  await authority.root('root', '/O=Example/CN=Example Root');
  const between = await authority.intermediate('issuing', '/O=Example/CN=Example Issuing 2', 'root');
  const own = await authority.server('db', `/O=Example/CN=${NAME}`, 'issuing', `DNS:${NAME}`);
  const client = 'invoice-client';
  const clientCertificate = await authority.server(client, `/O=Example/CN=${client}`, 'issuing', `DNS:${client}`);
  const nginx = await startNginx([
    { tls: { key: await authority.key('db'), cert: own }, directives: 'location / { return 204; }' },
  ]);
  const rootFile = join(folder, 'root.pem');
  return {
    name: NAME,
    rootFile,
    clientCertificate,
    clientKey: await authority.key(client),
    async asked() {
      const asking = ['s_client', '-connect', `127.0.0.1:${nginx.ports[0]}`, '-servername', NAME];
      const checking = ['-verify_hostname', NAME, '-CAfile', rootFile, '-showcerts'];
      return (await run(program('openssl'), [...asking, ...checking])).out;
    },
    mend: async () => await nginx.show(0, `${own}${between}`),
    async stop() {
      await nginx.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
