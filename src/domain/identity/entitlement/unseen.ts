import { type Entitlement, SYSTEMS, type System } from './entitlement.ts';

/**
 * What decides as well in each system that has rows here and is in no export that we read, in whole sentences: that is
 * where a picture made of these rows, or a comparison of two, is an approximation.
 */
export function unseen(rows: readonly Pick<Entitlement, 'system'>[]): readonly string[] {
  const there = new Set(rows.map(({ system }) => system));
  return SYSTEMS.flatMap((system) => (there.has(system) ? UNSEEN[system] : []));
}

const UNSEEN: Readonly<Record<System, readonly string[]>> = {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
  aws: [
    'AWS: policies of the organisation, policies on the resources themselves and session policies are not in the export; they may allow or deny more.',
    'AWS: conditions are compared as they are written; two that are written otherwise count as two.',
  ],
  'aws-trust': [],
  // https://kubernetes.io/docs/reference/access-authn-authz/authorization/
  kubernetes: ['Kubernetes: only RBAC is read; other authorisers and admission control may decide otherwise.'],
  // https://www.postgresql.org/docs/current/ddl-rowsecurity.html, https://www.postgresql.org/docs/current/sql-createfunction.html
  postgres: [
    'PostgreSQL: row security, functions that run as their owner, system catalogues and the objects of other databases of this server are not read.',
  ],
  github: [],
  entra: ['Entra: roles in the directory, roles in Azure and conditional access are not in the export.'],
  csv: ['Table: the words of the table are taken as they stand; nothing says what they allow.'],
};
