import type { Reader } from '../line/reader.ts';
import { Stopped } from '../stopped.ts';

/** What a web server answered. */
export interface Response {
  readonly status: number;
  /** Values of a header, by its name in lower case, in their order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

/** Bytes of one line of the head, and lines of it. */
const LINE = 8_192;
const LINES = 100;

/**
 * Reads one answer in HTTP/1.1 (RFC 9112), its body by length, in chunks, or to the end. How much comes in at most is
 * the connection's limit. Throws `Stopped` with `not-understood` for what is none.
 */
export async function readResponse(reader: Reader): Promise<Response> {
  const first = /^HTTP\/1\.[01] ([1-5]\d\d)(?: |$)/u.exec(await reader.line(LINE));
  if (first === null) throw new Stopped('not-understood');
  const status = Number(first[1]);
  const headers = await readHeaders(reader);
  if (status < 200) return status === 101 ? refuse() : await readResponse(reader);
  return {
    status,
    headers,
    body: status === 204 || status === 304 ? Buffer.alloc(0) : await readBody(reader, headers),
  };
}

async function readHeaders(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const headers = new Map<string, string[]>();
  for (let count = 0; count <= LINES; count += 1) {
    const line = await reader.line(LINE);
    if (line === '') return headers;
    const colon = line.indexOf(':');
    if (colon < 1) refuse();
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return refuse();
}

async function readBody(reader: Reader, headers: Response['headers']): Promise<Buffer> {
  const coding = headers.get('transfer-encoding')?.join(',').toLowerCase();
  if (coding === 'chunked') return await readChunks(reader);
  if (coding !== undefined) refuse();
  const length = headers.get('content-length')?.[0];
  if (length === undefined) return await reader.rest();
  if (!/^\d{1,9}$/u.test(length)) refuse();
  return Number(length) === 0 ? Buffer.alloc(0) : await reader.exactly(Number(length));
}

async function readChunks(reader: Reader): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const size = /^([\da-f]{1,6})(?:;|$)/iu.exec(await reader.line(LINE))?.[1];
    if (size === undefined) refuse();
    const bytes = Number.parseInt(size, 16);
    if (bytes === 0) return Buffer.concat(chunks); // trailers say nothing that we read
    chunks.push(await reader.exactly(bytes));
    if ((await reader.line(2)) !== '') refuse();
  }
}

function refuse(): never {
  throw new Stopped('not-understood');
}
