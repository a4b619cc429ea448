import { describe, expect, test } from 'vitest';
import { diffEntitlements } from './diff.ts';
import { type KubernetesRule, kubernetesEntitlements } from './kubernetes.ts';

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
  test('given addresses, then they count for the whole cluster only', () => {
    const urls = { verbs: ['get'], nonResourceURLs: ['/metrics', '/healthz/*'] };
    expect(grant(null, urls).map(({ resource }) => resource)).toEqual(['url /metrics', 'url /healthz/*']);
    expect(grant('prod', urls)).toEqual([]);
  });
});
