import { onTestFinished, expect, test } from 'vitest';
import { startRude } from '../../test/support/servers/rude.ts';
import { attempt } from './apart/attempt.ts';
import { LIMITS, held, targetOn } from './testing.ts';
import type { Issuer } from './types.ts';

const SECRET = 'a password that is none';

/** What servers without TLS say when they are asked for it, or first of all. */
const PLAIN: readonly (readonly [Issuer, string, Buffer])[] = [
  ['postgres', 'N', Buffer.from('N')],
  // ExtendedResponse with protocolError (2): the directory knows no StartTLS
  ['ldap', 'protocolError', Buffer.from([0x30, 0x0c, 2, 1, 1, 0x78, 7, 10, 1, 2, 4, 0, 4, 0])],
  ['redis', 'an error', Buffer.from('-ERR Protocol error\r\n')],
  ['http-basic', 'a page', Buffer.from('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')],
  ['http-bearer', 'a page', Buffer.from('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')],
  ['github', 'a page', Buffer.from('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')],
];

test.each(PLAIN)(
  'given a host for %s that answers %s, when it may not go without TLS, then the credential stays',
  async (issuer, _, first) => {
    const host = await startRude((socket) => socket.once('data', () => socket.write(first)));
    onTestFinished(host.stop);
    const credential = new Uint8Array(held(SECRET));
    const target = targetOn(issuer, host.port, { account: 'robot' });
    const pinned = { addresses: ['127.0.0.1'], port: host.port, clear: false };
    expect(await attempt({ target, pinned, limits: LIMITS, at: 0, credential })).toBe('tls-not-offered');
    expect(host.received().includes(SECRET)).toBe(false);
    expect(host.received().includes('robot')).toBe(false);
    expect(credential.every((byte) => byte === 0)).toBe(true);
  },
);
