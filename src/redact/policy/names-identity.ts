/** Whether a reference of this kind names an identity; the others say where something is. */
export function namesIdentity(kind: string): boolean {
  return NAMES.has(kind);
}

const NAMES: ReadonlySet<string> = new Set([
  'service-account',
  'role',
  'kubernetes-subject',
  'spiffe-id',
  'directory-name',
  'database-user',
  'url-user',
  'user-name',
  'client-id',
  'principal-id',
]);
