import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import { startMariadb } from '../../../test/support/servers/mariadb.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { HOST, targetOn, tried } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

describe('given a real MariaDB', needsPrograms('mariadbd', 'mariadb-install-db', 'openssl'), () => {
  const live = randomBytes(12).toString('hex');
  const rotated = randomBytes(12).toString('hex');
  const stops: (() => Promise<void>)[] = [];
  let plain: ProbeTarget;
  let secured: ProbeTarget;

  beforeAll(async () => {
    const folder = await makeTempFolder();
    stops.push(async () => await removeFolder(folder));
    const authority = await makeAuthority(folder, 'ours');
    const statements = [
      `create user robot@'127.0.0.1' identified by '${live}'`,
      `create user locked@'127.0.0.1' identified by '${live}' account lock`,
      `create user tired@'127.0.0.1' identified by '${live}' password expire`,
      `create user stranger@'10.9.8.7' identified by '${live}'`,
      `install soname 'auth_ed25519'`,
      `create user modern@'127.0.0.1' identified via ed25519 using password('${live}')`,
      'create database closed',
    ];
    const one = await startMariadb(null, statements, ['--disconnect-on-expired-password']);
    const two = await startMariadb(await authority.server('issuer', [`DNS:${HOST}`]), statements, [
      '--max-password-errors=2',
    ]);
    stops.push(one.stop, two.stop);
    plain = targetOn('mariadb', one.port, { account: 'robot' });
    secured = targetOn('mariadb', two.port, { account: 'robot', authority: authority.cert });
  }, 120_000);
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  test('when the account has its password, it is still valid; rotated, refused', async () => {
    for (const target of [plain, secured]) {
      expect(await tried(target, live)).toBe('still-valid logged-in');
      expect(await tried(target, rotated)).toBe('refused 1045');
    }
  });

  test('when the server took the password and refuses something else, then the password lives', async () => {
    expect(await tried({ ...plain, detail: 'closed' }, live)).toBe('still-valid 1044');
    expect(await tried({ ...plain, detail: 'closed' }, rotated)).toBe('refused 1045');
    expect(await tried({ ...plain, account: 'tired' }, live)).toBe('still-valid 1862');
    expect(await tried({ ...secured, account: 'tired' }, live)).toBe('still-valid logged-in');
  });

  test('when the account is locked, blocked, or logs in in another way, then nobody can tell', async () => {
    expect(await tried({ ...plain, account: 'locked' }, live)).toBe('cannot-tell 4151');
    expect(await tried({ ...plain, account: 'modern' }, live)).toBe('cannot-tell other-way');
    const blocked = { ...secured, account: 'tired' };
    await tried(blocked, rotated);
    await tried(blocked, rotated);
    expect(await tried(blocked, live)).toBe('cannot-tell 4150');
  });

  test("when the certificate is not the host's, then nothing is sent and nobody can tell", async () => {
    expect(await tried({ ...secured, authority: null }, live)).toBe('cannot-tell tls-failed');
    expect(await tried({ ...secured, host: 'other.test' }, live)).toBe('cannot-tell tls-failed');
  });

  test('when the server is stopped, then nobody can tell', async () => {
    await stops.pop()?.();
    expect(await tried(secured, live)).toBe('cannot-tell unreachable');
  });
});
