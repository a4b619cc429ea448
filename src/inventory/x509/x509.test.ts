import { X509Certificate, createPublicKey, generateKeyPairSync } from 'node:crypto';
import './reflect.ts';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, imported } from '../testing/files.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

async function made(
  name: string,
  names: ConstructorParameters<typeof SubjectAlternativeNameExtension>[0],
  notAfter = new Date('2027-05-06T07:08:09Z'),
) {
  const keys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  return X509CertificateGenerator.createSelfSigned({
    serialNumber: '0abc',
    name,
    notBefore: new Date('2026-01-02T03:04:05Z'),
    notAfter,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new SubjectAlternativeNameExtension(names)],
  });
}

let web: Awaited<ReturnType<typeof made>>;
let workload: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  web = await made('CN=shop.example.org, O=Example\\, Inc', [
    { type: 'dns', value: 'shop.example.org' },
    { type: 'dns', value: 'www.shop.example.org' },
  ]);
  workload = await made('O=SPIRE', [{ type: 'url', value: 'spiffe://example.org/billing' }]);
});

describe('certificates', () => {
  test('given a bundle, then each is an identity with what another reader finds in it', async () => {
    const { records, unreadable } = await imported('x509', [
      fileOf('bundle.pem', `# made by us\r\n${web.toString('pem')}\r\n${workload.toString('pem')}\n`, 11),
    ]);
    expect(unreadable).toEqual([]);
    // Node's own reader, which is OpenSSL's
    const other = new X509Certificate(web.toString('pem'));
    expect(records[0]).toMatchObject({
      key: other.fingerprint256.replaceAll(':', '').toLowerCase(),
      kind: 'certificate',
      name: 'shop.example.org',
      locator: 'shop.example.org',
      credentials: [
        { kind: 'certificate', issued: Date.parse(other.validFrom), expires: Date.parse(other.validTo), active: true },
      ],
      entitlements: null,
    });
    expect(records[0]?.remarks).toEqual([
      expect.stringContaining('CN=shop.example.org'),
      expect.stringContaining(`(by itself); serial number ${other.serialNumber.toLowerCase()}`),
      'Names: shop.example.org, www.shop.example.org.',
    ]);
    expect(records[1]).toMatchObject({
      kind: 'workload',
      locator: 'spiffe://example.org/billing',
      name: 'spiffe://example.org/billing',
    });
  });

  test('given one in DER form, then it is the same', async () => {
    const [pem, der] = await Promise.all([
      imported('x509', [fileOf('a.pem', web.toString('pem'))]),
      imported('x509', [fileOf('a.der', new Uint8Array(web.rawData), 100)]),
    ]);
    expect(der).toEqual(pem);
  });

  test('given a private key in the bundle, then it is not read, and said with what to do', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { records, unreadable } = await imported('x509', [fileOf('a.pem', `${pem}${web.toString('pem')}\n`)]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual([
      expect.stringMatching(/^a\.pem, line 1: This is a private key\. It was not read\..*report it/u),
    ]);
    const body = pem.split('\n')[1] ?? 'nothing';
    expect(JSON.stringify([records, unreadable])).not.toContain(body);
  });

  test('given an end in 9999, then there is none', async () => {
    const endless = await made('CN=endless', [], new Date('9999-12-31T23:59:59Z'));
    const { records } = await imported('x509', [fileOf('a.pem', endless.toString('pem'))]);
    expect(records[0]?.credentials[0]?.expires).toBeNull();
    expect(records[0]?.remarks.join(' ')).toContain('stands for "never"');
  });

  test.each([
    ['a block that is cut off', (pem: string) => pem.slice(0, 200), 'cut off'],
    ['a block that is no Base64', () => '-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n', 'no Base64'],
    ['a block of nonsense', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', 'no certificate'],
    [
      'a public key',
      () => {
        const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        return createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }))
          .export({ type: 'spki', format: 'pem' })
          .toString();
      },
      'no certificate but a public key',
    ],
    [
      'brackets within brackets, ten thousand deep',
      () => `-----BEGIN CERTIFICATE-----\n${btoa('\u0030\u0080'.repeat(10_000))}\n-----END CERTIFICATE-----\n`,
      'no certificate',
    ],
  ])('given %s, then it is told and the others are read', async (_, bad, says) => {
    const { records, unreadable } = await imported('x509', [
      fileOf('a.pem', `${web.toString('pem')}\n${bad(workload.toString('pem'))}`),
    ]);
    expect(records).toHaveLength(1);
    expect(unreadable.join()).toContain(says);
  });

  test.each([
    ['a table', 'a,b\n1,2\n', 'a table'],
    ['nothing', '', 'empty'],
  ])('given %s, then it is refused with what to give instead', async (_, content, says) => {
    await expect(imported('x509', [fileOf('a', content)])).rejects.toThrow(says);
  });
});
