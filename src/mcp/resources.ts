import type { OperationName } from '../domain/policy/permissions.ts';
import type { Operation } from '../operations/operation.ts';
import type { Caller } from './caller.ts';
import { operationsFor } from './tools.ts';

/** A resource or a template of resources as MCP lists it. */
export interface ListedResource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: typeof FENCED;
}
export type ListedTemplate = Omit<ListedResource, 'uri'> & { readonly uriTemplate: string };

/** JSON between two lines that say what it is: see `fence.ts`. */
export const FENCED = 'text/plain';

interface Kind {
  /** What reads it: whoever may not use that has no such resource. */
  readonly operation: OperationName;
  /** `throughline://` and this; with a field, behind it what names one. */
  readonly path: string;
  /** The operation's field that takes what stands behind the path. */
  readonly field?: string;
  readonly name: string;
  readonly description: string;
}

/** No engagement is among them: no token reaches one. */
const KINDS: readonly Kind[] = [
  { operation: 'case.queue', path: 'cases', name: 'Cases', description: 'The queue: what is open, most urgent first' },
  { operation: 'case.show', path: 'cases/', field: 'case', name: 'A case', description: 'One case, by its number' },
  { operation: 'identity.list', path: 'identities', name: 'Identities', description: 'Identities that are known here' },
  {
    operation: 'identity.show',
    path: 'identities/',
    field: 'identity',
    name: 'An identity',
    description: 'One identity with its cases, by its id',
  },
];

export function resourcesFor(caller: Caller): readonly ListedResource[] {
  return offered(caller)
    .filter(({ field }) => field === undefined)
    .map(({ path, ...kind }) => ({ uri: `${SCHEME}${path}`, ...shown(kind) }));
}

export function templatesFor(caller: Caller): readonly ListedTemplate[] {
  return offered(caller).flatMap(({ path, field, ...kind }) =>
    field === undefined ? [] : [{ uriTemplate: `${SCHEME}${path}{${field}}`, ...shown(kind) }],
  );
}

/** What has to be asked of which operation to read what stands at an address; null where this caller has nothing there. */
export function askedBy(
  caller: Caller,
  uri: string,
): { readonly operation: Operation; readonly input: Readonly<Record<string, string>> } | null {
  if (!uri.startsWith(SCHEME)) return null;
  const path = uri.slice(SCHEME.length);
  for (const kind of offered(caller)) {
    const operation = operationsFor(caller).find(({ name }) => name === kind.operation);
    if (operation === undefined) continue;
    if (kind.field === undefined && path === kind.path) return { operation, input: {} };
    if (kind.field !== undefined && path.startsWith(kind.path) && path.length > kind.path.length)
      return { operation, input: { [kind.field]: path.slice(kind.path.length) } };
  }
  return null;
}

const SCHEME = 'throughline://';

function offered(caller: Caller): readonly Kind[] {
  const names = new Set(operationsFor(caller).map(({ name }) => name));
  return KINDS.filter(({ operation }) => names.has(operation));
}

function shown({ name, description }: Pick<Kind, 'name' | 'description'>) {
  return { name, description, mimeType: FENCED } as const;
}
