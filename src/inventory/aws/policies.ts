import type { AwsPolicy, Read } from '../../domain/identity/entitlement/aws.ts';
import { awsEntitlements } from '../../domain/identity/entitlement/aws.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile } from '../importer.ts';
import { jsonEntries } from '../read/json-entries.ts';
import type { Values } from '../read/values.ts';
import { field, isRecord, records, text } from '../read/values.ts';
import { unreadable } from '../record.ts';

/** The lists of `get-account-authorization-details` (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html). */
export const LISTS: readonly string[] = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'];

/** The account's managed policies and groups, which users and roles name. */
export interface Library {
  readonly size: number;
  /** What a managed policy says; null where it is not in the export. Worked out once for each, however many have it. */
  policy(arn: string, as: AwsPolicy['as']): Read | null;
  /** What a group gives to its members; null where it is not in the export. */
  group(name: string): Read | null;
}

/** So many characters of policies and groups are held; an account has at most 10,000 policies of 6,144 characters (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
const MOST_HELD = 64 * 1024 * 1024;

/** The lists that the second reading is about. */
export const IDENTITIES: readonly string[] = ['UserDetailList', 'RoleDetailList'];
export const HELD: readonly string[] = ['GroupDetailList', 'Policies'];

/** First reading: everything but the identities. Tells what cannot be read of it. */
export async function* collectPolicies(files: readonly ImportFile[]): AsyncGenerator<ImportItem, Library> {
  const documents = new Map<string, unknown>();
  const groups = new Map<string, Values>();
  let held = 0;
  for (const file of files) {
    for await (const entry of jsonEntries(file, LISTS, IDENTITIES)) {
      if (entry.is === 'page' || entry.list === null || !HELD.includes(entry.list)) continue;
      if (entry.is === 'unreadable') {
        yield unreadable(entry.where, entry.says);
        continue;
      }
      const { value, where } = entry;
      const name = text(value[entry.list === 'Policies' ? 'Arn' : 'GroupName']);
      const kept = entry.list === 'Policies' ? defaultVersion(value) : value;
      held += JSON.stringify(kept ?? null).length;
      if (name === null) yield unreadable(where, 'This policy or group has no name.');
      else if (held > MOST_HELD)
        yield unreadable(
          where,
          'There are more policies and groups than can be held: what this one allows is missing.',
        );
      else if (entry.list === 'Policies') documents.set(name, kept);
      else groups.set(name, value);
    }
  }
  return library(documents, groups);
}

function library(documents: ReadonlyMap<string, unknown>, groups: ReadonlyMap<string, Values>): Library {
  const reads = new Map<string, Read>();
  const memo = (key: string, make: () => Read): Read => {
    const known = reads.get(key) ?? make();
    reads.set(key, known);
    return known;
  };
  const self: Library = {
    size: documents.size + groups.size,
    policy: (arn, as) =>
      documents.has(arn)
        ? memo(`${as} ${arn}`, () => awsEntitlements([{ name: arn, as, document: documents.get(arn) }]))
        : null,
    group: (name) => {
      const value = groups.get(name);
      if (value === undefined) return null;
      return memo(`group ${name}`, () =>
        together(own(value, 'GroupPolicyList', `group ${name}: `), attached(value, self)),
      );
    },
  };
  return self;
}

/** The policies that stand in the entry itself. */
export function own(value: Values, list: string, prefix = ''): Read {
  return awsEntitlements(
    records(value[list]).map((policy) => ({
      name: `${prefix}${text(policy['PolicyName']) ?? 'a policy without a name'}`,
      as: 'identity',
      document: document(policy['PolicyDocument']),
    })),
  );
}

/** The managed policies that are attached to it. */
export function attached(value: Values, from: Library): Read {
  return together(
    ...records(value['AttachedManagedPolicies']).map((one): Read => {
      const arn = text(one['PolicyArn']) ?? '';
      return (
        from.policy(arn, 'identity') ?? {
          rows: [],
          remarks: [`The policy ${arn} is attached and not in this export: what it allows or denies is missing here.`],
        }
      );
    }),
  );
}

export function together(...reads: readonly Read[]): Read {
  return { rows: reads.flatMap(({ rows }) => rows), remarks: reads.flatMap(({ remarks }) => remarks) };
}

/** The API gives documents URL-encoded (RFC 3986), the command line as JSON. */
export function document(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value.trimStart().startsWith('{') ? value : decodeURIComponent(value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null;
    throw error;
  }
}

function defaultVersion(policy: Values): unknown {
  const versions = records(policy['PolicyVersionList']);
  const wanted = text(policy['DefaultVersionId']);
  const version =
    versions.find((one) => one['IsDefaultVersion'] === true) ??
    versions.find((one) => wanted !== null && one['VersionId'] === wanted);
  const kept = version === undefined ? null : document(field(version, 'Document'));
  return isRecord(kept) ? kept : null;
}
