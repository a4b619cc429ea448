/** A made-up AWS account as `aws iam get-account-authorization-details` shows it: one role, and the policies attached to it. */
export function accountWith(...attached: readonly Attached[]): string {
  return JSON.stringify({
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: [
      {
        Path: '/services/',
        RoleName: ROLE,
        RoleId: 'AROAEXAMPLEINVOICERUN',
        Arn: `arn:aws:iam::111122223333:role/services/${ROLE}`,
        CreateDate: '2025-03-03T08:00:00Z',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        InstanceProfileList: [],
        RolePolicyList: [],
        AttachedManagedPolicies: attached.map((name) => ({ PolicyName: name, PolicyArn: arn(name) })),
        Tags: [{ Key: 'Owner', Value: 'billing@example.org' }],
      },
    ],
    Policies: attached.map((name) => ({
      PolicyName: name,
      PolicyId: `ANPAEXAMPLE${name.replace('-', '').toUpperCase()}`,
      Arn: arn(name),
      Path: '/',
      DefaultVersionId: 'v1',
      AttachmentCount: 1,
      PolicyVersionList: [
        {
          VersionId: 'v1',
          IsDefaultVersion: true,
          Document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...POLICIES[name] }] },
        },
      ],
    })),
  });
}

/** A policy of the account. */
export type Attached = keyof typeof POLICIES;

/** The service account of the story. */
export const ROLE = 'invoice-runner';
const POLICIES = {
  'read-invoices': { Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-invoices/*' },
  'read-reports': { Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/*' },
} as const;

function arn(name: string): string {
  return `arn:aws:iam::111122223333:policy/${name}`;
}
