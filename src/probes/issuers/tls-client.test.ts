import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import type { Pair } from '../../../test/support/servers/certificates.ts';
import { startNginx } from '../../../test/support/servers/nginx.ts';
import { startOpensslServer } from '../../../test/support/servers/openssl-server.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { HOST, targetOn, tried } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

describe('given real servers that ask for a client certificate', needsPrograms('nginx', 'openssl'), () => {
  const stops: (() => Promise<void>)[] = [];
  let targets: Record<'nginx' | 'open' | 'tls12' | 'tls13' | 'stale', ProbeTarget>;
  let root: string;
  let foreignRoot: string;
  let clients: Record<'live' | 'revoked' | 'expired' | 'foreign', Pair>;

  beforeAll(async () => {
    const folder = await makeTempFolder();
    stops.push(async () => await removeFolder(folder));
    const ours = await makeAuthority(folder, 'ours');
    const elsewhere = await makeAuthority(folder, 'elsewhere');
    const tls = await ours.server('issuer', [`DNS:${HOST}`]);
    clients = {
      live: await ours.client('live'),
      revoked: await ours.client('revoked'),
      expired: await ours.client('expired', 'run-out'),
      foreign: await elsewhere.client('foreign'),
    };
    const list = await ours.revoke(clients.revoked);
    root = ours.cert;
    foreignRoot = elsewhere.cert;
    const asks = 'ssl_client_certificate ca.crt; ssl_crl revoked.crl;';
    const nginx = await startNginx(
      [
        { tls, directives: `ssl_verify_client on; ${asks}` },
        { tls, directives: `ssl_verify_client optional_no_ca; ssl_client_certificate ca.crt;` },
      ],
      { 'ca.crt': ours.cert, 'revoked.crl': await readFile(list, 'utf8') },
    );
    stops.push(nginx.stop);
    const strict = { authority: ours.certFile, revoked: list };
    const tls12 = await startOpensslServer(tls, { ...strict, version: '1.2' }, folder);
    const tls13 = await startOpensslServer(tls, { ...strict, version: '1.3' }, folder);
    const staleList = await ours.staleList();
    const stale = await startOpensslServer(tls, { ...strict, revoked: staleList, version: '1.3' }, folder);
    stops.push(tls12.stop, tls13.stop, stale.stop);
    const [one = 0, two = 0] = nginx.ports;
    const on = (port: number) => targetOn('tls-client', port, { authority: ours.cert });
    targets = { nginx: on(one), open: on(two), tls12: on(tls12.port), tls13: on(tls13.port), stale: on(stale.port) };
  });
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  const pem = (pair: Pair, ...chain: readonly string[]) => [pair.key, pair.cert, ...chain].join('\n');
  const named = (names: readonly ('nginx' | 'tls12' | 'tls13')[]) => names.map((name) => targets[name]);

  test('when the certificate is good, then it is still valid', async () => {
    for (const target of named(['nginx', 'tls12', 'tls13']))
      expect(await tried(target, pem(clients.live))).toBe('still-valid let-in');
  });

  test('when the certificate is revoked or has run out, then the alert says so', async () => {
    for (const target of named(['tls12', 'tls13'])) {
      expect(await tried(target, pem(clients.revoked))).toBe('refused certificate_revoked');
      expect(await tried(target, pem(clients.expired))).toBe('refused certificate_expired');
    }
  });

  test('when nginx refuses it, then that counts with the whole chain only: a missing link looks the same', async () => {
    for (const pair of [clients.revoked, clients.expired]) {
      expect(await tried(targets.nginx, pem(pair, root))).toBe('refused nginx-495');
      expect(await tried(targets.nginx, pem(pair))).toBe('cannot-tell nginx-495:chain');
    }
  });

  test('when the server does not trust its root, then that counts with the whole chain only', async () => {
    for (const target of named(['tls12', 'tls13'])) {
      expect(await tried(target, pem(clients.foreign, foreignRoot))).toBe('refused unknown_ca');
      expect(await tried(target, pem(clients.foreign))).toBe('cannot-tell unknown_ca:chain');
      expect(await tried(target, pem(clients.foreign, root))).toBe('cannot-tell unknown_ca:chain');
    }
  });

  test("when it is the server's own list that has run out, then nobody can tell", async () => {
    expect(await tried(targets.stale, pem(clients.live))).toBe('cannot-tell certificate_expired:not-yet');
  });

  test('when the page is open without a certificate, then its answer proves nothing', async () => {
    expect(await tried(targets.open, pem(clients.live))).toBe('cannot-tell not-asked');
  });

  test("when the server's certificate is not the host's, then nothing is sent and nobody can tell", async () => {
    expect(await tried({ ...targets.nginx, host: 'other.test' }, pem(clients.live))).toBe('cannot-tell tls-failed');
  });

  test('when key and certificate do not belong together, or one is missing, then nothing is sent', async () => {
    expect(await tried(targets.nginx, `${clients.revoked.key}${clients.live.cert}`)).toBe('cannot-tell unusable');
    expect(await tried(targets.nginx, clients.live.cert)).toBe('cannot-tell unusable');
    expect(await tried(targets.nginx, clients.live.key)).toBe('cannot-tell unusable');
    expect(await tried(targets.nginx, '-----BEGIN CERTIFICATE-----\nnone')).toBe('cannot-tell unusable');
  });
});
