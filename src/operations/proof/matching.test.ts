import { describe, expect, test } from 'vitest';
import { normalise } from '../../redact/normalise.ts';
import { made } from '../../../test/support/made.ts';
import { formsOf, sentForms } from './matching.ts';

const SECRET = `Gull-${made('alnum', 16, 4)}`;
const isIt = (normal: string) => normal === normalise(SECRET);

describe('what somebody gives for a probe', () => {
  test('given the credential, with white space around it or in a line, then it is tried as it is', () => {
    for (const given of [SECRET, ` ${SECRET}\n`, `export DB_PASSWORD=${SECRET}`])
      expect(formsOf(given, isIt)).toEqual([SECRET]);
  });

  test('given an encoded form, then that and what it stands for are tried: the refusal of one would prove nothing', () => {
    const encoded = Buffer.from(SECRET).toString('base64');
    expect(formsOf(encoded, isIt)).toEqual([encoded, SECRET]);
    expect(formsOf(`"${SECRET}"`, isIt)).toEqual([`"${SECRET}"`, SECRET]);
  });

  test('given another credential, or nothing, then nothing is tried', () => {
    for (const given of [`${SECRET}x`, '', 'password=other-Gull-77']) expect(formsOf(given, isIt)).toEqual([]);
  });

  test('given a key in PEM, then it keeps its line ends', () => {
    const pem = [
      '-----BEGIN PRIVATE KEY-----',
      made('alnum', 60, 1),
      made('alnum', 60, 2),
      '-----END PRIVATE KEY-----',
    ];
    const known = normalise(pem.join('\n'));
    expect(formsOf(pem.join('\r\n'), (normal) => normal === known)).toEqual([`${pem.join('\r\n')}\n`]);
  });
});

describe('what is sent', () => {
  const target = { issuer: 'http-basic', account: 'robot' } as const;

  test('given a pair, then its password goes to the account of that name, and nothing to another', () => {
    expect(sentForms(['cm9ib3Q6c2VhbA==', 'robot:seal'], 'basic-auth', target)).toEqual(['seal']);
    expect(sentForms(['other:seal'], 'basic-auth', target)).toEqual([]);
  });

  test('given a private key, then nothing goes but the key itself: an encoded one would be tried as a password', () => {
    expect(sentForms(['LS0tLS1CRUdJTg=='], 'private-key', { issuer: 'ssh', account: 'git' })).toEqual([]);
  });
});
