import type { PersonId } from '../kit/ids.ts';

/** Whom a sign-in over the identity provider lets in: who is known here already, or also whoever is in a group that has a role. */
export const ADMITS = ['invited', 'listed'] as const;
export type Admit = (typeof ADMITS)[number];

/** Somebody of the register, as far as it matters for letting them in. */
export interface Known {
  readonly person: PersonId;
  readonly status: 'invited' | 'active' | 'disabled';
  /** Some account at the provider is theirs already. */
  readonly isBound: boolean;
}

export type Admission =
  /** They are who this account was bound to. */
  | { readonly as: 'bound'; readonly person: PersonId }
  /** They are known by their address, and this account becomes theirs. */
  | { readonly as: 'binding'; readonly person: PersonId; readonly isFirst: boolean }
  /** A person is made of them. */
  | { readonly as: 'new' }
  | { readonly as: 'refused'; readonly because: 'provider-not-admitted' | 'provider-no-address' };

/**
 * Who comes in with an account of the identity provider.
 *
 * @param bound whose account it is; null where it is nobody's yet
 * @param addressed whose address the provider says it has; null where nobody here has it, or the provider vouches for none
 */
export function admission(
  bound: Known | null,
  addressed: Known | null,
  { admit, hasAddress, hasRole }: { readonly admit: Admit; readonly hasAddress: boolean; readonly hasRole: boolean },
): Admission {
  if (bound !== null) return bound.status === 'active' ? { as: 'bound', person: bound.person } : NOT_ADMITTED;
  if (!hasAddress) return { as: 'refused', because: 'provider-no-address' };
  if (addressed === null) return admit === 'listed' && hasRole ? { as: 'new' } : NOT_ADMITTED;
  // an address never takes over somebody who has an account of their own
  if (addressed.isBound || addressed.status === 'disabled') return NOT_ADMITTED;
  return { as: 'binding', person: addressed.person, isFirst: addressed.status === 'invited' };
}

const NOT_ADMITTED = { as: 'refused', because: 'provider-not-admitted' } as const;
