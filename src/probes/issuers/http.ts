import type { Ask, Asking } from '../asking.ts';
import { exchange } from '../http/exchange.ts';
import type { Response } from '../http/response.ts';
import { Stopped } from '../stopped.ts';

/** `Authorization: Basic` with account and password, of RFC 7617. */
export const askBasic: Ask = async (asking) => {
  const { target, credential } = asking;
  // the first colon ends the account
  if (target.account === null || target.account.includes(':')) throw new Stopped('unusable');
  const pair = asking.wiped(Buffer.concat([Buffer.from(`${target.account}:`), credential]));
  return await askPage(asking, 'basic', base64(asking, pair));
};

/** `Authorization: Bearer` with the token, of RFC 6750. */
export const askBearer: Ask = async (asking) => await askPage(asking, 'bearer', asking.credential);

async function askPage(asking: Asking, scheme: 'basic' | 'bearer', value: Buffer): Promise<string> {
  const path = asking.target.detail ?? '/';
  const word = scheme === 'basic' ? 'Basic ' : 'Bearer ';
  const headers = { Authorization: asking.wiped(Buffer.concat([Buffer.from(word), value])) };
  const answer = await exchange(asking, { method: 'GET', path, headers });
  if (answer.status >= 200 && answer.status < 300) {
    const without = await exchange(asking, { method: 'GET', path, headers: {} });
    return without.status === 401 && asksFor(without, scheme) ? 'let-in' : 'not-asked';
  }
  if (answer.status === 401) return asksFor(answer, scheme) ? '401' : '401-other';
  if (answer.status === 403 && scheme === 'bearer' && says(answer, 'insufficient_scope')) return 'insufficient_scope';
  return otherStatus(answer.status);
}

/** The word for a status that says nothing about the credential. */
export function otherStatus(status: number): string {
  if (status >= 300 && status < 400) return 'redirect';
  return status >= 500 ? '5xx' : String(status);
}

/** Whether one of the challenges is of the scheme: at the beginning of a header, or after a comma. */
function asksFor({ headers }: Response, scheme: string): boolean {
  const challenges = headers.get('www-authenticate') ?? [];
  return challenges.some((value) =>
    value.split(',').some((part) => part.trim().split(/[ \t]/u, 1)[0]?.toLowerCase() === scheme),
  );
}

function says({ headers }: Response, error: string): boolean {
  return (headers.get('www-authenticate') ?? []).some(
    (value) => /^bearer /iu.test(value) && value.includes(`error="${error}"`),
  );
}

/** Base64 in bytes that can be overwritten: a string could not. */
function base64(asking: Asking, bytes: Buffer): Buffer {
  const out = Buffer.alloc(Math.ceil(bytes.length / 3) * 4, '=');
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const sextets = Math.min(bytes.length - at, 3) + 1;
    for (let n = 0; n < sextets; n += 1) out[to + n] = ALPHABET[(group >> (18 - 6 * n)) & 63] ?? 0;
  }
  return asking.wiped(out);
}

const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
