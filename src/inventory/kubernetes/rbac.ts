import type { KubernetesGrant, KubernetesRule } from '../../domain/identity/entitlement/kubernetes.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { Entry } from '../read/json-entries.ts';
import type { Values } from '../read/values.ts';
import { isRecord, records, text, texts } from '../read/values.ts';
import { unreadable } from '../record.ts';
import { isUnderstood, meets } from './selector.ts';

/** What the roles and bindings of a cluster give to whom. */
export interface Rbac {
  readonly size: number;
  /** The bindings that name an account itself, by `namespace/name`. */
  readonly byAccount: ReadonlyMap<string, readonly string[]>;
  grantsOf(
    namespace: string,
    name: string,
  ): { readonly grants: readonly KubernetesGrant[]; readonly remarks: readonly string[] };
}

interface Binding {
  readonly name: string;
  /** Null for the whole cluster. */
  readonly namespace: string | null;
  readonly role: string;
}

interface Role {
  readonly rules: readonly KubernetesRule[];
  readonly labels: Values;
  /** What other roles have to meet to be part of this one; null where it is not made of others. */
  readonly parts: readonly Values[] | null;
  readonly remarks: readonly string[];
}

/** So many roles and bindings are held, far beyond what a cluster of any size has. */
const MOST_HELD = 200_000;

/** First reading: collects roles and bindings, and tells what cannot be read. */
export async function* rbacOf(entries: AsyncIterable<Entry>): AsyncGenerator<ImportItem, Rbac> {
  const roles = new Map<string, Role>();
  const bySubject = new Map<string, Binding[]>();
  let size = 0;
  for await (const entry of entries) {
    if (entry.is === 'unreadable') yield unreadable(entry.where, entry.says);
    if (entry.is !== 'entry') continue;
    const { value, where } = entry;
    const { kind } = value;
    const meta = isRecord(value['metadata']) ? value['metadata'] : {};
    const name = text(meta['name']);
    const namespace = text(meta['namespace']) ?? 'default';
    if (kind === 'Secret')
      yield unreadable(where, 'This is a Secret. It was not read: leave Secrets out of what you export.');
    else if (typeof kind !== 'string') yield unreadable(where, 'This has no kind, so it is no object of Kubernetes.');
    if (kind !== 'Role' && kind !== 'ClusterRole' && kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') continue;
    size += 1;
    if (name === null) yield unreadable(where, `This ${kind} has no name.`);
    else if (size > MOST_HELD) yield unreadable(where, 'There are more roles and bindings than can be held.');
    else if (kind === 'Role') roles.set(`Role ${namespace}/${name}`, roleOf(value, meta));
    else if (kind === 'ClusterRole') roles.set(`ClusterRole ${name}`, roleOf(value, meta));
    else addBinding(value, kind === 'RoleBinding' ? namespace : null, name, bySubject);
  }
  return rbac(roles, bySubject, size);
}

function rbac(
  roles: ReadonlyMap<string, Role>,
  bySubject: ReadonlyMap<string, readonly Binding[]>,
  size: number,
): Rbac {
  const accounts = [...bySubject].filter(([subject]) => subject.startsWith('account '));
  return {
    size,
    byAccount: new Map(
      accounts.map(([subject, bindings]) => [subject.slice('account '.length), bindings.map(({ name }) => name)]),
    ),
    grantsOf(namespace, name) {
      const bindings = [
        ...(bySubject.get(`account ${namespace}/${name}`) ?? []),
        // the groups that every service account is in (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects)
        ...(bySubject.get(`group system:serviceaccounts:${namespace}`) ?? []),
        ...(bySubject.get('group system:serviceaccounts') ?? []),
        ...(bySubject.get('group system:authenticated') ?? []),
      ];
      const remarks: string[] = [];
      const grants = bindings.map((binding): KubernetesGrant => {
        const role = roles.get(binding.role);
        if (role === undefined)
          remarks.push(`The binding ${binding.name} gives it ${binding.role}, which is not in these files.`);
        const together = role === undefined ? [] : [role, ...partsOf(role, roles)];
        remarks.push(...together.flatMap((one) => one.remarks));
        const rules = together.flatMap((one) => one.rules);
        return { binding: binding.name, role: binding.role, namespace: binding.namespace, rules };
      });
      return { grants, remarks };
    },
  };
}

/**
 * A role that is made of others carries their rules when it comes from a cluster; where it does not, those that it asks for are
 * looked for in these files, and theirs in turn: each counts once, also where roles are made of one another in a circle
 * (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles).
 */
function partsOf(whole: Role, roles: ReadonlyMap<string, Role>): readonly Role[] {
  if (whole.parts === null || whole.rules.length > 0) return [];
  const clusterRoles = [...roles].flatMap(([name, role]) => (name.startsWith('ClusterRole ') ? [role] : []));
  const found = new Set<Role>([whole]);
  for (const { parts, rules } of found) {
    if (parts === null || rules.length > 0) continue;
    for (const other of clusterRoles) if (parts.some((wanted) => meets(other.labels, wanted))) found.add(other);
  }
  return [...found].slice(1);
}

function roleOf(value: Values, meta: Values): Role {
  const remarks: string[] = [];
  const name = text(meta['name']) ?? '';
  const rules = records(value['rules']).map((rule) => {
    const unknown = Object.keys(rule).filter((key) => !RULE.has(key));
    if (unknown.length > 0) remarks.push(`A rule of ${name} has what is not understood: ${unknown.join(', ')}.`);
    return ruleOf(rule);
  });
  const aggregation = value['aggregationRule'];
  if (!isRecord(aggregation)) return { rules, labels: labelsOf(meta), parts: null, remarks };
  const selectors = records(aggregation['clusterRoleSelectors']);
  const parts = selectors.filter(isUnderstood);
  if (rules.length === 0 && parts.length < selectors.length)
    remarks.push(`${name} is made of other roles in a way that is not understood: it may allow more.`);
  return { rules, labels: labelsOf(meta), parts, remarks };
}

const RULE = new Set(['apiGroups', 'resources', 'verbs', 'resourceNames', 'nonResourceURLs']);

function ruleOf(rule: Values): KubernetesRule {
  return {
    // the core group is the empty text, which `texts` would leave out
    apiGroups: Array.isArray(rule['apiGroups']) ? rule['apiGroups'].filter((one) => typeof one === 'string') : [],
    resources: texts(rule['resources']),
    verbs: texts(rule['verbs']),
    resourceNames: texts(rule['resourceNames']),
    nonResourceURLs: texts(rule['nonResourceURLs']),
  };
}

function labelsOf(meta: Values): Values {
  return isRecord(meta['labels']) ? meta['labels'] : {};
}

function addBinding(value: Values, namespace: string | null, name: string, bySubject: Map<string, Binding[]>): void {
  const ref = isRecord(value['roleRef']) ? value['roleRef'] : {};
  const [kind, to] = [text(ref['kind']), text(ref['name'])];
  const role = kind === 'Role' ? `Role ${namespace ?? ''}/${to ?? ''}` : `ClusterRole ${to ?? ''}`;
  for (const subject of records(value['subjects'])) {
    const key = subjectOf(subject, namespace);
    if (key === null) continue;
    const known = bySubject.get(key);
    if (known === undefined) bySubject.set(key, [{ name, namespace, role }]);
    else known.push({ name, namespace, role });
  }
}

/** Null for people and groups of people. */
function subjectOf(subject: Values, namespace: string | null): string | null {
  const [kind, name] = [text(subject['kind']), text(subject['name']) ?? ''];
  if (kind === 'ServiceAccount') return `account ${text(subject['namespace']) ?? namespace ?? 'default'}/${name}`;
  if (kind === 'Group' && name.startsWith('system:')) return `group ${name}`;
  // a service account can be named as the user that it signs in as
  const match = kind === 'User' ? /^system:serviceaccount:([^:]{1,253}):([^:]{1,253})$/u.exec(name) : null;
  return match === null ? null : `account ${match[1]}/${match[2]}`;
}
