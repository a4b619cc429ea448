import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProbeTargets } from './probe-targets.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'targets-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function listed(content: unknown) {
  const path = join(dir, 'targets.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readProbeTargets(path);
}

test('given a list, then each entry is read, with the usual port and, for services, their host', () => {
  execFileSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -subj /CN=authority -keyout ${dir}/key.pem -out ${dir}/ca.pem`.split(' '),
    { stdio: 'ignore' },
  );
  const entry = { name: 'Orders', identity: 'orders', issuer: 'postgres', host: 'db.internal', private: true };
  const read = listed({ targets: [{ ...entry, authority: 'ca.pem' }, { issuer: 'github' }] });
  expect(read).toMatchObject({
    ok: true,
    targets: [
      { ...entry, port: 5432, account: null, detail: null, authority: expect.stringContaining('BEGIN CERTIFICATE') },
      { name: 'api.github.com', identity: null, host: 'api.github.com', port: 443, private: false, authority: null },
    ],
  });
});

test.each([
  ['no JSON', 'oops', 'is not JSON'],
  ['a list without its frame', [], 'of the form'],
  ['a word that does not exist', { targets: [{ issuer: 'postgres', host: 'a', prvate: true }] }, 'targets.0'],
  ['an issuer that does not exist', { targets: [{ issuer: 'oracle', host: 'a' }] }, 'targets.0.issuer'],
  ['no host', { targets: [{ issuer: 'postgres' }] }, 'targets.0.host'],
  ['an address instead of a host', { targets: [{ issuer: 'redis', host: 'redis://a' }] }, 'targets.0.host'],
  ['a port out of range', { targets: [{ issuer: 'redis', host: 'a', port: 70_000 }] }, 'targets.0.port'],
  ['no authority there', { targets: [{ issuer: 'redis', host: 'a', authority: 'none.pem' }] }, 'targets.0.authority'],
])('given %s, then the whole list is refused with a sentence', (_, content, says) => {
  expect(listed(content)).toMatchObject({ ok: false, says: expect.stringContaining(says) });
});

test('given no file, then it is refused with a sentence', () => {
  expect(readProbeTargets(join(dir, 'none'))).toMatchObject({ ok: false, says: expect.stringContaining('cannot be') });
});
