import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { readDoorSettings } from './door-settings.ts';

test('given nothing, then the desk is for this machine alone, with the embedded database', () => {
  expect(readConfig({ data: '/srv/desk' }, {})).toEqual({
    ok: true,
    config: {
      dir: '/srv/desk',
      host: '127.0.0.1',
      port: 4180,
      publicUrl: null,
      databaseUrl: null,
      mail: null,
      reportsPerMinute: 60,
      trustedProxies: [],
      trustedCertificates: null,
      lateRedaction: 'propose',
      probeTargets: null,
      backupDays: null,
      vault: { databaseUrl: null, keyFile: null },
      backupRecipients: [],
      keyRecipients: [],
      oidc: null,
      doors: readDoorSettings({}),
    },
  });
});

test('given options and environment, then options win', () => {
  const read = readConfig({ port: 0, host: '0.0.0.0' }, { PORT: '80', PUBLIC_URL: 'https://desk.example.org' });
  expect(read).toMatchObject({ ok: true, config: { port: 0, host: '0.0.0.0', publicUrl: 'https://desk.example.org' } });
});

test.each([
  ['a port that is none', { PORT: '70000' }],
  ['a host that is no address', { HOST: 'desk.example.org' }],
  ['an address with a path', { PUBLIC_URL: 'https://example.org/desk' }],
  ['an address that is no web address', { PUBLIC_URL: 'ftp://example.org' }],
  ['a limit that is no number', { REPORTS_PER_MINUTE: 'many' }],
  ['a mail server without a sender', { SMTP_URL: 'smtp://127.0.0.1' }],
  ['a proxy by name', { TRUSTED_PROXIES: 'proxy.internal' }],
  ['a policy that there is not', { LATE_REDACTION: 'always' }],
  ['days of backups that are no number', { BACKUPS_KEPT_DAYS: 'some' }],
  ['an address of figures by name', { METRICS_PORT: '1', METRICS_HOST: 'here' }],
  ['a network that is too wide to be one', { TRUSTED_PROXIES: '10.0.0.0/64' }],
])('given %s, then a sentence says what is wrong', (_what, env) => {
  const read = readConfig({}, env);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.says).toMatch(/\.$/u);
});
