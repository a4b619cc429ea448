import type { EntraPermission } from '../../domain/identity/entitlement/permissions.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile } from '../importer.ts';
import { jsonEntries } from '../read/json-entries.ts';
import type { Values } from '../read/values.ts';
import { records, text } from '../read/values.ts';
import { unreadable } from '../record.ts';
import { kindOf } from './objects.ts';
import { secretsOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/** What other objects of the tenant say of a service principal. */
export interface Tenant {
  readonly size: number;
  /** The credentials of an application, by its `appId`; taken by its service principal. */
  secretsOf(appId: string): Secrets | null;
  /** Null where the files have neither assignments nor grants: then nothing is known. */
  permissionsOf(principalId: string): readonly EntraPermission[] | null;
}

interface Assigned {
  readonly resource: string;
  readonly resourceName: string | null;
  /** An app role's id, or a scope's name. */
  readonly what: string;
  readonly as: EntraPermission['as'];
}

/** So many objects are held; a tenant of the largest size has 300,000 service principals at the most. */
const MOST_HELD = 1_000_000;

/** First reading: everything but the service principals themselves. Tells what cannot be read anywhere in the files. */
export async function* collectTenant(files: readonly ImportFile[]): AsyncGenerator<ImportItem, Tenant> {
  const secrets = new Map<string, Secrets>();
  const names = new Map<string, string>();
  const roles = new Map<string, string>();
  const assigned = new Map<string, Assigned[]>();
  let hasAssignments = false;
  let held = 0;
  for (const file of files) {
    let isCutOff = false;
    for await (const entry of jsonEntries(file, ['value'])) {
      if (entry.is === 'unreadable') yield unreadable(entry.where, entry.says);
      // of pages put one after the other only the last names no next one
      if (entry.is === 'page') isCutOff = text(entry.value['@odata.nextLink']) !== null;
      if (entry.is !== 'entry') continue;
      const { value, where } = entry;
      const kind = kindOf(value);
      held += 1;
      if (held > MOST_HELD) yield unreadable(where, 'There are more objects than can be held.');
      else if (kind === 'unknown')
        yield unreadable(where, 'This is no service principal, application, assignment or grant.');
      else if (kind === 'application') secrets.set(text(value['appId']) ?? '', secretsOf(value));
      else if (kind === 'servicePrincipal') describe(value, names, roles);
      else {
        hasAssignments = true;
        for (const [principal, one] of assignedOf(value, kind)) {
          const known = assigned.get(principal);
          if (known === undefined) assigned.set(principal, [one]);
          else known.push(one);
        }
      }
    }
    if (isCutOff)
      yield unreadable(file.name, 'Its last page names a next one (@odata.nextLink): what is on that is missing here.');
  }
  return {
    size: held,
    secretsOf: (appId) => secrets.get(appId) ?? null,
    permissionsOf(principalId) {
      if (!hasAssignments) return null;
      return (assigned.get(principalId) ?? []).map(({ resource, resourceName, what, as }) => ({
        name: roles.get(`${resource} ${what}`) ?? what,
        on: names.get(resource) ?? resourceName ?? resource,
        as,
      }));
    },
  };
}

/** The roles that an application offers to others, by their ids (https://learn.microsoft.com/en-us/graph/api/resources/approle). */
function describe(value: Values, names: Map<string, string>, roles: Map<string, string>): void {
  const id = text(value['id']) ?? '';
  const name = text(value['displayName']);
  const offered = records(value['appRoles']);
  // only who offers something is named by others
  if (offered.length > 0 && name !== null) names.set(id, name);
  for (const role of offered)
    roles.set(`${id} ${text(role['id']) ?? ''}`, text(role['value']) ?? text(role['displayName']) ?? '');
}

/**
 * https://learn.microsoft.com/en-us/graph/api/resources/approleassignment and
 * https://learn.microsoft.com/en-us/graph/api/resources/oauth2permissiongrant
 */
function assignedOf(value: Values, kind: 'assignment' | 'grant'): readonly (readonly [string, Assigned])[] {
  const resource = text(value['resourceId']) ?? '';
  if (kind === 'assignment') {
    const [principal, what] = [text(value['principalId']), text(value['appRoleId'])];
    if (principal === null || what === null) return [];
    return [[principal, { resource, resourceName: text(value['resourceDisplayName']), what, as: 'application' }]];
  }
  const client = text(value['clientId']);
  if (client === null) return [];
  const as = value['consentType'] === 'AllPrincipals' ? 'delegated for everybody' : 'delegated for one user';
  return (text(value['scope']) ?? '')
    .split(' ')
    .filter((scope) => scope !== '')
    .map((what) => [client, { resource, resourceName: null, what, as }]);
}
