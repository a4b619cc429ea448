import { describe, expect, test } from 'vitest';
import { awsEntitlements } from './aws.ts';
import { diffEntitlements } from './diff.ts';

const policy = (...statements: readonly unknown[]) => [
  { name: 'p', as: 'identity' as const, document: { Version: '2012-10-17', Statement: statements } },
];
const allow = (more: Readonly<Record<string, unknown>>) => ({
  Effect: 'Allow',
  Action: 's3:Get*',
  Resource: '*',
  ...more,
});

describe('policies of AWS', () => {
  test('given lists, then there is a row for each action on each resource, without regard to case', () => {
    const { rows, remarks } = awsEntitlements(
      policy(allow({ Action: ['S3:GetObject', 'ec2:*'], Resource: ['a', 'b'] })),
    );
    expect(rows.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      's3:getobject a',
      's3:getobject b',
      'ec2:* a',
      'ec2:* b',
    ]);
    expect(remarks).toEqual([]);
  });

  test('given NotAction and NotResource, then they are exceptions', () => {
    const { rows } = awsEntitlements(
      policy({ Effect: 'Deny', NotAction: 'iam:*', NotResource: ['arn:aws:s3:::logs/*'] }),
    );
    expect(rows).toMatchObject([
      { effect: 'deny', action: '*', notActions: ['iam:*'], resource: '*', notResources: ['arn:aws:s3:::logs/*'] },
    ]);
  });

  test('given a boundary, then it limits and allows nothing', () => {
    const boundary = { name: 'b', as: 'boundary' as const, document: { Statement: allow({ Action: 's3:*' }) } };
    const before = awsEntitlements(policy(allow({ Action: ['s3:GetObject', 'iam:PassRole'] }))).rows;
    const after = [...before, ...awsEntitlements([boundary]).rows];
    expect(diffEntitlements(before, after).meaning).toMatchObject([
      { kind: 'lost', how: 'all', row: { action: 'iam:passrole' } },
    ]);
  });

  test('given the same condition written otherwise, then it is the same condition', () => {
    const one = awsEntitlements(
      policy(
        allow({ Condition: { StringEquals: { 'aws:SourceVpc': ['b', 'a'] }, Bool: { 'aws:SecureTransport': true } } }),
      ),
    );
    const other = awsEntitlements(
      policy(
        allow({
          Condition: { bool: { 'aws:secureTransport': 'true' }, StringEquals: { 'AWS:SourceVpc': ['a', 'b'] } },
        }),
      ),
    );
    expect(diffEntitlements(one.rows, other.rows).removed).toEqual([]);
  });

  test.each([
    ['no statement', { Version: '2012-10-17' }, 'p has no statement that can be read.'],
    ['text for a document', 'nonsense', 'p has no statement that can be read.'],
    [
      'an effect that there is not',
      { Statement: [{ Effect: 'Maybe', Action: '*', Resource: '*' }] },
      'neither Allow nor Deny',
    ],
    [
      'an element that is not known',
      { Statement: [allow({ Until: 'Friday' })] },
      'the element Until is not understood',
    ],
    ['a principal', { Statement: [allow({ Principal: '*' })] }, 'the element Principal is not understood'],
    ['no action', { Statement: [{ Effect: 'Allow', Resource: '*' }] }, 'it names no action'],
    ['a number for a statement', { Statement: [7] }, 'is no object'],
  ])('given %s, then it is said', (_, document, says) => {
    expect(awsEntitlements([{ name: 'p', as: 'identity', document }]).remarks.join(' ')).toContain(says);
  });
});
