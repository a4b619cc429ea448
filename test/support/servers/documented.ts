import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { Pair } from './certificates.ts';

/** An answer as a vendor documents it. */
export interface Documented {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a request was, as far as tests look at it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A local HTTPS server that speaks a service's documented answers. It remembers the last request. */
export async function startDocumented(
  tls: Pair,
  answer: (request: Received) => Documented,
): Promise<{ readonly port: number; last(): Received | null; stop(): Promise<void> }> {
  let last: Received | null = null;
  const server = createServer({ key: tls.key, cert: tls.cert }, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    last = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    const { status, headers, body: text } = answer(last);
    response.writeHead(status, headers).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
  return {
    port: address.port,
    last: () => last,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
