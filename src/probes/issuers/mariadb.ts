import { createConnection } from 'mysql2';
import type { QueryError, SslOptions } from 'mysql2';
import type { Ask, Asking } from '../asking.ts';
import { Stopped } from '../stopped.ts';

/**
 * Logs in and leaves. The driver takes a password in the clear for no plugin (`mysql_clear_password` stays off). It wants
 * the password as a string, which cannot be overwritten.
 */
export const askMariadb: Ask = async (asking) => {
  if (asking.target.account === null) throw new Stopped('unusable');
  const { authority } = asking.target;
  const tls: SslOptions = {
    rejectUnauthorized: true,
    verifyIdentity: true,
    minVersion: 'TLSv1.2',
    ...(authority === null ? {} : { ca: authority }),
  };
  const code = await login(asking, asking.target.account, tls);
  if (code !== NO_TLS) return code;
  if (!asking.clear) throw new Stopped('tls-not-offered');
  return await login(asking, asking.target.account, null);
};

const NO_TLS = 'HANDSHAKE_NO_SSL_SUPPORT';

async function login(asking: Asking, user: string, tls: SslOptions | null): Promise<string> {
  const { host, detail } = asking.target;
  const line = await asking.open();
  const connection = createConnection({
    stream: line,
    host, // the name that its certificate has to be of
    user,
    password: asking.credential.toString('utf8'),
    ...(detail === null ? {} : { database: detail }),
    ...(tls === null ? {} : { ssl: tls }),
    connectTimeout: 0, // the connection has limits of its own
    enableKeepAlive: false,
  });
  const errors: QueryError[] = [];
  await new Promise<void>((resolve) => {
    const failed = (error: QueryError): void => {
      errors.push(error);
      setImmediate(resolve); // a handshake that fails is told first by the end of the connection, then by its reason
    };
    connection.on('error', failed);
    connection.on('connect', () => resolve());
  });
  connection.destroy();
  const error = errors.find(({ code }) => code !== 'PROTOCOL_CONNECTION_LOST') ?? errors[0];
  return error === undefined ? 'logged-in' : codeOf(error);
}

function codeOf(error: QueryError): string {
  if (error.code === NO_TLS) return NO_TLS;
  if (error.code === 'HANDSHAKE_SSL_ERROR') throw new Stopped('tls-failed');
  if (/^(?:AUTH_SWITCH_PLUGIN_ERROR|MYSQL_CLEAR_PASSWORD_NOT_ENABLED)$/u.test(error.code)) return 'other-way';
  // the driver's own words, when the server names a way to log in that it has not got
  if (error.errno === undefined && error.message.startsWith('Server requests authentication using unknown plugin'))
    return 'other-way';
  if (error.errno === undefined || error.sqlState === undefined) throw error;
  if (error.errno !== 1045) return String(error.errno);
  return error.message.includes('(using password: YES)') ? '1045' : '1045:no-password';
}
