import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { checkServerIdentity, connect, createSecureContext, getCACertificates } from 'node:tls';
import type { SecureContext, TLSSocket } from 'node:tls';
import { Stopped } from '../stopped.ts';
import type { CommonCode } from '../tables/common.ts';
import type { ProbeTarget } from '../types.ts';

/** A certificate of ours to show, in PEM. */
export interface Shown {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** How a connection is secured, beyond checking the host. */
export interface Secured {
  readonly shown: Shown | null;
  /** Told the name of an alert by which the host ends it, such as `unknown_ca` (RFC 8446, 6), during or after the handshake. */
  readonly onAlert: (alert: string) => void;
}

const PLAIN: Secured = { shown: null, onAlert: () => undefined };

/**
 * Speaks TLS over a connection. The name asked for and checked is the host's, wherever it was pinned to. Throws `Stopped`
 * with `tls-not-offered` where the host plainly speaks something else, and with `tls-failed` for all other trouble.
 */
export async function secure(
  line: Duplex,
  target: ProbeTarget,
  { shown, onAlert }: Secured = PLAIN,
): Promise<TLSSocket> {
  return await new Promise((resolve, reject) => {
    const socket = connect({
      socket: line,
      secureContext: contextFor(target.authority, shown),
      ...(isIP(target.host) === 0 ? { servername: target.host } : {}),
      checkServerIdentity: (_, certificate) => checkServerIdentity(target.host, certificate),
      rejectUnauthorized: true,
    });
    socket.on('error', (error: Error) => {
      const alert = alertIn(error);
      if (alert !== null) onAlert(alert);
    });
    const failed = (error: Error): void => reject(new Stopped(trouble(error)));
    const closed = (): void => reject(new Stopped('closed'));
    socket.once('error', failed);
    socket.once('close', closed);
    socket.once('secureConnect', () => {
      socket.off('error', failed);
      socket.off('close', closed);
      resolve(socket);
    });
  });
}

function contextFor(authority: string | null, shown: Shown | null): SecureContext {
  if (authority === null && shown === null)
    return (systems ??= createSecureContext({ ca: systemAuthorities(), ...OURS }));
  try {
    return createSecureContext({ ca: authority ?? systemAuthorities(), ...OURS, ...shown });
  } catch {
    throw new Stopped('unusable'); // no PEM, or a key that does not belong to its certificate
  }
}

const OURS = { minVersion: 'TLSv1.2' } as const;

/** Reading some hundred certificates takes longer than a probe. */
let systems: SecureContext | undefined;

function systemAuthorities(): string[] {
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}

/** OpenSSL names alerts with the version that brought them: `ERR_SSL_TLSV1_ALERT_UNKNOWN_CA`; `SSL/TLS` from 3.2 on. */
function alertIn(error: Error): string | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_ALERT_([A-Z_]{1,40})$/u.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** A connection that ends in the middle, an answer that is no TLS at all as OpenSSL calls it, or anything else. */
function trouble(error: Error): CommonCode {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNRESET') return 'closed';
  return NO_TLS.includes(code) ? 'tls-not-offered' : 'tls-failed';
}

const NO_TLS = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_HTTP_REQUEST'];
