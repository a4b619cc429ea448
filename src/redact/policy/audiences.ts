/** Who will read the safe text. */
export type Audience = 'internal' | 'customer' | 'public';

/** What becomes of an identity reference. */
export type Action = 'keep' | 'pseudonymise' | 'generalise' | 'remove';

export type IdentityKind =
  | 'service-account'
  | 'role'
  | 'kubernetes-subject'
  | 'spiffe-id'
  | 'directory-name'
  | 'database-user'
  | 'url-user'
  | 'user-name'
  | 'client-id'
  | 'tenant-id'
  | 'account-id'
  | 'principal-id'
  | 'key-id'
  | 'secret-location'
  | 'cloud-resource'
  | 'storage-name'
  | 'callback-url'
  | 'endpoint'
  | 'tenant-host'
  | 'host'
  | 'private-address';

export interface Rule {
  readonly what: string;
  readonly customer: Action;
  readonly public: Action;
  /** How its pseudonyms begin; null where it never gets one. */
  readonly stem: string | null;
  /** Why a customer's copy is treated so. */
  readonly because: string;
}

/**
 * The one table of what each audience reads. `internal` keeps everything. A customer keeps the names without which
 * the set-up could not be built again, and loses what only tells where inside a network something ran; the public
 * keeps next to nothing.
 */
export const RULES: Readonly<Record<IdentityKind, Rule>> = {
  'service-account': rule('Service account, by name or mail address', 'keep', 'pseudonymise', 'svc', 'it has to exist'),
  role: rule('Role that an identity takes on', 'keep', 'generalise', null, 'it has to be granted'),
  'kubernetes-subject': rule(
    'Service account, node or group of Kubernetes',
    'keep',
    'generalise',
    null,
    'bindings name it',
  ),
  'spiffe-id': rule('SPIFFE id', 'keep', 'generalise', null, 'policies name it'),
  'directory-name': rule('Distinguished name of a directory', 'keep', 'remove', null, 'programs bind with it'),
  'database-user': rule('User of a database', 'keep', 'pseudonymise', 'db-user', 'it has to exist'),
  'url-user': rule('User name in an address', 'keep', 'pseudonymise', 'user', 'programs sign in with it'),
  'user-name': rule('Name with which a program signs in', 'keep', 'pseudonymise', 'user', 'programs sign in with it'),
  'client-id': rule('Client or application id', 'keep', 'remove', null, 'programs sign in with it'),
  'tenant-id': rule('Tenant, directory or organisation id', 'keep', 'remove', null, 'programs sign in to it'),
  'account-id': rule('Account, subscription or project id', 'keep', 'remove', null, 'trust policies name it'),
  'principal-id': rule(
    'Object, principal, bot or installation id',
    'remove',
    'remove',
    null,
    'it is made anew with each set-up',
  ),
  'key-id': rule('Id or fingerprint of a key, not the key', 'keep', 'remove', null, 'it tells which key to rotate'),
  'secret-location': rule('Place where a secret is kept', 'keep', 'remove', null, 'it tells where the secret belongs'),
  'cloud-resource': rule('Resource of a cloud', 'keep', 'generalise', null, 'policies name it'),
  'storage-name': rule('Bucket or storage account', 'keep', 'remove', null, 'policies name it'),
  'callback-url': rule('Address to which a sign-in returns', 'keep', 'generalise', null, 'it has to be registered'),
  endpoint: rule('Address of a service', 'keep', 'generalise', null, 'programs call it'),
  'tenant-host': rule('Host that a service gives to one customer', 'keep', 'generalise', null, 'programs call it'),
  host: rule('Machine of one network', 'generalise', 'pseudonymise', 'host', 'its name means nothing elsewhere'),
  'private-address': rule('Address of a private network', 'generalise', 'remove', null, 'it means nothing elsewhere'),
};

/** What an audience's policy does with references of a kind; what the table does not know goes, except internally. */
export function actionFor(audience: Audience, kind: string): Action {
  if (audience === 'internal') return 'keep';
  return isIdentityKind(kind) ? RULES[kind][audience] : 'remove';
}

export function isIdentityKind(kind: string): kind is IdentityKind {
  return Object.hasOwn(RULES, kind);
}

function rule(what: string, customer: Action, toPublic: Action, stem: string | null, because: string): Rule {
  return { what, customer, public: toPublic, stem, because };
}
