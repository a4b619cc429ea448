import { conditionOf, isRecord, statementsOf, namesOf } from './aws-document.ts';
import { type Entitlement, row } from './entitlement.ts';

/**
 * One policy of an identity as IAM writes it (version 2012-10-17; grammar:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html), already parsed from JSON.
 */
export interface AwsPolicy {
  /** The policy's ARN, or its name where it is inline. */
  readonly name: string;
  /** A permissions boundary limits what the identity's own policies allow. */
  readonly as: 'identity' | 'boundary';
  readonly document: unknown;
}

/** Rows, and what could not be taken into them, in words. Nothing is dropped without a word. */
export interface Read {
  readonly rows: readonly Entitlement[];
  readonly remarks: readonly string[];
}

/** A policy's 6,144 characters hold a few thousand pairs at the most that anybody means. */
const MOST_ROWS = 10_000;

const KNOWN = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']);

/**
 * The rows of an identity's policies. Actions are compared without regard to case, as IAM does; `*` and `?` are IAM's own
 * wildcards, and a `*` may match beyond a colon. A denial inside a boundary denies like any other.
 */
export function awsEntitlements(policies: readonly AwsPolicy[]): Read {
  const rows: Entitlement[] = [];
  const remarks: string[] = [];
  for (const { name, as, document } of policies) {
    const statements = statementsOf(document);
    if (statements.length === 0) remarks.push(`${name} has no statement that can be read.`);
    for (const [i, statement] of statements.entries()) {
      const read = statementRows(name, as, statement);
      rows.push(...read.rows);
      remarks.push(...read.remarks.map((says) => `${name}, statement ${i + 1}: ${says}`));
    }
  }
  return { rows, remarks };
}

function statementRows(name: string, as: AwsPolicy['as'], statement: unknown): Read {
  if (!isRecord(statement)) return { rows: [], remarks: ['is no object.'] };
  const { Effect: effect } = statement;
  if (effect !== 'Allow' && effect !== 'Deny') return { rows: [], remarks: ['its effect is neither Allow nor Deny.'] };
  const remarks = Object.keys(statement)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `the element ${key} is not understood; it may narrow what is shown here.`);
  const actions = namesOf(statement['Action']).map((one) => one.toLowerCase());
  const notActions = namesOf(statement['NotAction']).map((one) => one.toLowerCase());
  const resources = namesOf(statement['Resource']);
  const notResources = namesOf(statement['NotResource']);
  if (actions.length + notActions.length === 0) remarks.push('it names no action.');
  if (resources.length + notResources.length === 0) remarks.push('it names no resource.');
  const size = Math.max(1, actions.length) * Math.max(1, resources.length);
  if (size > MOST_ROWS)
    return {
      rows: [],
      remarks: [...remarks, `it has ${size} pairs of action and resource, too many to be kept apart.`],
    };
  const is = effect === 'Deny' ? 'deny' : as === 'boundary' ? 'limit' : 'allow';
  const written = conditionOf(statement);
  const rows = (actions.length > 0 ? actions : notActions.length > 0 ? ['*'] : []).flatMap((action) =>
    (resources.length > 0 ? resources : notResources.length > 0 ? ['*'] : []).map((resource) =>
      row('aws', is, action, resource, name, {
        notActions: actions.length > 0 ? [] : notActions,
        notResources: resources.length > 0 ? [] : notResources,
        condition: written,
      }),
    ),
  );
  return { rows, remarks };
}
