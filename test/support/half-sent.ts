import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A request of which only the beginning was sent. */
export interface HalfSent {
  readonly socket: Socket;
  /** Sends the rest; gives all that came back until the server closed the connection or answered. */
  rest(): Promise<string>;
  /** What came back so far. */
  readonly heard: () => string;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void>;
}

/** Posts JSON over a connection of its own, and leaves off after `part` (0 to 1) of the body. */
export async function halfSent(url: string, path: string, input: object, part: number): Promise<HalfSent> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  socket.on('error', () => undefined); // a server that cuts the line is part of the tests
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const body = Buffer.from(JSON.stringify(input));
  const cut = Math.floor(body.length * part);
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  await sent(socket, Buffer.concat([Buffer.from(head), body.subarray(0, cut)]));
  return {
    socket,
    heard: () => heard,
    closed,
    async rest() {
      await sent(socket, body.subarray(cut));
      await Promise.race([closed, answered(socket, () => heard)]);
      return heard;
    },
  };
}

async function sent(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
}

async function answered(socket: Socket, heard: () => string): Promise<void> {
  while (!/\r\n\r\n/u.test(heard())) await once(socket, 'data');
}
