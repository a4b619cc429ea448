import type { Admit } from '../../../domain/people/provider-admission.ts';
import type { RolePair } from '../../../domain/people/provider-roles.ts';
import type { IdentityProvider } from '../../../authn/provider.ts';

/** Signing in over the organisation's identity provider, as the administrator has set it. */
export interface SignOn {
  readonly provider: IdentityProvider;
  /** Which group gives which role. */
  readonly roles: readonly RolePair[];
  readonly admit: Admit;
}
