import { type Entitlement, row } from './entitlement.ts';

/** A rule of a Role or ClusterRole (rbac.authorization.k8s.io/v1, https://kubernetes.io/docs/reference/access-authn-authz/rbac/). */
export interface KubernetesRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

/** What a binding gives to the identity: the rules of a role, in one namespace or (null) in the whole cluster. */
export interface KubernetesGrant {
  readonly binding: string;
  readonly role: string;
  readonly namespace: string | null;
  readonly rules: readonly KubernetesRule[];
}

/**
 * The rows of an identity's bindings. A resource is `namespace group resource name`, the core group is `core`; an address
 * outside the API's resources is `url PATH`. RBAC only allows: there are no denials. A `*` among the resources takes in
 * subresources such as `pods/log`, `pods` alone does not.
 */
export function kubernetesEntitlements(grants: readonly KubernetesGrant[]): readonly Entitlement[] {
  return grants.flatMap(({ binding, role, namespace, rules }) =>
    rules.flatMap((rule) =>
      rule.verbs.flatMap((verb) =>
        placesOf(rule, namespace).map((place) => row('kubernetes', 'allow', verb, place, `${binding} → ${role}`)),
      ),
    ),
  );
}

function placesOf(rule: KubernetesRule, namespace: string | null): readonly string[] {
  const names = rule.resourceNames === undefined || rule.resourceNames.length === 0 ? ['*'] : rule.resourceNames;
  const resources = (rule.apiGroups ?? []).flatMap((group) =>
    (rule.resources ?? []).flatMap((resource) =>
      names.map((name) => `${namespace ?? '*'} ${group === '' ? 'core' : group} ${resource} ${name}`),
    ),
  );
  // only a binding for the whole cluster reaches addresses
  const urls = namespace === null ? (rule.nonResourceURLs ?? []).map((path) => `url ${path}`) : [];
  return [...resources, ...urls];
}
