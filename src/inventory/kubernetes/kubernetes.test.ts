import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { fileOf, fixture, imported, lines } from '../testing/files.ts';

const given = fixture('kubernetes.yaml');
const asJson = JSON.stringify(
  parse(readFileSync(new URL('../fixtures/kubernetes.yaml', import.meta.url), 'utf8')),
  null,
  4,
);

describe('a cluster', () => {
  test.each([
    ['YAML', given],
    ['JSON', fileOf('cluster.json', asJson)],
    ['YAML in small pieces', fixture('kubernetes.yaml', 7)],
    ['JSON in small pieces', fileOf('cluster.json', asJson, 3)],
    ['documents of their own', fileOf('cluster.yaml', documents())],
  ])('given as %s, then each service account has what its bindings give it', async (_, file) => {
    const { records, unreadable } = await imported('kubernetes', [file]);
    expect(records).toHaveLength(2);
    const [web, janitor] = records;
    expect(web).toMatchObject({
      key: 'shop/web',
      kind: 'workload',
      locator: 'system:serviceaccount:shop:web',
      owner: 'team-shop',
      ownerFrom: 'the annotation example.org/owner',
      purpose: 'Takes orders\n\nand sends parcels',
      credentials: [{ kind: 'token', label: 'web-token', expires: null }],
    });
    expect(web?.remarks).toEqual([
      'It acts as arn:aws:iam::111122223333:role/shop elsewhere (eks.amazonaws.com/role-arn).',
    ]);
    expect(web === undefined ? [] : lines(web)).toEqual([
      'kubernetes allow get on shop core configmaps prices (web-reads → Role shop/reader)',
      'kubernetes allow get on url /version (everyone → ClusterRole discovery)',
    ]);
    expect(janitor).toMatchObject({ owner: 'platform', ownerFrom: 'the label team' });
    // an aggregated role is put together by the labels
    expect(janitor === undefined ? [] : lines(janitor)).toEqual([
      'kubernetes allow list on * batch jobs * (janitors → ClusterRole cleaning)',
      'kubernetes allow delete on * batch jobs * (janitors → ClusterRole cleaning)',
      'kubernetes allow get on url /version (everyone → ClusterRole discovery)',
    ]);
    expect(unreadable).toEqual([
      'janitors: It gives something to the service account ops/departed, which is not in these files.',
    ]);
  });

  test('given a binding to a role that is not there, then it is said on the account', async () => {
    const binding = `kind: RoleBinding\nmetadata: {name: b, namespace: n}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: User, name: 'system:serviceaccount:n:a'}]\n`;
    const { records } = await imported('kubernetes', [
      fileOf('a.yaml', `kind: ServiceAccount\nmetadata: {name: a, namespace: n}\n---\n${binding}`),
    ]);
    expect(records[0]?.remarks).toEqual(['The binding b gives it ClusterRole view, which is not in these files.']);
  });

  /** An account that is bound to the role `sum`, and these cluster roles: labels, what each is made of, and its verb. */
  const cluster = (...roles: readonly (readonly [name: string, labels: string, made: string | null, verb: string])[]) =>
    fileOf(
      'a.yaml',
      [
        'kind: ServiceAccount\nmetadata: {name: a, namespace: n}',
        'kind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: sum}\nsubjects: [{kind: ServiceAccount, name: a, namespace: n}]',
        ...roles.map(
          ([name, labels, made, verb]) =>
            `kind: ClusterRole\nmetadata: {name: ${name}, labels: {${labels}}}\n` +
            (made === null
              ? `rules: [{apiGroups: [''], resources: [pods], verbs: [${verb}]}]`
              : `aggregationRule: {clusterRoleSelectors: [${made}]}`),
        ),
      ].join('\n---\n'),
    );
  const verbs = async (file: ReturnType<typeof fileOf>) => {
    const { records } = await imported('kubernetes', [file]);
    return (records[0]?.entitlements ?? []).map(({ action }) => action);
  };

  test('given roles that are made of one another in a circle, then each is followed once', async () => {
    const file = cluster(
      ['sum', 'in: y', '{matchLabels: {in: x}}', ''],
      ['x', 'in: x', '{matchLabels: {in: y}}, {matchLabels: {in: z}}', ''],
      ['z', 'in: z', null, 'get'],
      ['other', 'in: w', null, 'delete'],
    );
    expect(await verbs(file)).toEqual(['get']);
  });

  test.each([
    ['{matchExpressions: [{key: x, operator: Exists}]}', ['get', 'list']],
    ['{matchExpressions: [{key: x, operator: DoesNotExist}]}', ['watch']],
    ['{matchExpressions: [{key: x, operator: In, values: [one]}]}', ['get']],
    ['{matchExpressions: [{key: x, operator: NotIn, values: [one]}]}', ['list', 'watch']],
    ['{matchLabels: {x: two}, matchExpressions: [{key: x, operator: In, values: [one]}]}', []],
    ['{}', ['get', 'list', 'watch']],
  ])('given a role that is made by %s, then it is followed', async (made, expected) => {
    const file = cluster(
      ['sum', '', made, ''],
      ['one', 'x: one', null, 'get'],
      ['two', 'x: two', null, 'list'],
      ['none', '', null, 'watch'],
    );
    expect(await verbs(file)).toEqual(expected);
  });

  test('given an aggregation of a kind that there is not, then it is said that it may allow more', async () => {
    const file = cluster(['sum', '', '{matchExpressions: [{key: x, operator: Like}]}', '']);
    const { records } = await imported('kubernetes', [file]);
    expect(records[0]?.remarks.join()).toContain('sum is made of other roles in a way that is not understood');
  });

  test('given a Secret, then it is not read, and said', async () => {
    const made = `value-${Math.random().toString(36).slice(2)}`;
    const { records, unreadable } = await imported('kubernetes', [
      fileOf(
        'a.yaml',
        `kind: ServiceAccount\nmetadata: {name: a, namespace: n}\n---\nkind: Secret\nmetadata: {name: s}\nstringData: {token: ${made}}\n`,
      ),
    ]);
    expect(unreadable).toEqual([
      'a.yaml, line 4: This is a Secret. It was not read: leave Secrets out of what you export.',
    ]);
    expect(JSON.stringify(records)).not.toContain(made);
  });

  test.each([
    ['a document that is no YAML', 'kind: "ServiceAccount\nmetadata: [', 'This document is no YAML'],
    ['a number', '42\n', 'This is no object.'],
    ['no kind', 'metadata: {name: a}\n', 'This has no kind'],
    ['no name', 'kind: ServiceAccount\nmetadata: {}\n', 'has no name'],
  ])('given %s among others, then it is told and the rest is read', async (_, bad, says) => {
    const good = 'kind: ServiceAccount\nmetadata: {name: a, namespace: n}\n';
    const { records, unreadable } = await imported('kubernetes', [fileOf('a.yaml', `${good}---\n${bad}`)]);
    expect(records.map(({ key }) => key)).toEqual(['n/a']);
    expect(unreadable).toEqual([expect.stringMatching(/^a\.yaml, line 4: /u)]);
    expect(unreadable.join()).toContain(says);
  });

  test.each([
    ['other objects', 'kind: Pod\nmetadata: {name: a}\n', 'no service account'],
    ['a table', 'a,b\n1,2\n', 'a table'],
    ['nothing', '', 'empty'],
  ])('given %s, then it is refused with what to give instead', async (_, content, says) => {
    await expect(imported('kubernetes', [fileOf('a', content)])).rejects.toThrow(says);
  });
});

/** The items of the list as documents. */
function documents(): string {
  const list: unknown = parse(readFileSync(new URL('../fixtures/kubernetes.yaml', import.meta.url), 'utf8'));
  const items = typeof list === 'object' && list !== null && 'items' in list ? list.items : [];
  return (Array.isArray(items) ? items : []).map((item) => `---\n${JSON.stringify(item)}\n`).join('');
}
