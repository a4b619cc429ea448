/**
 * A real SMTP server as a process of its own, for tests: `node test/support/smtp-server.ts --folder DIR [options]`.
 * It prints one line of JSON, `{"port": N}`, and writes each mail to DIR as `NNNN.eml` with its envelope in `NNNN.json`
 * before it says that it has taken it. The part of a recipient's address before a dot, or the whole local part, tells
 * it how to answer: `450` and `550` to the recipient, `data450` and `data550` to the mail, `hang` and `datahang` never
 * answer, `slow` takes the mail a second and a half later, `drop` and `datadrop` cut the line. Options: `--no-utf8`, `--no-tls`, `--mute` (never greets).
 */
import { renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    'no-utf8': { type: 'boolean' },
    'no-tls': { type: 'boolean' },
    mute: { type: 'boolean' },
  },
});
const folder = options.folder ?? '.';
let count = 0;

const server = options.mute === true ? createServer(() => {}) : mailServer();
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: portOf(server) })));

function mailServer(): Server {
  const smtp = new SMTPServer({
    authOptional: true,
    hideDSN: false,
    hideSMTPUTF8: options['no-utf8'] === true,
    disabledCommands: options['no-tls'] === true ? ['STARTTLS'] : [],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, session, callback) {
      const order = orderOf(address);
      if (order === 'hang') return;
      if (order === 'drop') return cut(smtp, session);
      if (order === '450' || order === '550') return callback(refusal(Number(order)));
      if (options['no-utf8'] === true && /[^ -~]/u.test(address)) return callback(refusal(553));
      callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const order = orderOf(session.envelope.rcptTo[0]?.address ?? '');
        if (order === 'datahang') return;
        if (order === 'datadrop') return cut(smtp, session);
        if (order === 'data450' || order === 'data550') return callback(refusal(Number(order.slice(4))));
        if (order === 'slow') {
          write(join(folder, 'taking'), '');
          setTimeout(() => {
            keep(Buffer.concat(chunks), session);
            callback();
          }, 1_500);
          return;
        }
        keep(Buffer.concat(chunks), session);
        callback();
      });
    },
  });
  // A client that drops the line is part of the tests.
  smtp.on('error', () => {});
  return smtp.server;
}

function orderOf(address: string): string {
  return address.split(/[.@]/u)[0] ?? '';
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('as the address asked'), { responseCode });
}

function cut(smtp: SMTPServer, session: SMTPServerSession): void {
  for (const connection of smtp.connections) if (connection.id === session.id) connection._socket.destroy();
}

function keep(mail: Buffer, { envelope, secure }: SMTPServerSession): void {
  const name = join(folder, String(++count).padStart(4, '0'));
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  write(
    `${name}.json`,
    JSON.stringify({
      from,
      args: envelope.mailFrom === false ? {} : envelope.mailFrom.args,
      to: envelope.rcptTo.map(({ address }) => address),
      secure,
    }),
  );
  write(`${name}.eml`, mail);
}

/** Complete or not there at all, so that a test never reads half a mail. */
function write(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function portOf(listening: Server): number {
  const address: AddressInfo | string | null = listening.address();
  if (address === null || typeof address === 'string') throw new TypeError('not listening on a port');
  return address.port;
}
