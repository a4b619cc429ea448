import { awsTrust } from '../../domain/identity/entitlement/aws-trust.ts';
import type { Read } from '../../domain/identity/entitlement/aws.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportOptions } from '../importer.ts';
import { moment } from '../read/moment.ts';
import type { Values } from '../read/values.ts';
import { isRecord, records, text, texts } from '../read/values.ts';
import { record, unreadable } from '../record.ts';
import { saysOfItself } from '../says-of-itself.ts';
import type { Credentials } from './credential-report.ts';
import { attached, document, own, together } from './policies.ts';
import type { Library } from './policies.ts';

export interface Around {
  readonly library: Library;
  readonly credentials: Credentials;
  readonly options: ImportOptions;
  readonly isUser: boolean;
}

/**
 * A user (https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html) or a role
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html) with everything that gives it something to do.
 */
export function identityOf(entry: { readonly where: string; readonly value: Values }, around: Around): ImportItem {
  const { value, where } = entry;
  const arn = text(value['Arn']);
  const name = text(value[around.isUser ? 'UserName' : 'RoleName']);
  if (arn === null || name === null) return unreadable(where, 'This user or role has no ARN or no name.');
  const { library, credentials, isUser } = around;
  const reads = together(
    own(value, isUser ? 'UserPolicyList' : 'RolePolicyList'),
    attached(value, library),
    ...texts(value['GroupList']).map(
      (group) => library.group(group) ?? missing(`The group ${group} is not in this export`),
    ),
    boundary(value, library),
  );
  const trust = isUser ? null : awsTrust(document(value['AssumeRolePolicyDocument']));
  const report = credentials.get(arn);
  credentials.delete(arn);
  const said = saysOfItself('tag', tagsOf(value));
  const unread = Object.keys(value).filter((key) => !KNOWN.has(key));
  return record({
    key: arn,
    kind: 'service-account',
    name,
    locator: arn,
    ...said,
    environment: around.options['environment'] ?? said.environment,
    status: report?.isActive === false ? 'disabled' : 'active',
    consumers: trust?.principals ?? [],
    credentials: report?.credentials ?? [],
    entitlements: [...reads.rows, ...(trust?.rows ?? [])],
    remarks: [
      ...(isUser && report === undefined
        ? ['Its credentials are in the credential report, which was not given or has no line for it.']
        : []),
      ...(report?.remarks ?? []),
      ...lastUse(value),
      ...reads.remarks,
      ...(trust?.remarks ?? []),
      ...(unread.length === 0 ? [] : [`The export has more about it that is not understood: ${unread.join(', ')}.`]),
    ],
  });
}

/** Fields of both; `Path` and the ids are told by the ARN. */
const KNOWN = new Set(
  (
    'Path UserName UserId RoleName RoleId Arn CreateDate UserPolicyList RolePolicyList GroupList Tags ' +
    'AttachedManagedPolicies PermissionsBoundary AssumeRolePolicyDocument InstanceProfileList RoleLastUsed'
  ).split(' '),
);

function boundary(value: Values, library: Library): Read {
  const given = value['PermissionsBoundary'];
  if (!isRecord(given)) return { rows: [], remarks: [] };
  const arn = text(given['PermissionsBoundaryArn']) ?? '';
  return (
    library.policy(arn, 'boundary') ??
    missing(`Its permissions boundary ${arn} is not in this export, so that it may do less than is shown`)
  );
}

function missing(says: string): Read {
  return { rows: [], remarks: [`${says}.`] };
}

function tagsOf(value: Values): readonly (readonly [string, string])[] {
  return records(value['Tags']).flatMap((tag): (readonly [string, string])[] => {
    const [name, said] = [text(tag['Key']), text(tag['Value'])];
    return name === null || said === null ? [] : [[name, said]];
  });
}

/** A role has no credentials of its own that could carry it. */
function lastUse(value: Values): readonly string[] {
  const last = value['RoleLastUsed'];
  if (!isRecord(last)) return [];
  const { at, says } = moment(last['LastUsedDate'], 'last use');
  if (says !== null) return [says];
  return at === null ? [] : [`Last used on ${new Date(at).toISOString().slice(0, 10)}.`];
}
