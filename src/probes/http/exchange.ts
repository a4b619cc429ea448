import type { Duplex } from 'node:stream';
import type { Asking } from '../asking.ts';
import { Reader } from '../line/reader.ts';
import { secure } from '../line/secure.ts';
import type { Secured } from '../line/secure.ts';
import { Stopped } from '../stopped.ts';
import { readResponse } from './response.ts';
import type { Response } from './response.ts';

/** One request. Header values are bytes where they hold something of the credential. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash; visible ASCII only. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | Buffer>>;
  readonly body?: string;
  /** For a certificate of ours. */
  readonly secured?: Secured;
}

/** Sends one request over a connection of its own and reads the answer. Nothing is followed. */
export async function exchange(asking: Asking, request: Request): Promise<Response> {
  const bytes = written(asking, request);
  const stream = await opened(asking, request.secured);
  try {
    stream.write(bytes);
    return await readResponse(new Reader(stream));
  } finally {
    stream.destroy(); // some servers talk to one client at a time
  }
}

/** TLS, or the bare connection where the host speaks plain HTTP and may be spoken to so. */
async function opened(asking: Asking, secured: Secured | undefined): Promise<Duplex> {
  try {
    return await secure(await asking.open(), asking.target, secured);
  } catch (error) {
    const plain = error instanceof Stopped && error.code === 'tls-not-offered';
    if (!plain || !asking.clear || secured !== undefined) throw error;
    return await asking.open();
  }
}

function written(asking: Asking, { method, path, headers, body = '' }: Request): Buffer {
  if (!/^\/[\x21-\x7e]*$/u.test(path)) throw new Stopped('unusable');
  const parts: Buffer[] = [Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: ${authority(asking)}\r\n`, 'latin1')];
  const all = { 'User-Agent': 'throughline-probe', Connection: 'close', Accept: '*/*', ...headers };
  for (const [name, value] of Object.entries(all)) {
    const one = Buffer.from(value);
    // whatever ends a line would begin a header of its own
    if (one.some((byte) => byte < 0x20 || byte > 0x7e)) throw new Stopped('unusable');
    parts.push(Buffer.from(`${name}: `), asking.wiped(one), Buffer.from('\r\n'));
  }
  if (method === 'POST') parts.push(Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n`));
  parts.push(Buffer.from(`\r\n${body}`));
  return asking.wiped(Buffer.concat(parts));
}

/** Host and port as the header wants them. */
export function authority({ target }: Pick<Asking, 'target'>): string {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return target.port === 443 ? host : `${host}:${target.port}`;
}
