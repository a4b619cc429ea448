import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkChain } from '../domain/triage/chain/check.ts';
import type { CheckedChain } from '../domain/triage/chain/check.ts';
import { certificatesIn } from '../domain/triage/chain/pem.ts';
import { chainSentence } from '../domain/triage/chain/sentences.ts';
import { makeTempFolder, removeFolder } from '../../test/support/folders.ts';
import { openAuthority } from '../../test/support/chain.ts';
import { openCertificates } from './open-certificates.ts';

const DAY = 86_400_000;
const made = new Map<string, string>();
let bundle = '';

beforeAll(async () => {
  const folder = await makeTempFolder();
  const authority = openAuthority(folder);
  made.set('root', await authority.root('root', '/CN=Example Root'));
  made.set('other-root', await authority.root('other-root', '/CN=Other Root'));
  made.set('middle', await authority.intermediate('middle', '/CN=Example Issuing', 'root'));
  made.set('crossed', await authority.again('crossed', 'middle', 'other-root'));
  made.set('impostor', await authority.root('impostor', '/CN=Example Issuing'));
  made.set(
    'server',
    await authority.server(
      'server',
      '/CN=db.example.org',
      'middle',
      'DNS:db.example.org,DNS:*.pool.example.org,IP:192.0.2.7',
    ),
  );
  made.set('not-allowed', await authority.server('not-allowed', '/CN=below', 'server', 'DNS:below.example.org'));
  made.set('alone', await authority.root('alone', '/CN=alone.example.org'));
  bundle = join(folder, 'bundle.pem');
  await writeFile(bundle, made.get('root') ?? '');
  return () => removeFolder(folder);
}, 60_000);

/** The problems of a paste, by the names of its certificates. */
async function check(
  names: readonly string[],
  more: { host?: string; trust?: boolean; at?: number; extra?: string } = {},
): Promise<CheckedChain> {
  const { open, trusted } = await openCertificates(more.trust === false ? null : bundle);
  const text = names.map((name) => made.get(name) ?? '').join('\n') + (more.extra ?? '');
  return checkChain({
    certificates: certificatesIn(text).certificates.map(open),
    host: more.host ?? null,
    trusted,
    at: more.at ?? Date.now(),
  });
}

const words = ({ problems }: CheckedChain) => problems.map(({ problem }) => problem);

describe('a chain that openssl made', () => {
  test('given the server’s own and its issuer, and the root in the administrator’s bundle, then it holds', async () => {
    const checked = await check(['server', 'middle'], { host: 'db.example.org' });
    expect(words(checked)).toEqual([]);
    expect(checked.path.map(({ subject }) => subject)).toEqual(['CN=db.example.org', 'CN=Example Issuing']);
    expect(checked.anchor?.subject).toBe('CN=Example Root');
  });

  test.each(['a.pool.example.org', '192.0.2.7'])(
    'given %s as the host, then the name is one of its own',
    async (host) => {
      expect(words(await check(['server', 'middle'], { host }))).toEqual([]);
    },
  );

  test.each(['mail.example.org', 'a.b.pool.example.org', '192.0.2.8'])(
    'given %s as the host, then the name is wrong',
    async (host) => {
      expect(words(await check(['server', 'middle'], { host }))).toEqual(['wrong-name']);
    },
  );

  test('given a moment after and before its time, then each that is not valid is named', async () => {
    expect(words(await check(['server', 'middle'], { at: Date.now() + 91 * DAY }))).toEqual([
      'expired',
      'expired',
      'issuer-missing',
    ]);
    expect(words(await check(['server', 'middle'], { at: Date.now() - DAY }))).toEqual([
      'not-yet-valid',
      'not-yet-valid',
      'issuer-missing',
    ]);
  });

  test('given the issuer before the server’s own, then the order is wrong and nothing else', async () => {
    expect(words(await check(['middle', 'server'], { host: 'db.example.org' }))).toEqual(['wrong-order']);
  });

  test('given the server’s own alone, then its issuer is missing, and the sentence names it', async () => {
    const checked = await check(['server']);
    expect(words(checked)).toEqual(['issuer-missing']);
    expect(checked.problems.map(chainSentence).join(' ')).toContain('CN=Example Issuing');
  });

  test('given a root that nobody vouches for, then it is not trusted; in the bundle, then it is', async () => {
    expect(words(await check(['server', 'middle', 'root'], { trust: false }))).toEqual(['untrusted-root']);
    expect(words(await check(['server', 'middle', 'root']))).toEqual([]);
  });

  test('given one that signed itself, then nobody vouches for it', async () => {
    expect(words(await check(['alone']))).toEqual(['untrusted-root']);
  });

  test('given another authority of the same name, then the signature is not its own', async () => {
    expect(words(await check(['server', 'impostor']))).toEqual(['wrong-signature']);
  });

  test('given one that is cross-signed, then the way that is trusted is found, in either order', async () => {
    for (const names of [
      ['server', 'crossed', 'middle'],
      ['server', 'middle', 'crossed'],
    ]) {
      const checked = await check(names);
      expect(words(checked)).toEqual([]);
      expect(checked.anchor?.subject).toBe('CN=Example Root');
    }
    expect(words(await check(['server', 'crossed']))).toEqual(['issuer-missing']);
  });

  test('given a server’s certificate that signed another one, then it may not', async () => {
    expect(words(await check(['not-allowed', 'server', 'middle']))).toEqual(['not-an-authority']);
  });

  test('given one of another chain beside it, then it is named', async () => {
    expect(words(await check(['server', 'middle', 'alone']))).toEqual(['unrelated']);
  });

  test('given the same one twice, then it counts once', async () => {
    expect(words(await check(['server', 'server', 'middle']))).toEqual([]);
  });

  test('given something that is no certificate between the lines, then its place is named and the rest is checked', async () => {
    const extra = '\n-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n';
    const checked = await check(['server', 'middle'], { extra });
    expect(checked.problems).toEqual([{ problem: 'unreadable', place: 2 }]);
  });

  test('given nothing at all, then it says what to paste', async () => {
    const checked = await check([]);
    expect(checked.problems.map(chainSentence)).toEqual([expect.stringContaining('BEGIN CERTIFICATE')]);
  });
});

describe('the administrator’s bundle', () => {
  test('given a file that holds no certificate, then the start says so', async () => {
    const folder = await makeTempFolder();
    await writeFile(join(folder, 'empty.pem'), 'nothing');
    await expect(openCertificates(join(folder, 'empty.pem'))).rejects.toThrow('has to be a PEM file');
    await removeFolder(folder);
  });
});
