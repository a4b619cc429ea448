import { createHash, createHmac } from 'node:crypto';

/** What a request is signed with. */
export interface SigningKey {
  readonly id: string;
  /** The secret access key; it is read and left as it is. */
  readonly secret: Buffer;
}

/** What is signed. */
export interface Signed {
  readonly method: string;
  /** As it is sent: canonical already, without a query. */
  readonly path: string;
  /** By name in lower case; `host` and `x-amz-date` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly region: string;
  readonly service: string;
}

/**
 * The value of `Authorization` for AWS Signature Version 4 ("Create a signed AWS API request" in the IAM user guide). Keys
 * that are derived on the way are overwritten.
 */
export function authorizationOf({ id, secret }: SigningKey, request: Signed): string {
  const names = Object.keys(request.headers).toSorted();
  const lines = names.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`);
  const signedHeaders = names.join(';');
  const canonical = [request.method, request.path, '', lines.join(''), signedHeaders, sha256(request.body)].join('\n');
  const time = request.headers['x-amz-date'] ?? '';
  const scope = [time.slice(0, 8), request.region, request.service, 'aws4_request'];
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
  let key: Buffer = Buffer.concat([Buffer.from('AWS4'), secret]);
  for (const part of scope) key = derived(key, part);
  const signature = derived(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${id}/${scope.join('/')}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** Milliseconds since 1970 as `x-amz-date` writes them: `20150830T123600Z`. */
export function amzDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

function derived(key: Buffer, text: string): Buffer {
  const next = createHmac('sha256', key).update(text).digest();
  key.fill(0);
  return next;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
