import { type Entitlement, row } from './entitlement.ts';
import { literal } from './pattern.ts';

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
        placesOf(rule, namespace).map((place) =>
          row('kubernetes', 'allow', starOr(verb), place, `${binding} → ${role}`),
        ),
      ),
    ),
  );
}

function placesOf(rule: KubernetesRule, namespace: string | null): readonly string[] {
  // a name stands for itself, also where it has a star in it
  const names = (rule.resourceNames ?? []).length === 0 ? ['*'] : (rule.resourceNames ?? []).map(literal);
  const where = namespace === null ? '*' : literal(namespace);
  const resources = (rule.apiGroups ?? []).flatMap((group) =>
    (rule.resources ?? []).flatMap((resource) =>
      names.map((name) => `${where} ${groupOf(group)} ${resourceOf(resource)} ${name}`),
    ),
  );
  // only a binding for the whole cluster reaches addresses
  const urls = namespace === null ? (rule.nonResourceURLs ?? []).map((path) => `url ${urlOf(path)}`) : [];
  return [...resources, ...urls];
}

function groupOf(group: string): string {
  return group === '' ? 'core' : starOr(group);
}

/** `*` is everything, and so is the part before a subresource (star, slash, `scale`); a star elsewhere is none. */
function resourceOf(resource: string): string {
  return resource.startsWith('*/') ? `*/${literal(resource.slice(2))}` : starOr(resource);
}

/** A star counts at the end of an address only. */
function urlOf(path: string): string {
  return path.endsWith('*') ? `${literal(path.slice(0, -1))}*` : literal(path);
}

function starOr(text: string): string {
  return text === '*' ? '*' : literal(text);
}
