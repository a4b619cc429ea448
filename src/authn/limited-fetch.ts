/** More than any metadata, key set or token answer has. */
const MOST_BYTES = 1_000_000;

/** What both libraries hand to a fetch of one's own. */
interface Asked {
  readonly method: string;
  readonly headers: Exclude<RequestInit['headers'], undefined>;
  readonly body?: RequestInit['body'] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetch for an identity provider: follows nothing, and an answer of more than a megabyte is none. The caller sets the time.
 *
 * @throws TypeError as `fetch` does, also where the answer is too long
 */
export async function limitedFetch(url: string, { method, headers, body = null, signal }: Asked): Promise<Response> {
  const response = await fetch(url, { method, headers, body, signal: signal ?? null, redirect: 'manual' });
  const bytes = await read(response);
  const { status, statusText, headers: answered } = response;
  return new Response(bytes.length === 0 ? null : bytes, { status, statusText, headers: answered });
}

async function read({ body }: { readonly body: ReadableStream<Uint8Array> | null }): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new TypeError('The answer is too long.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
