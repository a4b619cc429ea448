import type { Issuer, ProbeTarget } from '../../probes/types.ts';
import { recordedTarget } from './recorded-target.ts';

/** One entry of the administrator's list. */
export interface AllowedTarget extends ProbeTarget {
  /** What people read. */
  readonly name: string;
  /** Name or locator of the identity whose credentials are tried there; null for a server that records lead to. */
  readonly identity: string | null;
  /** Whether an address of a private network may be asked under this name. */
  readonly private: boolean;
  /** Whether the credential may go there without TLS where the server offers none. */
  readonly clear: boolean;
}

/** Somewhere a credential of a case may be tried, and what vouches for it. */
export interface Target extends ProbeTarget {
  readonly name: string;
  readonly from: 'list' | 'record';
  readonly private: boolean;
  readonly clear: boolean;
}

/** As much of an identity as leads to a server. */
export interface Recorded {
  readonly kind: string;
  readonly name: string;
  readonly locator: string | null;
  /** Whether an import showed it. What a person typed into a case leads nowhere: whoever probes must not choose the server. */
  readonly isImported: boolean;
}

/** Where the credentials of a case may be tried: what the administrator lists for its identities, then what their records say. */
export function targetsOf(identities: readonly Recorded[], allowed: readonly AllowedTarget[]): readonly Target[] {
  const listed = allowed
    .filter(({ identity }) => identities.some(({ name, locator }) => identity === name || identity === locator))
    .map(fromList);
  const recorded = identities.filter(({ isImported }) => isImported).flatMap((one) => fromRecord(one, allowed));
  const known = new Set<string>();
  return [...listed, ...recorded].filter((target) => {
    const isNew = !known.has(placeOf(target));
    known.add(placeOf(target));
    return isNew;
  });
}

/**
 * Whether this issuer can tell that such a credential is dead. Whoever never takes this kind refuses it alive too: a
 * GitLab runner's token at the API, a GitHub token at a database.
 */
export function canTell(issuer: Issuer, credentialKind: string): boolean {
  const service = SERVICES.find(({ vendor }) => credentialKind.startsWith(`${vendor}-`));
  if (service !== undefined) return service.issuer === issuer && service.kinds.includes(credentialKind);
  if (credentialKind.endsWith('private-key')) return issuer === 'ssh' || issuer === 'tls-client';
  return issuer === 'aws-sts' ? credentialKind === SECRET_OF_A_PAIR : SERVICES.every((one) => one.issuer !== issuer);
}

/** The half of an AWS access key that a detector found without its vendor's name. */
const SECRET_OF_A_PAIR = 'secret-access-key';

/** Of each vendor's credentials, in our detectors' words, those that its own question about the caller takes. */
const SERVICES: readonly { readonly vendor: string; readonly issuer: Issuer; readonly kinds: readonly string[] }[] = [
  {
    vendor: 'github',
    issuer: 'github',
    // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
    kinds: [
      'github-personal-access-token',
      'github-fine-grained-token',
      'github-oauth-token',
      'github-user-token',
      'github-installation-token',
    ],
  },
  // https://docs.gitlab.com/api/rest/authentication/
  { vendor: 'gitlab', issuer: 'gitlab', kinds: ['gitlab-personal-access-token'] },
  {
    vendor: 'slack',
    issuer: 'slack',
    // https://docs.slack.dev/reference/methods/auth.test
    kinds: ['slack-bot-token', 'slack-user-token', 'slack-workspace-token', 'slack-legacy-token'],
  },
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  { vendor: 'aws', issuer: 'aws-sts', kinds: ['aws-secret-access-key'] },
];

/** The server, the account and the place on it: two of the same are one. */
export function placeOf({ issuer, host, port, account, detail }: ProbeTarget): string {
  return JSON.stringify([issuer, host.toLowerCase(), port, account, detail]);
}

function fromList({ name, issuer, host, port, account, detail, authority, ...leave }: AllowedTarget): Target {
  const { private: inside, clear } = leave;
  return { name, issuer, host, port, account, detail, authority, private: inside, clear, from: 'list' };
}

/** The record says where; the list, where it names that server, adds its authority and whether it may be a private address. */
function fromRecord(identity: Recorded, allowed: readonly AllowedTarget[]): readonly Target[] {
  const target = recordedTarget(identity);
  if (target === null) return [];
  const entry = allowed.find(
    (one) =>
      one.identity === null &&
      one.issuer === target.issuer &&
      one.host.toLowerCase() === target.host &&
      one.port === target.port,
  );
  return [
    {
      ...target,
      name: identity.name,
      from: 'record',
      private: entry?.private ?? false,
      clear: entry?.clear ?? false,
      authority: entry?.authority ?? null,
    },
  ];
}
