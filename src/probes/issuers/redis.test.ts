import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { startRedis } from '../../../test/support/servers/redis.ts';
import { HOST, targetOn, tried } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

describe('given a real Redis', needsPrograms('redis-server', 'openssl'), () => {
  const live = randomBytes(12).toString('hex');
  const rotated = randomBytes(12).toString('hex');
  const stops: (() => Promise<void>)[] = [];
  let plain: ProbeTarget;
  let secured: ProbeTarget;
  let open: ProbeTarget;

  beforeAll(async () => {
    const folder = await makeTempFolder();
    stops.push(async () => await removeFolder(folder));
    const authority = await makeAuthority(folder, 'ours');
    const accounts = [
      `requirepass ${live}`,
      `user robot on >${live} +ping`,
      `user anybody on nopass +@all`,
      `user resting off >${live} +@all`,
    ];
    const one = await startRedis(null, accounts);
    const two = await startRedis(await authority.server('issuer', [`DNS:${HOST}`]), accounts);
    const three = await startRedis(null, []);
    stops.push(one.stop, two.stop, three.stop);
    plain = targetOn('redis', one.port);
    secured = targetOn('redis', two.port, { authority: authority.cert });
    open = targetOn('redis', three.port);
  });
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  test.each([null, 'robot'])(
    'when the account %s has its password, it is still valid; rotated, refused',
    async (account) => {
      for (const target of [plain, secured]) {
        expect(await tried({ ...target, account }, live)).toBe('still-valid OK');
        expect(await tried({ ...target, account }, rotated)).toBe('refused WRONGPASS');
      }
    },
  );

  test('when the account is switched off or gone, then its password is refused', async () => {
    expect(await tried({ ...plain, account: 'resting' }, live)).toBe('refused WRONGPASS');
    expect(await tried({ ...plain, account: 'gone' }, live)).toBe('refused WRONGPASS');
  });

  test('when the account takes any password, or there is none at all, then nobody can tell', async () => {
    expect(await tried({ ...plain, account: 'anybody' }, rotated)).toBe('cannot-tell not-asked');
    expect(await tried(open, rotated)).toBe('cannot-tell ERR');
  });

  test("when the certificate is not the host's, then nothing is sent and nobody can tell", async () => {
    expect(await tried({ ...secured, authority: null }, live)).toBe('cannot-tell tls-failed');
  });

  test('when the server is stopped, then nobody can tell', async () => {
    const short = await startRedis(null, []);
    await short.stop();
    expect(await tried(targetOn('redis', short.port), live)).toBe('cannot-tell unreachable');
  });
});
