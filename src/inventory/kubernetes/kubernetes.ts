import { kubernetesEntitlements } from '../../domain/identity/entitlement/kubernetes.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { head } from '../read/head.ts';
import { jsonEntries } from '../read/json-entries.ts';
import type { Entry } from '../read/json-entries.ts';
import type { Values } from '../read/values.ts';
import { isRecord, records, text } from '../read/values.ts';
import { yamlEntries } from '../read/yaml-entries.ts';
import { record, unreadable } from '../record.ts';
import { saysOfItself } from '../says-of-itself.ts';
import { rbacOf } from './rbac.ts';
import type { Rbac } from './rbac.ts';

/** Service accounts of a cluster with what RBAC gives them. */
export const KUBERNETES: Importer = {
  source: 'kubernetes',
  reads:
    'what `kubectl get serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings --all-namespaces -o json` (or `-o yaml`) prints',
  async *read(files, options) {
    const formats = await Promise.all(files.map(async (file) => ({ file, isJson: await isJson(file) })));
    const entries = () => entriesOf(formats);
    // roles and bindings may stand behind the accounts that they are for: everything is read twice
    const rbac = yield* rbacOf(entries());
    const seen = new Set<string>();
    for await (const entry of entries()) {
      if (entry.is !== 'entry' || entry.value['kind'] !== 'ServiceAccount') continue;
      const item = accountOf(entry, rbac, options);
      if (item.is === 'record') seen.add(item.record.key);
      yield item;
    }
    if (seen.size + rbac.size === 0)
      throw new NotThisFormat(
        `There is no service account and no role of Kubernetes in here. Give ${KUBERNETES.reads}.`,
      );
    for (const [key, bindings] of rbac.byAccount)
      if (!seen.has(key))
        yield unreadable(
          bindings.join(', '),
          `It gives something to the service account ${key}, which is not in these files.`,
        );
  },
};

async function* entriesOf(formats: readonly { file: ImportFile; isJson: boolean }[]): AsyncGenerator<Entry> {
  for (const { file, isJson: json } of formats) yield* json ? jsonEntries(file, ['items']) : yamlEntries(file, 'items');
}

async function isJson(file: ImportFile): Promise<boolean> {
  const start = (await head(file)).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return true;
  // comments may come first, and any word can be a key
  if (/^(?:---|#|%YAML|apiVersion:|kind:|items:|metadata:|- )/u.test(start)) return false;
  throw new NotThisFormat(instead(start, file.name, `Give ${KUBERNETES.reads}.`));
}

/**
 * A service account (https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/service-account-v1/). The
 * names of its secrets are read, never a Secret.
 */
function accountOf(
  entry: { readonly where: string; readonly value: Values },
  rbac: Rbac,
  options: ImportOptions,
): ImportItem {
  const meta = isRecord(entry.value['metadata']) ? entry.value['metadata'] : {};
  const name = text(meta['name']);
  if (name === null) return unreadable(entry.where, 'This service account has no name.');
  const namespace = text(meta['namespace']) ?? 'default';
  const annotations = pairs(meta['annotations']);
  const labels = pairs(meta['labels']);
  const [annotated, labelled] = [saysOfItself('annotation', annotations), saysOfItself('label', labels)];
  const { grants, remarks } = rbac.grantsOf(namespace, name);
  return record({
    key: `${namespace}/${name}`,
    kind: 'workload',
    name: `${namespace}/${name}`,
    locator: `system:serviceaccount:${namespace}:${name}`,
    environment: options['environment'] ?? annotated.environment ?? labelled.environment,
    ...(annotated.owner === null
      ? { owner: labelled.owner, ownerFrom: labelled.ownerFrom }
      : { owner: annotated.owner, ownerFrom: annotated.ownerFrom }),
    purpose: annotated.purpose ?? labelled.purpose,
    credentials: records(entry.value['secrets']).flatMap((secret) => {
      const label = text(secret['name']);
      return label === null ? [] : [{ ...TOKEN, label }];
    }),
    entitlements: kubernetesEntitlements(grants),
    remarks: [
      ...(text(meta['namespace']) === null ? ['It names no namespace; "default" is taken.'] : []),
      ...annotations.flatMap(([key, value]) => (ELSEWHERE.has(key) ? [`It acts as ${value} elsewhere (${key}).`] : [])),
      ...remarks,
    ],
  });
}

/** A token that is kept as a Secret does not expire. */
const TOKEN = { kind: 'token', issued: null, rotated: null, expires: null, lastUsed: null, active: true };

/** Annotations by which the clouds let a service account be one of theirs. */
const ELSEWHERE = new Set([
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  'eks.amazonaws.com/role-arn',
  // https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
  'iam.gke.io/gcp-service-account',
  // https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
  'azure.workload.identity/client-id',
]);

function pairs(value: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, said]): (readonly [string, string])[] =>
    typeof said === 'string' ? [[name, said]] : [],
  );
}
