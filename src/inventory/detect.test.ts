import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import { SOURCES } from './sources.ts';
import { fileOf, fixture } from './testing/files.ts';

describe('what a file is', () => {
  test.each([
    ['aws-details.json', 'aws'],
    ['aws-credential-report.csv', 'aws'],
    ['kubernetes.yaml', 'kubernetes'],
    ['github-installations.pages', 'github'],
    ['github-deploy-keys.pages', 'github'],
    ['entra-service-principals.json', 'entra'],
    ['entra-applications.json', 'entra'],
    ['entra-permissions.json', 'entra'],
  ])('%s is known as %s by how it begins', async (name, source) => {
    expect(await detect(fixture(name))).toEqual({ source });
  });

  test('a table with any head is a table', async () => {
    expect(await detect(fileOf('a', 'host;login\nx;y\n'))).toEqual({ source: 'csv' });
  });

  test('a certificate is known in both forms', async () => {
    const der = new Uint8Array([0x30, 0x82, 0x01, 0x0a, 0x30, 0x81, 0xff, 0xa0]);
    expect(await detect(fileOf('a', '-----BEGIN CERTIFICATE-----\n'))).toEqual({ source: 'x509' });
    expect(await detect(fileOf('a', der))).toEqual({ source: 'x509' });
  });

  test.each([
    ['an Office document', 'PK\u0003\u0004', 'save'],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----\n`, 'a private key'],
    ['a PDF', '%PDF-1.7\n', 'a PDF'],
    ['a web page', '<html><body>Sign in</body>', 'a web page'],
    ['nothing', '', 'empty'],
    ['prose', 'Dear colleague', 'not of the kind'],
  ])('%s is none, and it is said what it is', async (_, content, says) => {
    const found = await detect(fileOf('a', content));
    expect('says' in found ? found.says : '').toContain(says);
  });

  test('every source names what it reads and loads', async () => {
    for (const one of SOURCES) {
      const importer = await one.load();
      expect(importer.source).toBe(one.source);
      expect(importer.reads.length).toBeGreaterThan(10);
    }
  });
});
