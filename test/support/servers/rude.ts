import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A host that does with a connection what it likes. */
export interface Rude {
  readonly port: number;
  /** All that it was sent, of all connections. */
  received(): Buffer;
  connections(): number;
  stop(): Promise<void>;
}

/** Starts a host on the loopback interface; `meet` is called with each connection. */
export async function startRude(meet: (socket: Socket) => void): Promise<Rude> {
  const sockets = new Set<Socket>();
  const chunks: Buffer[] = [];
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => undefined); // whoever is cut off is no failure of ours
    socket.on('data', (chunk) => chunks.push(chunk));
    meet(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
  return {
    port: address.port,
    received: () => Buffer.concat(chunks),
    connections: () => count,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
