import { expect, test } from 'vitest';
import { certificatesIn, onlyCertificates } from './pem.ts';

const BLOCK = 'A'.repeat(130);
const CERTIFICATE = `-----BEGIN CERTIFICATE-----\n${BLOCK}\n-----END CERTIFICATE-----\n`;
// put together here, so that no line of this file reads like a key
const KEY = ['-----BEGIN', 'PRIVATE KEY-----\nnot a key\n-----END', 'PRIVATE KEY-----\n'].join(' ');

test('given certificates among a key and the words of a program, when only they are kept, then they are the same ones in lines of 64', () => {
  const kept = onlyCertificates(`CONNECTED(00000003)\n${CERTIFICATE}${KEY}---\n${CERTIFICATE}`);
  expect(kept).not.toMatch(/CONNECTED|PRIVATE|not a key/u);
  expect(certificatesIn(kept).certificates).toEqual([BLOCK, BLOCK]);
  expect(kept.split('\n').slice(1, 4)).toEqual(['A'.repeat(64), 'A'.repeat(64), 'AA']);
});

test('given no certificate, when only certificates are kept, then nothing is', () => {
  expect(onlyCertificates(KEY)).toBe('');
});
