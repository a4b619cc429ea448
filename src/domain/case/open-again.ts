import type { Action, Credential, Exemption } from './state.ts';

/** An action that came undone: planned again, unless an approved exemption says that it may wait. */
export function openAction(exemptions: readonly Exemption[], action: Action): Action {
  const exemption = exemptions.find((one) => one.state === 'approved' && one.actions.includes(action.id));
  const state: Action['state'] =
    exemption === undefined ? { state: 'planned' } : { state: 'exempted', exemption: exemption.id };
  return { ...action, state };
}

/** A credential that is not dealt with after all, unless an approved exemption says that it may stay. */
export function openCredential(exemptions: readonly Exemption[], credential: Credential): Credential {
  const isExempted = exemptions.some((one) => one.state === 'approved' && one.credentials.includes(credential.id));
  return { ...credential, disposition: isExempted ? 'exempted' : null };
}
