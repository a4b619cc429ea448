import { describe, expect, test } from 'vitest';
import { diffEntitlements } from '../../domain/identity/entitlement/diff.ts';
import { diffInWords } from '../../domain/identity/entitlement/words.ts';
import { fileOf, fixture, imported, lines } from '../testing/files.ts';

const details = fixture('aws-details.json');
const report = fixture('aws-credential-report.csv');

describe('an AWS account', () => {
  test('given the authorization details, then users and roles have what inline, group and managed policies give them', async () => {
    const { records, unreadable } = await imported('aws', [details]);
    expect(unreadable).toEqual([]);
    expect(records.map(({ name, owner, ownerFrom }) => [name, owner, ownerFrom])).toEqual([
      ['backup-writer', 'storage@example.org', 'the tag Owner'],
      ['jo', null, null],
      ['deployer', 'platform', 'the tag team'],
    ]);
    const [writer] = records;
    expect(writer).toMatchObject({
      key: 'arn:aws:iam::111122223333:user/robots/backup-writer',
      purpose: 'Writes the nightly backups',
      environment: 'production',
    });
    expect(writer === undefined ? [] : lines(writer)).toEqual([
      'aws allow s3:putobject on arn:aws:s3:::example-backups/* (write-backups)',
      'aws allow ssm:getparameter on * if (arn:aws:iam::111122223333:policy/read-parameters)',
      'aws allow ssm:getparameters on * if (arn:aws:iam::111122223333:policy/read-parameters)',
      'aws deny iam:* on * (group robots: no-iam)',
      'aws limit * on * (arn:aws:iam::111122223333:policy/robots-at-most)',
    ]);
  });

  test('given a role, then its trust policy says who may use it, in rows of their own and as consumers', async () => {
    const { records } = await imported('aws', [details]);
    const role = records.find(({ name }) => name === 'deployer');
    expect(role?.consumers).toEqual(['service ec2.amazonaws.com', 'arn:aws:iam::444455556666:root']);
    const rows = role?.entitlements ?? [];
    const without = rows.filter(({ resource }) => !resource.startsWith('service'));
    expect(diffInWords(diffEntitlements(rows, without))).toEqual([
      'Could be used by service ec2.amazonaws.com (sts:assumerole); cannot any more.',
    ]);
    expect(role?.remarks).toContain('Last used on 2026-10-01.');
    expect(role?.remarks).toContain('The export has more about it that is not understood: Marching.');
  });

  test('given a policy that is attached and not in the export, then it is said', async () => {
    const { records } = await imported('aws', [details]);
    expect(records[1]?.remarks.join(' ')).toContain('policy/ReadOnlyAccess is attached and not in this export');
  });

  test.each([
    ['details first', [details, report]],
    ['report first', [report, details]],
  ])('given both files, %s, then they are one picture', async (_, files) => {
    const { records, unreadable } = await imported('aws', files);
    expect(unreadable).toEqual([]);
    expect(
      records.map(({ name, status, credentials }) => [name, status, credentials.map(({ label }) => label)]),
    ).toEqual([
      ['backup-writer', 'active', ['access key 1', 'access key 2']],
      ['jo', 'active', ['console password']],
      ['deployer', 'active', []],
      ['root user', 'active', ['console password']],
      ['leaver', 'disabled', ['access key 1']],
    ]);
    expect(records[0]?.credentials[0]).toEqual({
      kind: 'access-key',
      label: 'access key 1',
      issued: Date.UTC(2024, 1, 3, 9, 13),
      rotated: Date.UTC(2024, 1, 3, 9, 13),
      expires: null,
      lastUsed: Date.UTC(2026, 10, 20, 2),
      active: true,
    });
    expect(records[1]?.credentials[0]).toMatchObject({ lastUsed: null, expires: Date.UTC(2026, 11, 31) });
    expect(records[4]?.remarks.join(' ')).toContain('not in the authorization details');
  });

  test('given the report alone, then nothing is said of what they may do', async () => {
    const { records } = await imported('aws', [report]);
    expect(records).toHaveLength(4);
    expect(records.every(({ entitlements }) => entitlements === null)).toBe(true);
  });

  test('given a user twice, then the second is told', async () => {
    const user = '{"UserName":"a","Arn":"arn:aws:iam::1:user/a"}';
    const { records, unreadable } = await imported('aws', [fileOf('a.json', `{"UserDetailList":[${user},${user}]}`)]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['arn:aws:iam::1:user/a: This is there twice; the first one counts.']);
  });

  test('given an export that was cut off by its own word, then it is said', async () => {
    const { unreadable } = await imported('aws', [
      fileOf('a.json', '{"UserDetailList":[{"UserName":"a","Arn":"arn:x"}],"IsTruncated":true,"Marker":"m"}'),
    ]);
    expect(unreadable.join(' ')).toContain('IsTruncated');
  });

  test.each([
    ['the report still packed', '{"Content":"dXNlcg==","ReportFormat":"text/csv"}', 'base64 -d'],
    ['a table of another kind', 'name,owner\na,b\n', 'a table (CSV)'],
    ['JSON of another kind', '{"Users":[{"UserName":"a"}]}', 'no users and no roles'],
    ['nothing', '', 'is empty'],
  ])('given %s, then it is refused with what to give instead', async (_, content, says) => {
    await expect(imported('aws', [fileOf('a', content)])).rejects.toThrow(says);
  });
});
