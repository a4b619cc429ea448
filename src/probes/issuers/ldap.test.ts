import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { SUFFIX, startSlapd } from '../../../test/support/servers/slapd.ts';
import { HOST, targetOn, tried } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

describe('given a real slapd', needsPrograms('slapd', 'slapadd', 'openssl'), () => {
  const live = randomBytes(12).toString('hex');
  const rotated = randomBytes(12).toString('hex');
  const stops: (() => Promise<void>)[] = [];
  const account = `cn=robot,${SUFFIX}`;
  let plain: ProbeTarget;
  let started: ProbeTarget;
  let ldaps: ProbeTarget;
  let guarded: ProbeTarget;
  let telling: ProbeTarget;
  let strict: ProbeTarget;

  beforeAll(async () => {
    const folder = await makeTempFolder();
    stops.push(async () => await removeFolder(folder));
    const authority = await makeAuthority(folder, 'ours');
    const tls = await authority.server('issuer', [`DNS:${HOST}`]);
    const robot = { name: 'robot', password: live };
    const locked = { name: 'locked', password: live, lines: ['pwdAccountLockedTime: 000001010000Z'] };
    const old = { name: 'old', password: live, lines: ['pwdChangedTime: 20200101000000Z'] };
    const policy = {
      name: 'policy',
      password: 'none',
      lines: ['objectClass: pwdPolicy', 'pwdAttribute: userPassword', 'pwdLockout: TRUE', 'pwdMaxAge: 60'],
    };
    const overlay = ['overlay ppolicy', `ppolicy_default cn=policy,${SUFFIX}`];
    const one = await startSlapd(null, [robot]);
    const two = await startSlapd(tls, [robot]);
    const three = await startSlapd(null, [robot, locked, old, policy], overlay);
    const four = await startSlapd(null, [robot, locked, old, policy], [...overlay, 'ppolicy_use_lockout']);
    const five = await startSlapd(null, [robot], ['restrict bind']);
    stops.push(one.stop, two.stop, three.stop, four.stop, five.stop);
    plain = targetOn('ldap', one.port, { account });
    started = targetOn('ldap', two.port, { account, authority: authority.cert });
    ldaps = { ...started, port: two.tlsPort ?? 0, detail: 'ldaps' };
    guarded = targetOn('ldap', three.port, { account });
    telling = targetOn('ldap', four.port, { account });
    strict = targetOn('ldap', five.port, { account });
  });
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  test('when the name has its password, it is still valid; rotated or gone, refused', async () => {
    for (const target of [plain, started, ldaps]) {
      expect(await tried(target, live)).toBe('still-valid 0');
      expect(await tried(target, rotated)).toBe('refused 49');
      expect(await tried({ ...target, account: `cn=gone,${SUFFIX}` }, live)).toBe('refused 49');
    }
  });

  test('when the directory keeps a policy, then an account that is locked or past its day is never taken for a dead password', async () => {
    const locked = `cn=locked,${SUFFIX}`;
    expect(await tried(guarded, live)).toBe('still-valid 0');
    expect(await tried({ ...guarded, account: locked }, live)).toBe('cannot-tell 49:policy');
    expect(await tried(guarded, rotated)).toBe('cannot-tell 49:policy');
    expect(await tried({ ...telling, account: locked }, live)).toBe('cannot-tell 49:locked');
    expect(await tried({ ...guarded, account: `cn=old,${SUFFIX}` }, live)).toBe('cannot-tell 49:expired');
  });

  test('when the directory is unwilling or the name is no DN, then nobody can tell', async () => {
    expect(await tried(strict, live)).toBe('cannot-tell 53');
    expect(await tried({ ...plain, account: 'robot' }, live)).toBe('cannot-tell 34');
  });

  test('when the name is empty, which binds as nobody, then nothing is sent', async () => {
    expect(await tried({ ...plain, account: '' }, live)).toBe('cannot-tell unusable');
    expect(await tried(plain, '')).toBe('cannot-tell unusable');
  });

  test("when the certificate is not the host's, then nothing is sent and nobody can tell", async () => {
    expect(await tried({ ...started, authority: null }, live)).toBe('cannot-tell tls-failed');
    expect(await tried({ ...ldaps, host: 'other.test' }, live)).toBe('cannot-tell tls-failed');
  });

  test('when the server is stopped, then nobody can tell', async () => {
    await stops.pop()?.();
    expect(await tried(strict, live)).toBe('cannot-tell unreachable');
  });
});
