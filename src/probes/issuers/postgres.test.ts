import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { needsPostgres } from '../../../test/support/postgres.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import { startGuardedPostgres } from '../../../test/support/servers/postgres.ts';
import type { Guarded } from '../../../test/support/servers/postgres.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { probe } from '../probe.ts';
import { HOST, LIMITS, LOOPBACK, held, targetOn } from '../testing.ts';
import type { Dial, ProbeTarget } from '../types.ts';

/** Accounts whose password is right, and what each of them is. */
const ACCOUNTS = ['plain', 'modern', 'old', 'ended', 'stranger', 'trusted', 'crowded', 'resting'];

describe('given a real PostgreSQL', needsPostgres, () => {
  describe('that speaks TLS', needsPrograms('openssl'), () => {
    const live = randomBytes(12).toString('hex');
    const rotated = randomBytes(12).toString('hex');
    let folder: string;
    let secured: Guarded;
    let target: ProbeTarget;
    let otherName: ProbeTarget;

    beforeAll(async () => {
      folder = await makeTempFolder();
      const authority = await makeAuthority(folder, 'ours');
      secured = await startGuardedPostgres(await authority.server('issuer', [`DNS:${HOST}`]), [
        'host all stranger 127.0.0.1/32 reject',
        'host all trusted 127.0.0.1/32 trust',
        'host all old 127.0.0.1/32 md5',
        'host all plain 127.0.0.1/32 password',
        'hostssl all all 127.0.0.1/32 scram-sha-256',
      ]);
      for (const name of ACCOUNTS) await secured.run(`create role ${name} login password '${live}'`);
      await secured.run(
        "alter role ended valid until '2020-01-01'",
        'alter role crowded connection limit 0',
        'alter role resting nologin',
        'create database locked',
        'revoke connect on database locked from public',
      );
      target = targetOn('postgres', secured.port, { authority: authority.cert, account: 'modern' });
      otherName = { ...target, host: 'other.test' };
    });
    afterAll(async () => {
      await secured?.stop();
      await removeFolder(folder);
    });

    const tried = async (
      account: string,
      credential: string,
      more: Partial<ProbeTarget> = {},
      dial: Dial = LOOPBACK,
    ) => {
      const { answer, code } = await probe({ ...target, account, ...more }, held(credential), LIMITS, dial);
      return `${answer} ${code}`;
    };

    test.each(['modern', 'old', 'plain'])(
      'when %s has its password, it is still valid; when rotated, refused',
      async (account) => {
        expect(await tried(account, live)).toBe('still-valid logged-in');
        expect(await tried(account, rotated)).toBe('refused 28P01');
      },
    );

    test('when the password has run out or the account is gone, then the server refuses it', async () => {
      expect(await tried('ended', live)).toBe('refused 28P01');
      expect(await tried('nobody_here', live)).toBe('refused 28P01');
    });

    test('when the server took the password and refuses something else, then the password lives', async () => {
      expect(await tried('modern', live, { detail: 'missing' })).toBe('still-valid after-login:3D000');
      expect(await tried('modern', live, { detail: 'locked' })).toBe('still-valid after-login:42501');
      expect(await tried('crowded', live)).toBe('still-valid after-login:53300');
      expect(await tried('modern', rotated, { detail: 'missing' })).toBe('refused 28P01');
    });

    test('when the account may not log in at present, then nobody can tell', async () => {
      expect(await tried('resting', live)).toBe('cannot-tell after-login:28000');
    });

    test('when pg_hba.conf turns us away, or lets in whoever asks, then nobody can tell', async () => {
      expect(await tried('stranger', live)).toBe('cannot-tell 28000');
      expect(await tried('trusted', rotated)).toBe('cannot-tell not-asked');
    });

    test("when the certificate is another's, then nothing is sent and nobody can tell", async () => {
      const allowed = [{ host: 'other.test', port: null, inside: true, clear: true }];
      const { answer, code } = await probe(otherName, held(live), LIMITS, { ...LOOPBACK, allowed });
      expect(`${answer} ${code}`).toBe('cannot-tell tls-failed');
      expect(await tried('modern', live, { authority: null })).toBe('cannot-tell tls-failed');
    });
  });

  describe('that speaks no TLS', () => {
    const live = randomBytes(12).toString('hex');
    let bare: Guarded;
    beforeAll(async () => {
      bare = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
      await bare.run(`create role robot login password '${live}'`);
    });
    afterAll(async () => await bare?.stop());

    test('when it lies at a loopback address, then it is asked all the same; when it is stopped, nobody can tell', async () => {
      const target = targetOn('postgres', bare.port, { account: 'robot' });
      expect(await probe(target, held(live), LIMITS, LOOPBACK)).toMatchObject({ answer: 'still-valid' });
      expect(await probe(target, held('rotated'), LIMITS, LOOPBACK)).toMatchObject({ answer: 'refused' });
      await bare.stop();
      const stopped = await probe(target, held(live), LIMITS, LOOPBACK);
      expect(stopped).toMatchObject({ answer: 'cannot-tell', code: 'unreachable' });
    });
  });
});
