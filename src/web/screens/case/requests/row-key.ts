import type { EntitlementRowView } from '../../../../operations/identity/views.ts';

type Row = Omit<EntitlementRowView, 'says' | 'via'>;

/** What tells a row apart, apart from where it comes from, as `keyOf` of the domain has it. */
export function keyOfRow({ effect, action, notActions, resource, notResources, condition }: Row): string {
  return JSON.stringify([effect, action, resource, notActions, notResources, condition]);
}
