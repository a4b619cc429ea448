/** What came back, or null where the line was cut before the whole answer was there. */
export type Answer = { readonly status: number; readonly body: unknown; readonly cookie: string | null } | null;

export interface Request {
  readonly cookie?: string;
  /** The Idempotency-Key. */
  readonly key?: string;
}

/** One call of the API over a kept-alive connection. An answer counts only once all of it was read. */
export async function call(
  url: string,
  operation: string,
  input: object,
  { cookie, key }: Request = {},
): Promise<Answer> {
  try {
    const response = await fetch(`${url}/api/v1/${operation}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie === undefined ? {} : { cookie }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(input),
    });
    const body: unknown = await response.json();
    return { status: response.status, body, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null };
  } catch {
    return null;
  }
}

/** The same where an answer is certain, as outside a storm. Throws with the body of another status. */
export async function mustCall(
  url: string,
  operation: string,
  input: object,
  request: Request = {},
): Promise<NonNullable<Answer>> {
  const answer = await call(url, operation, input, request);
  if (answer === null || answer.status >= 300)
    throw new Error(`${operation} was answered with ${JSON.stringify(answer?.body ?? null)}`);
  return answer;
}

/** A text at a path of an answer, such as `textAt(body, 'rows', 0, 'number')`. */
export function textAt(body: unknown, ...path: readonly (string | number)[]): string {
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    body,
  );
  if (typeof value !== 'string') throw new TypeError(`there is no text at ${path.join('.')}`);
  return value;
}
