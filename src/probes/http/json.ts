import type { Response } from './response.ts';

/** A body that says it is JSON and holds one object; null for anything else. */
export function objectIn({ headers, body }: Response): Readonly<Record<string, unknown>> | null {
  const type = headers.get('content-type')?.[0]?.toLowerCase() ?? '';
  if (!/^application\/(?:[a-z.]{1,40}\+)?json(?:;|$)/u.test(type)) return null;
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null; // it said that it was JSON
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
