import { conditionOf, isRecord, statementsOf, namesOf } from './aws-document.ts';
import type { Read } from './aws.ts';
import { type Entitlement, row } from './entitlement.ts';

/** Who may use a role: rows, those who are named as they are named, and what was not understood. */
export interface Trust extends Read {
  readonly principals: readonly string[];
}

const KNOWN = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Principal', 'NotPrincipal', 'Condition']);

/**
 * The rows of a role's trust policy: whom it lets use it, as the resource of each row, in rows of a system of their own,
 * since what a role may do and who may be it never cover each other. Principals have no wildcards but `*` alone
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html); an account stands for
 * everybody whom that account lets.
 */
export function awsTrust(document: unknown): Trust {
  const rows: Entitlement[] = [];
  const remarks: string[] = [];
  const statements = statementsOf(document);
  if (statements.length === 0) remarks.push('The trust policy has no statement that can be read.');
  for (const [i, statement] of statements.entries()) {
    const says = (what: string) => remarks.push(`The trust policy, statement ${i + 1}: ${what}`);
    if (!isRecord(statement) || (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny')) {
      says('its effect is neither Allow nor Deny.');
      continue;
    }
    for (const key of Object.keys(statement))
      if (!KNOWN.has(key)) says(`the element ${key} is not understood; it may narrow what is shown here.`);
    const condition = conditionOf(statement);
    const actions = namesOf(statement['Action']).map((one) => one.toLowerCase());
    const notActions = namesOf(statement['NotAction']).map((one) => one.toLowerCase());
    const [principals, except] = [principalsOf(statement['Principal']), principalsOf(statement['NotPrincipal'])];
    if (principals.length + except.length === 0) says('it names no principal.');
    if (actions.length + notActions.length === 0) says('it names no action.');
    const effect = statement['Effect'] === 'Deny' ? 'deny' : 'allow';
    for (const action of actions.length > 0 ? actions : notActions.length > 0 ? ['*'] : [])
      for (const principal of principals.length > 0 ? principals : except.length > 0 ? ['*'] : [])
        rows.push(
          row('aws-trust', effect, action, principal, 'trust policy', {
            notActions: actions.length > 0 ? [] : notActions,
            notResources: principals.length > 0 ? [] : except,
            condition,
          }),
        );
  }
  const named = rows.filter(({ effect }) => effect === 'allow').map(({ resource }) => resource);
  return { rows, remarks, principals: [...new Set(named)] };
}

/** `*`, or lists by kind of principal; a kind other than AWS is said, since a service is no account. */
function principalsOf(principal: unknown): readonly string[] {
  if (typeof principal === 'string') return [principal];
  if (!isRecord(principal)) return [];
  return Object.entries(principal).flatMap(([kind, names]) =>
    namesOf(names).map((name) => (name === '*' || kind === 'AWS' ? name : `${kind.toLowerCase()} ${name}`)),
  );
}
