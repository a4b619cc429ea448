import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import type { Authority } from '../../../test/support/servers/certificates.ts';
import { passwordLine, startNginx } from '../../../test/support/servers/nginx.ts';
import type { Nginx } from '../../../test/support/servers/nginx.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { probe } from '../probe.ts';
import { HOST, LIMITS, LOOPBACK, held, targetOn } from '../testing.ts';
import type { ProbeTarget } from '../types.ts';

describe('given a real nginx that asks for a password or a token', needsPrograms('nginx', 'openssl'), () => {
  const live = randomBytes(12).toString('hex');
  const rotated = randomBytes(12).toString('hex');
  let folder: string;
  let authority: Authority;
  let nginx: Nginx;
  let at: { basic: ProbeTarget; bearer: ProbeTarget; plain: ProbeTarget; wrongName: ProbeTarget };

  beforeAll(async () => {
    folder = await makeTempFolder();
    authority = await makeAuthority(folder, 'ours');
    const tls = await authority.server('issuer', [`DNS:${HOST}`]);
    const asksBasic = `auth_basic "here"; auth_basic_user_file users;
      location = /open { auth_basic off; return 200 "open"; } location = /closed { deny all; }
      location = /moved { auth_basic off; return 302 https://elsewhere.test/; }
      location = /broken { auth_basic off; return 503; } location = /busy { auth_basic off; return 429; }
      location = /proxy { auth_basic off; return 407; }`;
    const asksBearer = `location / { if ($http_authorization != "Bearer ${live}") { add_header WWW-Authenticate 'Bearer realm="here", error="invalid_token"' always; return 401; } return 200 "in"; }
      location = /scope { add_header WWW-Authenticate 'Bearer error="insufficient_scope"' always; return 403; }
      location = /digest { add_header WWW-Authenticate 'Digest realm="here"' always; return 401; }
      location = /silent { return 401; }`;
    nginx = await startNginx(
      [
        { tls, directives: asksBasic },
        { tls, directives: asksBearer },
        { tls: null, directives: asksBasic },
        { tls: await authority.server('other', ['DNS:other.test']), directives: asksBasic },
      ],
      { users: passwordLine('robot', live) },
    );
    const [one = 0, two = 0, three = 0, four = 0] = nginx.ports;
    const common = { authority: authority.cert, account: 'robot' };
    at = {
      basic: targetOn('http-basic', one, common),
      bearer: targetOn('http-bearer', two, { authority: authority.cert }),
      plain: targetOn('http-basic', three, common),
      wrongName: targetOn('http-basic', four, common),
    };
  });
  afterAll(async () => {
    await nginx?.stop();
    await removeFolder(folder);
  });

  const tried = async (target: ProbeTarget, credential: string, path: string | null = null) => {
    const { answer, code } = await probe({ ...target, detail: path }, held(credential), LIMITS, LOOPBACK);
    return `${answer} ${code}`;
  };

  test('when the credential lives, then it is still valid; when it was rotated, it is refused', async () => {
    expect(await tried(at.basic, live)).toBe('still-valid let-in');
    expect(await tried(at.basic, rotated)).toBe('refused 401');
    expect(await tried(at.bearer, live)).toBe('still-valid let-in');
    expect(await tried(at.bearer, rotated)).toBe('refused 401');
  });

  test('when the page is open to everybody, then its answer proves nothing', async () => {
    expect(await tried(at.basic, rotated, '/open')).toBe('cannot-tell not-asked');
  });

  test.each([
    ['/closed', 'cannot-tell 403'],
    ['/moved', 'cannot-tell redirect'],
    ['/broken', 'cannot-tell 5xx'],
    ['/busy', 'cannot-tell 429'],
    ['/proxy', 'cannot-tell 407'],
    ['/nothing', 'cannot-tell 404'],
  ])('when the server answers %s with something else than a refusal, then nobody can tell', async (path, expected) => {
    expect(await tried(at.basic, live, path)).toBe(expected);
  });

  test.each([
    ['/scope', 'still-valid insufficient_scope'],
    ['/digest', 'cannot-tell 401-other'],
    ['/silent', 'cannot-tell 401-other'],
  ])('when a bearer token is answered at %s, then the challenge decides', async (path, expected) => {
    expect(await tried(at.bearer, live, path)).toBe(expected);
  });

  test('when the certificate is of another name or another authority, then nothing is sent and nobody can tell', async () => {
    expect(await tried(at.wrongName, live)).toBe('cannot-tell tls-failed');
    expect(await tried({ ...at.basic, authority: null }, live)).toBe('cannot-tell tls-failed');
  });

  test('when there is no TLS, then a host at a loopback address is asked all the same', async () => {
    expect(await tried(at.plain, live)).toBe('still-valid let-in');
    expect(await tried(at.plain, rotated)).toBe('refused 401');
  });

  test('when the credential or the path would make a header of its own, then nothing is sent', async () => {
    expect(await tried(at.bearer, `${live}\r\nX-Other: 1`)).toBe('cannot-tell unusable');
    expect(await tried(at.basic, live, '/a b')).toBe('cannot-tell unusable');
  });
});
