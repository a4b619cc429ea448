import type { Role } from '../../domain/people/roles.ts';
import type { MeView } from '../../operations/views.ts';

const READERS: readonly Role[] = ['responder', 'approver', 'auditor'];

/**
 * Spares people links that lead nowhere. The server decides for itself (`src/domain/policy/permissions.ts`); where this
 * says yes and the server no, its refusal stands on the page.
 */
export function mayReadCases(me: MeView | null | undefined): boolean {
  return hasOneOf(me, READERS);
}

export function mayReadIdentities(me: MeView | null | undefined): boolean {
  return hasOneOf(me, READERS);
}

export function mayImport(me: MeView | null | undefined): boolean {
  return hasOneOf(me, ['responder']);
}

export function mayWork(me: MeView | null | undefined): boolean {
  return hasOneOf(me, ['responder']);
}

export function mayOpenEngagements(me: MeView | null | undefined): boolean {
  return hasOneOf(me, ['delivery-lead']);
}

export function mayAdminister(me: MeView | null | undefined): boolean {
  return hasOneOf(me, ['administrator']);
}

function hasOneOf(me: MeView | null | undefined, roles: readonly Role[]): boolean {
  return me?.roles.some((role) => roles.includes(role)) === true;
}
