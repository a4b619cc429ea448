import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Ask, Asking } from '../asking.ts';
import { Reader } from '../line/reader.ts';
import { secure } from '../line/secure.ts';
import { Stopped } from '../stopped.ts';

/**
 * Logs in as the account and leaves. What comes after the server's "authentication ok" is said as `after-login:CODE`.
 * The driver wants the password as a string, which cannot be overwritten.
 */
export const askPostgres: Ask = async (asking) => {
  const { target, credential } = asking;
  if (target.account === null) throw new Stopped('unusable');
  const stream = await negotiated(asking);
  const connection = new pg.Connection({ stream: () => stream });
  let asked = false;
  let taken = false;
  connection.on('authenticationOk', () => (taken = true));
  const client = clientOn(connection, {
    host: target.host,
    port: target.port,
    user: target.account,
    database: target.detail ?? 'postgres',
    password: () => {
      asked = true;
      return credential.toString('utf8');
    },
    ssl: false, // it is spoken already
    application_name: 'throughline-probe',
  });
  const code = await client.connect().then(
    () => 'logged-in',
    (error: unknown) => codeOf(error, taken),
  );
  return taken && !asked ? 'not-asked' : code;
};

function codeOf(error: unknown, taken: boolean): string {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) throw error;
  return taken ? `after-login:${error.code}` : error.code;
}

/** `connection` is an option that the driver takes and its types leave out. */
function clientOn(connection: pg.Connection, config: pg.ClientConfig): pg.Client {
  const whole: pg.ClientConfig & { readonly connection: pg.Connection } = { ...config, connection };
  const client = new pg.Client(whole);
  client.on('error', () => undefined); // the end of the probe cuts the connection
  return client;
}

/** SSLRequest, of the page on the message formats: its length, and 80877103. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Asks the server for TLS before anything else. Without it the conversation goes on only where that is allowed. */
async function negotiated(asking: Asking): Promise<Duplex> {
  const line = await asking.open();
  line.write(SSL_REQUEST);
  const reader = new Reader(line);
  const answer = (await reader.exactly(1)).toString('latin1');
  if (answer !== 'S' && answer !== 'N') throw new Stopped('not-understood');
  if (answer === 'N' && !asking.clear) throw new Stopped('tls-not-offered');
  await reader.release();
  // bytes that came before the handshake would be taken for the server's word (CVE-2021-23222)
  if (answer === 'S' && line.readableLength > 0) throw new Stopped('not-understood');
  return answer === 'S' ? likeSocket(await secure(line, asking.target)) : line;
}

/** The driver calls `connect` on whatever it is given; this one is connected. */
function likeSocket(stream: Duplex): Duplex {
  return Object.assign(stream, { connect: () => queueMicrotask(() => stream.emit('connect')) });
}
