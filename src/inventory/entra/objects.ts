import { entraEntitlements } from '../../domain/identity/entitlement/permissions.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportOptions } from '../importer.ts';
import type { Values } from '../read/values.ts';
import { list, records, text } from '../read/values.ts';
import { record, unreadable } from '../record.ts';
import { secretsOf } from './secrets.ts';
import type { Tenant } from './tenant.ts';

/** Which object of Graph this is, by what only it has. */
export function kindOf(value: Values): 'servicePrincipal' | 'application' | 'assignment' | 'grant' | 'unknown' {
  const type = text(value['@odata.type']) ?? '';
  if (type.endsWith('.servicePrincipal') || 'servicePrincipalType' in value) return 'servicePrincipal';
  if ('appRoleId' in value && 'principalId' in value) return 'assignment';
  if ('clientId' in value && 'consentType' in value) return 'grant';
  if (type.endsWith('.application') || ('appId' in value && 'id' in value)) return 'application';
  return 'unknown';
}

interface Given {
  readonly where: string;
  readonly value: Values;
}

/** https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal, with the credentials of its application. */
export function principalOf({ where, value }: Given, tenant: Tenant, options: ImportOptions): ImportItem {
  const [appId, id] = [text(value['appId']), text(value['id'])];
  if (appId === null || id === null) return unreadable(where, 'This service principal has no appId or no id.');
  const own = secretsOf(value);
  const ofApplication = tenant.secretsOf(appId);
  const permissions = tenant.permissionsOf(id);
  const type = text(value['servicePrincipalType']);
  return record({
    ...described(value, appId, options),
    kind: type === 'ManagedIdentity' ? 'workload' : type === 'Legacy' ? 'service-account' : 'oauth-app',
    status: value['accountEnabled'] === false ? 'disabled' : 'active',
    credentials: [...own.credentials, ...(ofApplication?.credentials ?? [])],
    entitlements: permissions === null ? null : entraEntitlements(permissions),
    remarks: [
      ...own.remarks,
      ...(ofApplication?.remarks ?? []),
      ...(type === 'ManagedIdentity' ? ['Azure keeps and rotates its credentials.'] : []),
      ...(permissions === null ? ['What it may do is not in these files.'] : []),
    ],
  });
}

/** An application that has no service principal here (https://learn.microsoft.com/en-us/graph/api/resources/application). */
export function applicationOf({ where, value }: Given, options: ImportOptions): ImportItem {
  const appId = text(value['appId']);
  if (appId === null) return unreadable(where, 'This application has no appId.');
  const { credentials, remarks } = secretsOf(value);
  return record({
    ...described(value, appId, options),
    kind: 'oauth-app',
    credentials,
    remarks: [...remarks, 'These files have no service principal of it, so nothing says what it may do.'],
  });
}

function described(value: Values, appId: string, options: ImportOptions) {
  const owner = ownerOf(value);
  const notes = text(value['description']) ?? text(value['notes']);
  return {
    key: appId,
    name: text(value['displayName']) ?? appId,
    locator: appId,
    environment: options['environment'] ?? null,
    owner: owner?.name ?? null,
    ownerFrom: owner?.from ?? null,
    purpose: notes,
  };
}

/** `owners` is there where it was asked for with `$expand=owners`; tags are words, or pairs with a colon or `=`. */
function ownerOf(value: Values): { readonly name: string; readonly from: string } | null {
  for (const one of records(value['owners'])) {
    const name = text(one['mail']) ?? text(one['userPrincipalName']) ?? text(one['displayName']);
    if (name !== null) return { name, from: 'the owners in Entra' };
  }
  for (const tag of list(value['tags'])) {
    const match = /^(owner|team)[:=]\s*(\S.*)$/iu.exec(text(tag) ?? '');
    if (match?.[2] !== undefined) return { name: match[2], from: `the tag ${match[1]}` };
  }
  return null;
}
