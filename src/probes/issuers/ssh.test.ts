import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../../../test/support/needs.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { makeKey, noAccounts, startSshd } from '../../../test/support/servers/ssh.ts';
import type { Sshd } from '../../../test/support/servers/ssh.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { targetOn, tried } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

const ME = userInfo().username;

describe('given a real sshd', needsPrograms('sshd', 'ssh-keygen', 'openssl'), () => {
  const live = randomBytes(12).toString('hex');
  const rotated = randomBytes(12).toString('hex');
  const running: Sshd[] = [];
  let target: ProbeTarget;
  let keysOnly: ProbeTarget;
  let keys: Sshd['keys'];
  let both: ProbeTarget;

  beforeAll(async () => {
    const open = await startSshd(['PasswordAuthentication yes'], { robot: live });
    const closed = await startSshd(['PasswordAuthentication no']);
    const two = await startSshd(['AuthenticationMethods publickey,password'], { robot: live });
    running.push(open, closed, two);
    target = targetOn('ssh', open.port, { account: ME, authority: open.hostKey });
    keysOnly = targetOn('ssh', closed.port, { account: ME, authority: closed.hostKey });
    both = targetOn('ssh', two.port, { account: ME, authority: two.hostKey });
    keys = open.keys;
  });
  afterAll(async () => {
    for (const { stop } of running) await stop();
  });

  test('when a key may log in, it is still valid; rotated, refused', async () => {
    expect(await tried(target, keys.live)).toBe('still-valid let-in');
    expect(await tried(target, keys.rotated)).toBe('refused publickey-rejected');
  });

  test('when a password may log in, it is still valid; rotated, refused', needs(noAccounts()), async () => {
    expect(await tried({ ...target, account: 'robot' }, live)).toBe('still-valid let-in');
    expect(await tried({ ...target, account: 'robot' }, rotated)).toBe('refused password-rejected');
  });

  test('when the server wants a password besides the key, then the key lives', async () => {
    expect(await tried(both, running[2]?.keys.live ?? '')).toBe('still-valid partial-success');
  });

  test('when passwords are not offered, then nobody can tell', async () => {
    expect(await tried(keysOnly, rotated)).toBe('cannot-tell not-offered');
  });

  test('when the host key is another one, or none is named, then nothing is sent and nobody can tell', async () => {
    expect(await tried({ ...target, authority: keysOnly.authority }, keys.live)).toBe('cannot-tell host-key');
    expect(await tried({ ...target, authority: null }, keys.live)).toBe('cannot-tell no-host-key');
    expect(await tried({ ...target, authority: `${keysOnly.authority} ${target.authority}` }, keys.live)).toBe(
      'still-valid let-in',
    );
  });

  test('when the key is locked by a passphrase, or is none, then nothing is sent', async () => {
    const locked = await makeKey(await tempFolder(), 'locked', 'a passphrase');
    expect(await tried(target, locked.private)).toBe('cannot-tell unusable');
    expect(await tried(target, '-----BEGIN OPENSSH PRIVATE KEY-----\nnone\n')).toBe('cannot-tell unusable');
  });

  test('when the server is stopped, then nobody can tell', async () => {
    await running.pop()?.stop();
    expect(await tried(both, rotated)).toBe('cannot-tell unreachable');
  });
});
