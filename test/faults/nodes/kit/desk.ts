import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../../support/free-port.ts';
import { startKillable } from '../../../support/killable-server.ts';
import type { KillableOptions, KillableServer } from '../../../support/killable-server.ts';
import { startNginx } from '../../../support/servers/nginx.ts';
import { tempFolder } from '../../../support/temp.ts';

/** One node: a process with a data folder of its own. */
export interface DeskNode {
  /** Its own address, past the one that all share. */
  readonly url: string;
  readonly dir: string;
  server(): KillableServer;
  /** Starts it again on the same folder and port. */
  start(): Promise<void>;
}

/** Several processes behind one address. */
export interface Desk {
  /** What people open: an nginx in front of all nodes. */
  readonly url: string;
  readonly nodes: readonly [DeskNode, DeskNode];
  readonly setUpToken: string | null;
}

/** Two nodes on these databases, with one root key, behind one address. Ended when the test has finished. */
export async function openDesk(
  databases: { readonly desk: string; readonly keys: string },
  env: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const ports = [await freePort(), await freePort()] as const;
  const servers = ports.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=1s;`).join(' ');
  const site = {
    tls: null,
    directives: 'client_max_body_size 64m; location / { proxy_pass http://desk; proxy_set_header Host $http_host; }',
  };
  const nginx = await startNginx([site], {}, `upstream desk { ${servers} }`);
  onTestFinished(nginx.stop);
  const url = `http://127.0.0.1:${nginx.ports[0]}`;
  const keyFile = join(await tempFolder(), 'root.key');
  await writeFile(keyFile, randomBytes(32), { mode: 0o600 });
  const shared = { PUBLIC_URL: url, VAULT_DATABASE_URL: databases.keys, VAULT_KEY_FILE: keyFile, ...env };
  const node = async (port: number) =>
    await startNode({ dir: await tempFolder(), databaseUrl: databases.desk, port, env: shared });
  const [first, second] = [await node(ports[0]), await node(ports[1])];
  return { url, nodes: [first, second], setUpToken: second.server().setUpToken };
}

async function startNode(options: KillableOptions): Promise<DeskNode> {
  let server = await startKillable(options);
  onTestFinished(async () => {
    if (server.isAlive()) await server.kill();
  });
  return {
    url: `http://127.0.0.1:${options.port}`,
    dir: options.dir,
    server: () => server,
    async start() {
      server = await startKillable(options);
    },
  };
}
