import type { SMTPPoolOptions } from 'nodemailer';

/**
 * How the connection is protected. `opportunistic` encrypts where the server offers it and does not insist on who it
 * is (RFC 7435), `required` refuses to send without a verified STARTTLS, `implicit` is TLS from the first byte.
 */
export type Tls = 'none' | 'opportunistic' | 'required' | 'implicit';

export type MailServer =
  /** `smtp://user:password@host:port?tls=required`, or `smtps://…` for TLS from the first byte. */
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port?: number;
      readonly user?: string;
      readonly password?: string;
      readonly tls?: Tls;
    };

interface Parts {
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly tls: Tls;
}

/**
 * The options with which nodemailer reaches the server. A password is only ever sent over a verified connection or to
 * this machine. Wrong configuration throws, without repeating the address, since it may hold a password.
 */
export function connectionOptions(server: MailServer, ca: string | undefined): SMTPPoolOptions {
  const { host, port, user, password, tls } = 'url' in server ? fromUrl(server.url) : fromParts(server);
  const verified = tls === 'required' || tls === 'implicit';
  if (user !== undefined && !verified && !isHere(host))
    throw new TypeError('A mail server with a password needs tls=required or smtps.');
  return {
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    opportunisticTLS: tls === 'opportunistic',
    tls: { rejectUnauthorized: verified, ...(ca !== undefined && { ca }) },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
  };
}

function fromParts({ host, port, user, password, tls }: Exclude<MailServer, { readonly url: string }>): Parts {
  return { host, port, user, password, tls: tls ?? defaultTls(user) };
}

function fromUrl(text: string): Parts {
  const url = URL.parse(text);
  if (url === null || url.hostname === '' || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) {
    throw new TypeError('The mail server is not given as smtp://host:port or smtps://host:port.');
  }
  const user = url.username === '' ? undefined : decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: url.port === '' ? undefined : Number(url.port),
    user,
    password: decodeURIComponent(url.password),
    tls: url.protocol === 'smtps:' ? 'implicit' : readTls(url.searchParams.get('tls'), user),
  };
}

function readTls(word: string | null, user: string | undefined): Tls {
  if (word === null) return defaultTls(user);
  if (word === 'none' || word === 'opportunistic' || word === 'required') return word;
  throw new TypeError('tls= of the mail server is none of none, opportunistic, required.');
}

function defaultTls(user: string | undefined): Tls {
  return user === undefined ? 'opportunistic' : 'required';
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
