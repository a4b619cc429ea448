import { REFUSALS } from '../domain/kit/refusals.ts';
import { grantOf } from '../domain/policy/permissions.ts';
import { inputSchema } from './input-schema.ts';
import type { Operation } from './operation.ts';
import { REGISTRY } from './registry.ts';

/** OpenAPI 3.1 from the registry: what is here is what there is. */
export function openApi(publicUrl: string): object {
  const paths: Record<string, object> = Object.fromEntries(
    [...REGISTRY.values()].map((operation) => [`/api/v1/${operation.name}`, { post: describe(operation) }]),
  );
  const stable = [
    ['/api/v1/submissions', 'case.report', '201'],
    ['/api/v1/status', 'case.status', '200'],
  ] as const;
  for (const [path, name, status] of stable) {
    const operation = REGISTRY.get(name);
    if (operation !== undefined)
      paths[path] = { post: { ...describe(operation, status), operationId: `${name}.stable` } };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version: '1',
      description: 'Problems with non-human identities: report, act, verify, tell, prove.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'throughline_session' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token that an administrator made.' },
      },
    },
  };
}

function describe(operation: Operation, status = '200') {
  const grant = grantOf(operation.name);
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: who(grant),
    ...(grant.anonymous === true
      ? {}
      : { security: [{ session: [] }, ...(grant.machine === undefined ? [] : [{ token: [] }])] }),
    ...(operation.changes ? { parameters: [IDEMPOTENCY] } : {}),
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: inputSchema(operation) },
      },
    },
    responses: {
      [status]: {
        description: operation.gives,
        content: { [DOWNLOADS[operation.name] ?? 'application/json']: {} },
      },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** What answers with bytes, and their media type. */
const DOWNLOADS: Readonly<Record<string, string>> = {
  'ledger.pack': 'application/zip',
  'case.downloadEvidence': 'application/octet-stream',
};

function who({ anonymous, roles, machine, system }: ReturnType<typeof grantOf>): string {
  if (anonymous === true) return 'Anybody.';
  const people =
    roles === 'any'
      ? 'Anybody who is signed in'
      : roles.length === 0
        ? 'Nobody from outside'
        : `People with the role ${roles.join(' or ')}`;
  const others = [
    ...(machine === undefined ? [] : [`tokens that may ${machine}`]),
    ...(system === true ? ['our own jobs'] : []),
  ];
  return others.length === 0 ? `${people}.` : `${people}; and ${others.join(' and ')}.`;
}

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
  description: 'A fresh random value for each request; the same request sent again with it is done once.',
};

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason', 'next'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reason: { type: 'string', enum: [...Object.keys(REFUSALS), 'defect'] },
    next: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'says'],
        properties: { field: { type: 'string' }, says: { type: 'string' } },
      },
    },
  },
};
