import type { Actor } from '../domain/people/actor.ts';
import { may } from '../domain/policy/may.ts';
import { grantOf } from '../domain/policy/permissions.ts';
import type { Grant } from '../domain/policy/grant.ts';
import { inputSchema } from '../operations/input-schema.ts';
import type { Operation } from '../operations/operation.ts';
import { REGISTRY } from '../operations/registry.ts';
import type { Caller } from './caller.ts';

/** A tool as MCP lists it. */
export interface ListedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object' };
  readonly annotations: { readonly title: string; readonly readOnlyHint: boolean; readonly openWorldHint: false };
}

/** The operations that an assistant of this caller may use: what the table of permissions gives to tokens, and nothing else. */
export function operationsFor({ actor, mayWrite }: Pick<Caller, 'actor' | 'mayWrite'>): readonly Operation[] {
  return [...REGISTRY.values()].filter(
    (operation) => isForMachines(operation) && isOpenTo(actor, operation) && (mayWrite || !operation.changes),
  );
}

/** The operation that a tool stands for; null where this caller has no such tool. */
export function operationOf(caller: Caller, tool: string): Operation | null {
  return operationsFor(caller).find((operation) => toolName(operation) === tool) ?? null;
}

export function listed(operation: Operation): ListedTool {
  const { summary, gives, changes } = operation;
  return {
    name: toolName(operation),
    title: summary,
    description: `${summary}. Gives ${gives}.${changes ? ` ${WRITES}` : ''}`,
    inputSchema: { ...inputSchema(operation), type: 'object' },
    annotations: { title: summary, readOnlyHint: !changes, openWorldHint: false },
  };
}

/** `case.show` is `case_show`: many clients take nothing but letters, digits, `_` and `-`. */
export function toolName({ name }: Pick<Operation, 'name'>): string {
  return name.replaceAll('.', '_');
}

const WRITES = 'What it leaves is a report or a proposal: a person decides.';

function isForMachines({ name }: Operation): boolean {
  const { machine, requires }: Grant = grantOf(name);
  return machine !== undefined && requires !== 'person';
}

/** A person’s assistant only reads what their roles read. */
function isOpenTo(actor: Actor, { name, changes }: Operation): boolean {
  return may(actor, name).ok && (actor.kind === 'machine' || !changes);
}
