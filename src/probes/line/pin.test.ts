import { describe, expect, test } from 'vitest';
import { Stopped } from '../stopped.ts';
import type { AllowedHost, ProbeTarget } from '../types.ts';
import { pin } from './pin.ts';

const target = (host: string): ProbeTarget => ({
  issuer: 'redis',
  host,
  port: 6379,
  account: null,
  detail: null,
  authority: null,
});
const ALLOWED: AllowedHost = { host: 'db.test', port: null, inside: true, clear: false };

async function pinned(host: string, addresses: readonly string[], allowed: readonly AllowedHost[] = []) {
  const resolve = async () => await Promise.resolve(addresses);
  return await pin(target(host), { resolve, allowed, at: 0 }).catch((error: unknown) =>
    error instanceof Stopped ? error.code : String(error),
  );
}

describe('given where a name leads', () => {
  test('when it leads to the world, then it is pinned there, and nothing goes without TLS', async () => {
    expect(await pinned('db.test', ['8.8.8.8'])).toEqual({ addresses: ['8.8.8.8'], port: 6379, clear: false });
  });

  test('when it leads inside, then only a name that was allowed is asked', async () => {
    expect(await pinned('db.test', ['10.0.0.5'])).toBe('not-allowed');
    expect(await pinned('other.test', ['10.0.0.5'], [ALLOWED])).toBe('not-allowed');
    expect(await pinned('DB.test', ['10.0.0.5'], [ALLOWED])).toMatchObject({ clear: false });
    expect(await pinned('db.test', ['8.8.8.8', '10.0.0.5'])).toBe('not-allowed');
  });

  test('when it was allowed without TLS, or all of it is this machine, then the credential may go in the clear', async () => {
    expect(await pinned('db.test', ['10.0.0.5'], [{ ...ALLOWED, clear: true }])).toMatchObject({ clear: true });
    expect(await pinned('db.test', ['127.0.0.1'], [ALLOWED])).toMatchObject({ clear: true });
    expect(await pinned('db.test', ['127.0.0.1', '10.0.0.5'], [ALLOWED])).toMatchObject({ clear: false });
  });

  test('when one of its addresses is never asked, then no allowing helps', async () => {
    const all = [{ ...ALLOWED, clear: true }];
    expect(await pinned('db.test', ['169.254.169.254'], all)).toBe('not-allowed');
    expect(await pinned('db.test', ['127.0.0.1', '::ffff:127.0.0.1'], all)).toBe('not-allowed');
    expect(await pinned('0x7f.1', ['8.8.8.8'], all)).toBe('not-allowed');
  });

  test('when it leads to a hundred addresses, then three of them are tried', async () => {
    const many = Array.from({ length: 100 }, (_, n) => `8.8.4.${n}`);
    expect(await pinned('db.test', many)).toMatchObject({ addresses: ['8.8.4.0', '8.8.4.1', '8.8.4.2'] });
  });
});
