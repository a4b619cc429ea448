import { describe, expect, it } from 'vitest';
import { made } from '../../../../test/support/made.ts';
import { find } from '../../find.ts';

const uuid = '3f1c0a52-8b1d-4e0e-9a77-0c9d1b6e2f44';

/** What stands in the text, the reference in it, its kind and who issued it. */
const HITS: readonly (readonly [text: string, value: string, kind: string, provider?: string])[] = [
  [
    'assume arn:aws:iam::111122223333:role/deploy/prod now',
    'arn:aws:iam::111122223333:role/deploy/prod',
    'role',
    'aws',
  ],
  [
    'KeyId: arn:aws:kms:eu-west-1:111122223333:key/abc-1',
    'arn:aws:kms:eu-west-1:111122223333:key/abc-1',
    'key-id',
    'aws',
  ],
  [
    'in arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db.',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db',
    'secret-location',
    'aws',
  ],
  ['the AWS account is 1111-2222-3333.', '1111-2222-3333', 'account-id', 'aws'],
  [
    'robot@my-project.iam.gserviceaccount.com did it',
    'robot@my-project.iam.gserviceaccount.com',
    'service-account',
    'google',
  ],
  [
    `client ${'1'.repeat(12)}-${made('lower', 32)}.apps.googleusercontent.com`,
    `${'1'.repeat(12)}-${made('lower', 32)}.apps.googleusercontent.com`,
    'client-id',
    'google',
  ],
  [`AZURE_TENANT_ID=${uuid}`, uuid, 'tenant-id'],
  [`"clientId": "${uuid}"`, uuid, 'client-id'],
  [
    `/subscriptions/${uuid}/resourceGroups/rg-1`,
    `/subscriptions/${uuid}/resourceGroups/rg-1`,
    'cloud-resource',
    'azure',
  ],
  [`https://login.microsoftonline.com/${uuid}/oauth2`, uuid, 'tenant-id', 'azure'],
  [
    'runs as system:serviceaccount:payments:api-runner',
    'system:serviceaccount:payments:api-runner',
    'kubernetes-subject',
    'kubernetes',
  ],
  ['spiffe://prod.example/ns/pay/sa/api', 'spiffe://prod.example/ns/pay/sa/api', 'spiffe-id', 'spiffe'],
  ['logged in as CORP\\svc_backup_prod again', 'svc_backup_prod', 'service-account'],
  ['the user payments-svc may read', 'payments-svc', 'service-account'],
  ['CREATE USER reporting_ro WITH LOGIN', 'reporting_ro', 'database-user'],
  ["GRANT ALL ON db.* TO 'app_rw'@'%'", 'app_rw', 'database-user'],
  ['Server=tcp:x;User ID=app_writer;Encrypt=true', 'app_writer', 'database-user'],
  ['bind as cn=reader,ou=services,dc=example,dc=org', 'cn=reader,ou=services,dc=example,dc=org', 'directory-name'],
  ['"kid": "2024-07-rsa-1"', '2024-07-rsa-1', 'key-id'],
  [`SHA256:${made('alnum', 43)} (ED25519)`, `SHA256:${made('alnum', 43)}`, 'key-id'],
  ['redirect_uri: https://app.example.org/oauth/cb', 'https://app.example.org/oauth/cb', 'callback-url'],
  ['db01.prod.internal answers', 'db01.prod.internal', 'host'],
  ['ssh vault.corp is down', 'vault.corp', 'host'],
  ['http://grafana.lan:3000/d/1', 'grafana.lan', 'host'],
  ['api.pay.svc.cluster.local:8443', 'api.pay.svc.cluster.local', 'host'],
  ['see acme.okta.com', 'acme.okta.com', 'tenant-host', 'okta'],
  ['node 10.20.3.4 and', '10.20.3.4', 'private-address'],
  ['net 172.16.0.0/12 and', '172.16.0.0/12', 'private-address'],
  ['at fd12:3456:789a::1 now', 'fd12:3456:789a::1', 'private-address'],
  ['vault kv get secret/data/payments/db', 'secret/data/payments/db', 'secret-location', 'vault'],
  ['op://infra/db/password', 'op://infra/db/password', 'secret-location', '1password'],
  [
    'projects/my-proj/secrets/db-pass/versions/3',
    'projects/my-proj/secrets/db-pass/versions/3',
    'secret-location',
    'google',
  ],
  [
    'https://kv-prod.vault.azure.net/secrets/db',
    'https://kv-prod.vault.azure.net/secrets/db',
    'secret-location',
    'azure',
  ],
  ['reads process.env.STRIPE_SECRET_KEY there', 'STRIPE_SECRET_KEY', 'secret-location'],
];

const HARMLESS: readonly string[] = [
  'version 10.0.1 and 1.10.20.3.4 and 110.20.3.4',
  'import com.example.internal and settings.local and .env.local',
  'the local network, an internal tool. Private matters.',
  'svc-worker.js and sa-1(x) were loaded',
  'const client = new Client(); client_id = getClientId();',
  'fda.gov, fcc: 12 and "fe80" are words',
  'username: string; user_name = session.user.name',
  'we grant access to "everybody" who asks',
  'the endpoint is described below',
];

describe('identity references', () => {
  it.each(HITS.map((hit) => [hit[0], hit] as const))('%s', (_, [text, value, kind, provider]) => {
    const found = find(text).filter((finding) => finding.class === 'identity');
    const shown = found.map(({ start, end }) => text.slice(start, end));
    expect(shown).toContain(value);
    expect(found[shown.indexOf(value)]).toMatchObject(provider === undefined ? { kind } : { kind, provider });
    expect(find(text).filter((finding) => finding.class === 'secret')).toEqual([]);
  });

  it.each(HARMLESS)('are not taken for one: %s', (text) => {
    expect(find(text).filter((finding) => finding.class === 'identity')).toEqual([]);
  });

  it('take no character away from a secret', () => {
    const token = `ghp_${made('alnum', 36)}`;
    for (const text of [
      `client_id=${token}`,
      `https://svc-a:${token}@db.prod.internal/x`,
      `redirect_uri=https://app.example.org/cb?token=${token}`,
      `spiffe://prod/${token}`,
    ]) {
      const secrets = find(text).filter((finding) => finding.class === 'secret');
      expect(secrets.map(({ start, end }) => text.slice(start, end))).toEqual([token]);
    }
  });
});
