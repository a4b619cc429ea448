import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { printable } from '../scan/printable.ts';
import type { KitLink } from './link.ts';

/** What a desk answered, or a sentence for people. */
export type DeskAnswer =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly says: string };

const TIMEOUT = 30_000;
/** The longest answer that a kit has, in bytes. */
const MOST = 256 * 1024;

/** Calls an operation of the desk that gave the kit. It follows no redirect, waits 30 seconds, and reads 256 kB at most. */
export async function askDesk(
  { desk, token }: KitLink,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<DeskAnswer> {
  try {
    const response = await fetch(`${desk}/api/v1/${operation}`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link: token, ...input }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const text = await limited(response.body);
    const value = text === null ? null : objectIn(text);
    if (value === null) return { ok: false, says: `${desk} answered in a way that no desk answers.` };
    return response.ok ? { ok: true, value } : { ok: false, says: problem(value) };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return { ok: false, says: `${desk} cannot be reached, or points somewhere else. Nothing was sent anywhere else.` };
  }
}

async function limited(body: Response['body']): Promise<string | null> {
  if (body === null) return null;
  let size = 0;
  const counted = Readable.fromWeb(webStream(body)).map((piece: Uint8Array) => {
    size += piece.length;
    if (size > MOST) throw new TypeError('too long');
    return piece;
  });
  return (await buffer(counted)).toString('utf8');
}

/** One stream, of which the two libraries of types have a name each. */
function webStream(body: NonNullable<Response['body']>): ReadableStream<Uint8Array> {
  return body as ReadableStream<Uint8Array>;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The desk's own sentences. They come from elsewhere, so they may not draw on the screen. */
function problem(value: Readonly<Record<string, unknown>>): string {
  const says = [value['title'], value['detail'], value['next']].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return printable(says.length === 0 ? 'The desk refused.' : says.join(' ')).slice(0, 1000);
}
