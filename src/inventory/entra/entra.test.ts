import { describe, expect, test } from 'vitest';
import { fileOf, fixture, imported, lines } from '../testing/files.ts';

const principals = fixture('entra-service-principals.json');
const applications = fixture('entra-applications.json');
const permissions = fixture('entra-permissions.json');

describe('a tenant of Entra', () => {
  test('given service principals and applications, then a pair is one identity with the credentials of both', async () => {
    const { records, unreadable } = await imported('entra', [applications, principals]);
    expect(unreadable).toEqual([]);
    expect(records.map(({ name, kind, status, owner, ownerFrom }) => [name, kind, status, owner, ownerFrom])).toEqual([
      ['Invoice mailer', 'oauth-app', 'active', 'billing', 'the tag team'],
      ['vm-report', 'workload', 'disabled', null, null],
      ['Microsoft Graph', 'oauth-app', 'active', null, null],
      ['Forgotten trial', 'oauth-app', 'active', 'sam@example.org', 'the owners in Entra'],
    ]);
    const [mailer, report, , forgotten] = records;
    expect(mailer).toMatchObject({
      purpose: 'Sends invoices at the end of each month',
      entitlements: null,
      credentials: [
        {
          kind: 'client-secret',
          label: 'mailer 2025 (00000000-0000-4000-8000-0000000000c1)',
          issued: Date.UTC(2025, 2, 1, 0, 0, 0, 123),
          // 2299 stands for never
          expires: null,
        },
      ],
    });
    expect(mailer?.remarks.join(' ')).toContain('stands for "never"');
    expect(report?.credentials).toMatchObject([{ kind: 'certificate', expires: Date.UTC(2027, 1, 1) }]);
    expect(forgotten?.credentials).toMatchObject([
      {
        kind: 'federated',
        label:
          'from-the-build (https://token.actions.githubusercontent.com, repo:example-org/shop:ref:refs/heads/main)',
      },
    ]);
  });

  test('given assignments and grants, then they are what it may do, by the names that the other application gives them', async () => {
    const { records } = await imported('entra', [permissions, principals]);
    expect(records.map(lines)).toEqual([
      [
        'entra allow Mail.Send on Microsoft Graph (application)',
        'entra allow User.Read (delegated for everybody) on Microsoft Graph (delegated for everybody)',
        'entra allow openid (delegated for everybody) on Microsoft Graph (delegated for everybody)',
      ],
      [],
      [],
    ]);
  });

  test('given a secret in the export, then neither it nor its hint is kept, and it is said', async () => {
    const made = `s-${Math.random().toString(36).slice(2)}`;
    const { records } = await imported('entra', [
      fileOf(
        'a.json',
        JSON.stringify([{ id: 'i', appId: 'a', passwordCredentials: [{ keyId: 'k', secretText: made, hint: 'Q_d' }] }]),
      ),
    ]);
    expect(JSON.stringify(records)).not.toContain(made);
    expect(JSON.stringify(records)).not.toContain('Q_d');
    expect(records[0]?.remarks.join(' ')).toContain('It was not read');
  });

  test('given a last page that names a next one, then it is said that something is missing', async () => {
    const page = (next: string) => `{"value":[{"id":"i${next}","appId":"a${next}"}],"@odata.nextLink":"https://x"}`;
    const last = '{"value":[{"id":"z","appId":"z"}]}';
    expect((await imported('entra', [fileOf('a.json', `${page('1')}${page('2')}`)])).unreadable.join()).toContain(
      'nextLink',
    );
    expect((await imported('entra', [fileOf('a.json', `${page('1')}${last}`)])).unreadable).toEqual([]);
  });

  test.each([
    ['JSON of another kind', '{"value":[{"sku":"x"}]}', 'no service principal'],
    ['a table', 'a,b\n', 'a table'],
    ['nothing', '', 'empty'],
  ])('given %s, then it is refused or told', async (_, content, says) => {
    await expect(
      imported('entra', [fileOf('a', content)]).then(({ unreadable }) => {
        throw new Error(unreadable.join());
      }),
    ).rejects.toThrow(says);
  });
});
