import { ROLES } from './roles.ts';
import type { Role } from './roles.ts';

/** Which role members of which group have; a group may stand in several pairs, and so may a role. */
export interface RolePair {
  readonly group: string;
  readonly role: Role;
}

/** Far more than anybody is in, and more than a token carries. */
const MOST_GROUPS = 1_000;

/**
 * What a claim of groups says: their names, none where the claim is not there. Null where it cannot be read: then nobody
 * knows what this person may do. One name by itself is a list of one; some providers write it so.
 */
export function readGroups(claim: unknown): readonly string[] | null {
  if (claim === undefined || claim === null) return [];
  if (typeof claim === 'string') return [claim];
  if (!Array.isArray(claim) || claim.length > MOST_GROUPS) return null;
  const names = claim.filter((name): name is string => typeof name === 'string');
  return names.length === claim.length ? names : null;
}

/** The roles that membership in these groups gives. */
export function rolesOfGroups(groups: readonly string[], pairs: readonly RolePair[]): readonly Role[] {
  const given = new Set(pairs.filter(({ group }) => groups.includes(group)).map(({ role }) => role));
  return ROLES.filter((role) => given.has(role));
}

/**
 * What somebody may do after a sign-in over the identity provider. A role that stands in a pair is the provider's: they
 * have it exactly if a group of theirs gives it. A role that stands in none was given by hand and stays. Whoever would
 * be the last administrator to go keeps that role.
 */
export function rolesAfter(
  held: readonly Role[],
  groups: readonly string[],
  pairs: readonly RolePair[],
  isLastAdministrator: boolean,
): { readonly roles: readonly Role[]; readonly keptAdministrator: boolean } {
  const theirs = new Set<Role>(pairs.map(({ role }) => role));
  const given = rolesOfGroups(groups, pairs);
  const roles = ROLES.filter((role) => (theirs.has(role) ? given.includes(role) : held.includes(role)));
  const keptAdministrator = isLastAdministrator && !roles.includes('administrator');
  return { roles: keptAdministrator ? [...roles, 'administrator'] : roles, keptAdministrator };
}
