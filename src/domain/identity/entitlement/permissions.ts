import { type Entitlement, row } from './entitlement.ts';
import { literal } from './pattern.ts';

/** A permission of a GitHub App: what it is for, and `read`, `write` or `admin`. */
export interface GithubPermission {
  readonly name: string;
  readonly access: string;
}

/**
 * The rows of an app's or a key's permissions on `place` (`org/*` for all repositories). Who may write may read as well, and
 * who is administrator may both (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps).
 */
export function githubEntitlements(
  permissions: readonly GithubPermission[],
  place: string,
  via: string,
): readonly Entitlement[] {
  return permissions.flatMap(({ name, access }) =>
    levels(access).map((level) => row('github', 'allow', `${literal(level)} ${literal(name)}`, place, via)),
  );
}

function levels(access: string): readonly string[] {
  const at = LEVELS.indexOf(access);
  return at < 0 ? [access] : LEVELS.slice(0, at + 1);
}

const LEVELS = ['read', 'write', 'admin'];

/** One thing that Entra lets an application do: a role of another application, or a scope in a user's name. */
export interface EntraPermission {
  readonly name: string;
  readonly on: string;
  /** `application`: by itself; `delegated`: only together with a user, or (`one user`) with that one. */
  readonly as: 'application' | 'delegated for everybody' | 'delegated for one user';
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/permissions-consent-overview */
export function entraEntitlements(permissions: readonly EntraPermission[]): readonly Entitlement[] {
  return permissions.map(({ name, on, as }) =>
    row('entra', 'allow', `${literal(name)}${as === 'application' ? '' : ` (${as})`}`, literal(on), as),
  );
}
