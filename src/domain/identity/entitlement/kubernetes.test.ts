import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffEntitlements } from './diff.ts';
import type { Entitlement } from './entitlement.ts';
import { type KubernetesGrant, type KubernetesRule, kubernetesEntitlements } from './kubernetes.ts';
import { matches } from './pattern.ts';

const rule = (more: Partial<KubernetesRule>): KubernetesRule => ({
  apiGroups: [''],
  resources: ['pods'],
  verbs: ['get'],
  ...more,
});
const grant = (namespace: string | null, ...rules: readonly KubernetesRule[]) =>
  kubernetesEntitlements([{ binding: 'deployers', role: 'deployer', namespace, rules }]);
const meaning = (before: ReturnType<typeof grant>, after: ReturnType<typeof grant>) =>
  diffEntitlements(before, after).meaning.map(
    ({ kind, row: { action, resource }, how }) => `${kind} ${action} ${resource}: ${how}`,
  );

describe('bindings of Kubernetes', () => {
  test('given a rule, then there is a row for each verb, group, resource and name', () => {
    const rows = grant(
      'prod',
      rule({
        apiGroups: ['apps'],
        resources: ['deployments', 'deployments/scale'],
        verbs: ['get', 'patch'],
        resourceNames: ['web'],
      }),
    );
    expect(rows.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      'get prod apps deployments web',
      'get prod apps deployments/scale web',
      'patch prod apps deployments web',
      'patch prod apps deployments/scale web',
    ]);
  });
  test('given a cluster role instead of a role, then more is gained than was lost', () => {
    expect(meaning(grant('prod', rule({})), grant(null, rule({})))).toEqual(['gained get * core pods *: part']);
  });
  test('given all resources, then subresources are among them, and one resource has none', () => {
    expect(
      meaning(grant('prod', rule({ resources: ['pods/exec'] })), grant('prod', rule({ resources: ['*'] }))),
    ).toEqual(['gained get prod core * *: part']);
    expect(meaning(grant('prod', rule({ resources: ['pods/exec'] })), grant('prod', rule({})))).toEqual([
      'lost get prod core pods/exec *: all',
      'gained get prod core pods *: all',
    ]);
  });
  test('given names of resources, when they are lifted, then the rest is gained', () => {
    expect(meaning(grant('prod', rule({ resourceNames: ['web'] })), grant('prod', rule({})))).toEqual([
      'gained get prod core pods *: part',
    ]);
  });
  test('given a wildcard in one field, then it does not reach into the next', () => {
    expect(meaning(grant(null, rule({})), grant(null, rule({ resources: ['secrets'], apiGroups: ['*'] })))).toEqual([
      'lost get * core pods *: all',
      'gained get * * secrets *: all',
    ]);
  });
  test('given stars where RBAC has none, then they stand for themselves', () => {
    const names = grant('prod', rule({ resources: ['pods/*'], resourceNames: ['*'] }));
    expect(meaning(names, grant('prod', rule({ resources: ['pods/log'] })))).toEqual([
      'lost get prod core pods/\\002a \\002a: all',
      'gained get prod core pods/log *: all',
    ]);
  });
  test('given addresses, then they count for the whole cluster only', () => {
    const urls = { verbs: ['get'], nonResourceURLs: ['/metrics', '/healthz/*'] };
    expect(grant(null, urls).map(({ resource }) => resource)).toEqual(['url /metrics', 'url /healthz/*']);
    expect(grant('prod', urls)).toEqual([]);
  });
});

const NAMESPACES = ['prod', 'test'];
const RESOURCES = ['pods', 'pods/log', 'secrets'];
const NAMES = ['web', 'db'];

const anyGrant = fc.record({
  binding: fc.constant('b'),
  role: fc.constant('r'),
  namespace: fc.constantFrom(null, ...NAMESPACES),
  rules: fc.array(
    fc.record({
      apiGroups: fc.constantFrom([''], ['*'], ['apps']),
      resources: fc.subarray(['*', '*/log', ...RESOURCES], { minLength: 1 }),
      verbs: fc.subarray(['*', 'get', 'list'], { minLength: 1 }),
      resourceNames: fc.subarray(NAMES),
    }),
    { maxLength: 3 },
  ),
});

test('given any bindings, then what is said to be lost or gained is what the API server answers', () => {
  const asked = NAMESPACES.flatMap((namespace) =>
    ['', 'apps'].flatMap((group) =>
      RESOURCES.flatMap((resource) =>
        [...NAMES, 'other'].flatMap((name) =>
          ['get', 'list', 'watch'].map((verb) => ({ namespace, group, resource, name, verb })),
        ),
      ),
    ),
  );
  const has = (list: readonly string[], one: string) => list.includes('*') || list.includes(one);
  // as https://kubernetes.io/docs/reference/access-authn-authz/rbac/ has it
  const isAllowed = (grants: readonly KubernetesGrant[], one: (typeof asked)[number]) =>
    grants.some(
      ({ namespace, rules }) =>
        (namespace === null || namespace === one.namespace) &&
        rules.some(
          ({ apiGroups = [], resources = [], verbs, resourceNames = [] }) =>
            has(verbs, one.verb) &&
            has(apiGroups, one.group) &&
            (has(resources, one.resource) || (resources.includes('*/log') && one.resource.endsWith('/log'))) &&
            (resourceNames.length === 0 || resourceNames.includes(one.name)),
        ),
    );
  const meets = (row: Entitlement, one: (typeof asked)[number]) => {
    const fields = row.resource.split(' ');
    const place = [one.namespace, one.group === '' ? 'core' : one.group, one.resource, one.name];
    return matches(row.action, one.verb) && place.every((text, i) => matches(fields[i] ?? '', text));
  };
  fc.assert(
    fc.property(fc.array(anyGrant, { maxLength: 2 }), fc.array(anyGrant, { maxLength: 2 }), (before, after) => {
      const { meaning: says } = diffEntitlements(kubernetesEntitlements(before), kubernetesEntitlements(after));
      for (const one of asked) {
        const [was, is] = [isAllowed(before, one), isAllowed(after, one)];
        const said = says.filter(({ row }) => meets(row, one));
        if (was !== is) expect(said.some(({ kind }) => kind === (was ? 'lost' : 'gained'))).toBe(true);
        for (const { kind, how } of said)
          if (how === 'all') expect([was, is]).toEqual(kind === 'lost' ? [true, false] : [false, true]);
      }
    }),
    { numRuns: 150 },
  );
});
