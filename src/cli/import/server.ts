import { readFile } from 'node:fs/promises';
import type { PostgresServer } from '../../inventory/live/postgres.ts';
import { printable } from '../scan/printable.ts';
import { askUnseen } from './ask.ts';

export type Server = PostgresServer;

/** The server that is asked, and the password for it: from `PGPASSWORD`, or typed without being shown. */
export async function serverOf(
  text: (name: string) => string | undefined,
  isWithoutTls: boolean,
): Promise<{ readonly kind: 'postgres'; readonly server: Server } | { readonly says: string }> {
  const [host, user] = [text('host'), text('user')];
  if (host === undefined || user === undefined)
    return { says: 'Say which server and as whom: --host HOST --user USER' };
  const port = Number(text('port') ?? '5432');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return { says: 'A port is a number from 1 to 65535.' };
  const ca = text('ca');
  const authority = ca === undefined ? null : await readFile(ca, 'utf8').catch(() => undefined);
  if (authority === undefined) return { says: `There is no readable file ${printable(ca ?? '')}.` };
  const password =
    process.env['PGPASSWORD'] ?? (await askUnseen(`Password of ${printable(user)} at ${printable(host)}: `));
  if (password === null) return { says: 'There is nobody to ask for the password. Give it as PGPASSWORD.' };
  const isHere = HERE.has(host) && ca === undefined;
  const tls = isWithoutTls || isHere ? null : { authority };
  const server = { host, port, user, password, database: text('database') ?? 'postgres', tls };
  return { kind: 'postgres', server };
}

/** What stays on this machine needs no TLS. */
const HERE = new Set(['localhost', '127.0.0.1', '::1']);
