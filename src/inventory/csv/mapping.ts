import type { ImportOptions } from '../importer.ts';

/** What a column can be for. */
export const FIELDS = [
  'name',
  'key',
  'kind',
  'locator',
  'environment',
  'owner',
  'purpose',
  'status',
  'consumers',
  'credential',
  'issued',
  'rotated',
  'expires',
  'lastUsed',
  'entitlements',
] as const;
export type Field = (typeof FIELDS)[number];

/** The column of each field that has one. */
export type Mapping = ReadonlyMap<Field, string>;

/** Heads that people write, where nothing was said; compared without case, blanks, `-` and `_`. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'account', 'accountname', 'identity', 'serviceaccount', 'username', 'user', 'login'],
  key: ['key', 'id', 'identifier', 'objectid', 'accountid'],
  kind: ['kind', 'type', 'accounttype'],
  locator: ['locator', 'arn', 'uri', 'url', 'email', 'mail', 'address'],
  environment: ['environment', 'env', 'stage'],
  owner: ['owner', 'ownedby', 'team', 'contact', 'responsible'],
  purpose: ['purpose', 'description', 'comment', 'usedfor'],
  status: ['status', 'state', 'enabled', 'active'],
  consumers: ['consumers', 'usedby', 'applications', 'systems'],
  credential: ['credential', 'credentialkind', 'credentialtype'],
  issued: ['issued', 'created', 'createdat', 'createdon'],
  rotated: ['rotated', 'lastrotated', 'passwordlastset', 'lastrotation'],
  expires: ['expires', 'expiry', 'expiresat', 'validuntil', 'expirationdate'],
  lastUsed: ['lastused', 'lastlogin', 'lastlogon', 'lastseen'],
  entitlements: ['entitlements', 'permissions', 'roles', 'groups', 'rights'],
};

/**
 * A mapping from what was said, and from the heads where nothing was; or a sentence on what stands in its way. An empty
 * text says that no column is the field.
 */
export function mapped(
  columns: readonly string[],
  options: ImportOptions,
): { readonly mapping: Mapping } | { readonly says: string } {
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) return { says: `The column "${twice}" is there twice. Give each column a name of its own.` };
  const mapping = new Map<Field, string>();
  for (const field of FIELDS) {
    // `environment` may also be a value for all lines
    const wanted = options[field];
    if (wanted === '') continue;
    const column = columns.find((name) => name === wanted);
    if (column !== undefined) mapping.set(field, column);
    else if (wanted !== undefined && field !== 'environment' && field !== 'kind')
      return { says: `There is no column "${wanted}". The columns are: ${columns.join(', ')}.` };
  }
  const taken = new Set(mapping.values());
  for (const field of FIELDS) {
    const usual = columns.find((name) => !taken.has(name) && USUAL[field].includes(plain(name)));
    if (mapping.has(field) || options[field] === '' || usual === undefined) continue;
    mapping.set(field, usual);
    taken.add(usual);
  }
  if (mapping.has('name')) return { mapping };
  return { says: `No column is the name of the identity. Say which one is. The columns are: ${columns.join(', ')}.` };
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_\-.]/gu, '');
}
