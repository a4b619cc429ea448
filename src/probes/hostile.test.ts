import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeAuthority } from '../../test/support/servers/certificates.ts';
import { needsPrograms } from '../../test/support/servers/programs.ts';
import { startRude } from '../../test/support/servers/rude.ts';
import type { Rude } from '../../test/support/servers/rude.ts';
import { tempFolder } from '../../test/support/temp.ts';
import { probe } from './probe.ts';
import { LIMITS, LOOPBACK, held, targetOn } from './testing.ts';
import { ISSUERS } from './types.ts';
import type { Issuer, ProbeLimits, ProbeTarget } from './types.ts';

/** A host that takes its time takes no more of ours than this. */
const SHORT: ProbeLimits = { totalMillis: 1_200, silenceMillis: 400, bytes: 65_536 };
/** It is a whole credential of each kind but the certificate. */
const SECRET = `secret-${randomBytes(12).toString('hex')}`;

async function rude(meet: (socket: Socket) => void): Promise<Rude> {
  const host = await startRude(meet);
  onTestFinished(host.stop);
  return host;
}

function target(issuer: Issuer, port: number): ProbeTarget {
  const account = issuer === 'aws-sts' ? 'AKIDEXAMPLE000000000' : 'robot';
  const hostKey = `SHA256:${createHash('sha256').update('no key').digest('base64').replaceAll('=', '')}`;
  return targetOn(issuer, port, { account, authority: issuer === 'ssh' ? hostKey : null });
}

/** Bytes that are always the same and look like none that anybody means. */
function noise(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, n) =>
    createHash('sha256').update(`${seed} ${n}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const drip = (bytes: Buffer) => (socket: Socket) => {
  let at = 0;
  const timer = setInterval(() => socket.write(bytes.subarray(at, (at += 1))), 100);
  socket.on('close', () => clearInterval(timer));
};

const MANNERS: readonly (readonly [string, (socket: Socket) => void])[] = [
  ['says nothing', () => undefined],
  ['closes at once', (socket) => socket.end()],
  ['breaks off', (socket) => socket.resetAndDestroy()],
  ['says one byte now and then', drip(Buffer.alloc(200, 'H'))],
  ['speaks noise', (socket) => socket.write(noise('noise', 4_000))],
  ['sends a megabyte of zeros', (socket) => socket.write(Buffer.alloc(1_048_576))],
  ['sends a megabyte of lines', (socket) => socket.write('x: y\r\n'.repeat(180_000))],
  ['sends a page without an end', (socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'a'.repeat(1_048_576)}`)],
  ['points elsewhere', (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: https://elsewhere.test/\r\n\r\n')],
  ['speaks chunks of nothing', (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n')],
];

describe.each(MANNERS)('given a host that %s', (_, meet) => {
  test('when any issuer is asked there, then nobody can tell, and the credential is wiped', async () => {
    const host = await rude(meet);
    await Promise.all(
      ISSUERS.map(async (issuer) => {
        const credential = held(issuer === 'tls-client' ? await certificate() : SECRET);
        const result = await probe(target(issuer, host.port), credential, SHORT, LOOPBACK);
        expect(result, issuer).toMatchObject({ answer: 'cannot-tell' });
        expect(JSON.stringify(result)).not.toContain(SECRET);
        expect(
          credential.every((byte) => byte === 0),
          issuer,
        ).toBe(true);
      }),
    );
  });
});

test('given hosts that begin like the real ones and go on as noise, then nobody can tell', async () => {
  const begins: readonly (readonly [Issuer, Buffer])[] = [
    ['postgres', Buffer.from('N')],
    ['postgres', Buffer.from('S')],
    ['mariadb', greeting()],
    ['redis', Buffer.from('+PONG\r\n')],
    ['ldap', Buffer.from([0x30, 0x0c, 2, 1, 1, 0x78, 7, 10, 1, 2, 4, 0, 4, 0])],
    ['ssh', Buffer.from('SSH-2.0-other\r\n')],
    ['http-basic', Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc')],
  ];
  for (const [issuer, begin] of begins) {
    await Promise.all(
      Array.from({ length: 6 }, async (__, seed) => {
        const host = await rude((socket) => {
          socket.write(begin);
          // what follows has, half of the time, the length and number of a next packet before the noise
          const more = noise(`${issuer} ${seed}`, 40 + seed * 100);
          const head =
            issuer === 'mariadb' ? [more.length, more.length >> 8, 0, 2] : [0x52, 0, 0, more.length >> 8, more.length];
          setTimeout(() => socket.write(seed % 2 === 0 ? more : Buffer.concat([Buffer.from(head), more])), 50);
        });
        const result = await probe(target(issuer, host.port), held(SECRET), SHORT, LOOPBACK);
        expect(result, `${issuer} ${seed}`).toMatchObject({ answer: 'cannot-tell' });
      }),
    );
  }
});

test(
  'given a host with a certificate of its own making, when it is asked, then it is sent nothing',
  needsPrograms('openssl'),
  async () => {
    const own = await makeAuthority(await tempFolder(), 'own');
    const { createServer } = await import('node:tls');
    const received: Buffer[] = [];
    const server = createServer({ key: own.key, cert: own.cert }, (socket) =>
      socket.on('data', (chunk) => received.push(chunk)),
    );
    server.on('tlsClientError', () => undefined); // that is what is tested
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(address === null || typeof address === 'string' ? 0 : address.port);
      });
    });
    onTestFinished(() => void server.close());
    for (const issuer of ['http-basic', 'http-bearer', 'github', 'gitlab', 'slack', 'aws-sts'] as const)
      expect(await probe(target(issuer, port), held(SECRET), SHORT, LOOPBACK)).toMatchObject({ code: 'tls-failed' });
    expect(received).toEqual([]);
  },
);

describe('given names', () => {
  const page = (socket: Socket) =>
    socket.on('data', (chunk) =>
      socket.end(
        chunk.includes('Authorization')
          ? 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'
          : 'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n',
      ),
    );

  test('when a name leads elsewhere the second time, then the probe stays where it was pinned', async () => {
    const host = await rude(page);
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254']];
    let asked = 0;
    const resolve = async () => await Promise.resolve(answers[(asked += 1) - 1] ?? []);
    const result = await probe(target('http-basic', host.port), held(SECRET), LIMITS, { ...LOOPBACK, resolve });
    expect(result).toMatchObject({ answer: 'still-valid', code: 'let-in' });
    expect(asked).toBe(1);
    expect(host.connections()).toBeGreaterThan(1);
  });

  test('when nobody allowed the address, then nobody is called there', async () => {
    const host = await rude(page);
    for (const dial of [
      { ...LOOPBACK, allowed: [] },
      { ...LOOPBACK, allowed: [{ host: 'issuer.test', port: host.port + 1, inside: true, clear: true }] },
      { ...LOOPBACK, allowed: [{ host: 'issuer.test', port: null, inside: false, clear: true }] },
      { ...LOOPBACK, resolve: async () => await Promise.resolve(['127.0.0.1', '169.254.169.254']) },
      { ...LOOPBACK, resolve: async () => await Promise.resolve(['::ffff:127.0.0.1']) },
    ])
      expect(await probe(target('http-basic', host.port), held(SECRET), SHORT, dial)).toMatchObject({
        code: 'not-allowed',
      });
    expect(host.connections()).toBe(0);
  });

  test('when the resolver hangs, fails or knows nothing, then nobody can tell', async () => {
    const never = { ...LOOPBACK, resolve: async () => await new Promise<never>(() => undefined) };
    expect(await probe(target('redis', 1), held(SECRET), SHORT, never)).toMatchObject({ code: 'timeout' });
    const fails = { ...LOOPBACK, resolve: async () => await Promise.reject(new Error('words of a resolver')) };
    expect(await probe(target('redis', 1), held(SECRET), SHORT, fails)).toMatchObject({ code: 'no-address' });
    const none = { ...LOOPBACK, resolve: async () => await Promise.resolve([]) };
    expect(await probe(target('redis', 1), held(SECRET), SHORT, none)).toMatchObject({ code: 'no-address' });
  });
});

/** A PEM with a key and what says that it is its certificate: it is refused before anything is sent. */
async function certificate(): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return await Promise.resolve(`${String(key)}-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n`);
}

/** What a MariaDB says first: version 10 of the handshake (mariadb.com/kb, "Connection"), without TLS. */
function greeting(): Buffer {
  const body = Buffer.concat([
    Buffer.from([10]),
    Buffer.from('10.11.0-MariaDB\0'),
    Buffer.from([1, 0, 0, 0]),
    Buffer.alloc(8, 7),
    Buffer.from([0, 0xff, 0xf7, 33, 2, 0, 0xff, 0x81, 21]),
    Buffer.alloc(10),
    Buffer.alloc(12, 7),
    Buffer.from('\0mysql_native_password\0'),
  ]);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
}
