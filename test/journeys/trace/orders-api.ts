import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeAuthority } from '../../support/servers/certificates.ts';
import { startNginx } from '../../support/servers/nginx.ts';

/** An interface that is behind a key: a real nginx with TLS of an authority of its own. */
export interface OrdersApi {
  /** Where it is, as the inventory has it. */
  readonly address: string;
  /** The administrator's list of servers, which vouches for this one. */
  readonly targets: string;
  /** From now on it takes these keys and no others; comes back when that is so. */
  takes(...keys: readonly string[]): Promise<void>;
  /** The status with which it answers to a key. */
  ask(key: string): Promise<number>;
  stop(): Promise<void>;
}

/** A key as this made-up service gives them; it opens nothing else. */
export const freshKey = (): string => `ord_${randomBytes(20).toString('hex')}`;

export async function startOrdersApi(folder: string, key: string): Promise<OrdersApi> {
  const authority = await makeAuthority(folder, 'orders-ca');
  const tls = await authority.server('orders', ['DNS:localhost']);
  const nginx = await startNginx([{ tls, directives: DIRECTIVES }], { [KEYS]: rules([key]) });
  const [port = 0] = nginx.ports;
  const targets = join(folder, 'targets.json');
  const server = { issuer: 'http-bearer', host: 'localhost', port, authority: authority.certFile, private: true };
  await writeFile(targets, JSON.stringify({ targets: [server] }));

  const answer = async (path: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> => {
    const request = get(`https://localhost:${port}${path}`, { ca: authority.cert, agent: false, headers });
    const [response]: IncomingMessage[] = await once(request, 'response');
    if (response === undefined) throw new Error('There was no answer.');
    return response;
  };
  return {
    address: `https://localhost:${port}${PATH}`,
    targets,
    async ask(given) {
      const response = await answer(PATH, { authorization: `Bearer ${given}` });
      response.resume();
      return response.statusCode ?? 0;
    },
    async takes(...keys) {
      const worker = Number(await text(await answer('/worker', {})));
      await nginx.change(KEYS, rules(keys));
      for (let left = 200; isRunning(worker); left -= 1) {
        if (left === 0) throw new Error('nginx did not read its keys again.');
        await sleep(50);
      }
    },
    stop: async () => await nginx.stop(),
  };
}

const KEYS = 'keys.conf';
const PATH = '/v1/orders';
/** The worker tells its process: the one that knew the old keys takes requests until it has ended. */
const DIRECTIVES = `include ${KEYS};
  location = /worker { return 200 "$pid"; }
  location / { if ($known = 0) { add_header WWW-Authenticate 'Bearer realm="orders", error="invalid_token"' always; return 401; } return 200 "[]"; }`;

function rules(keys: readonly string[]): string {
  return `set $known 0;\n${keys.map((key) => `if ($http_authorization = "Bearer ${key}") { set $known 1; }\n`).join('')}`;
}

/** Signal 0 only asks whether there is such a process. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
