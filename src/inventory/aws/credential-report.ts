import type { CredentialRecord, ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions } from '../importer.ts';
import { csvRows } from '../read/csv-rows.ts';
import { credential, record, unreadable } from '../record.ts';

/** What the credential report knows of one user. */
export interface Report {
  readonly arn: string;
  readonly user: string;
  readonly isActive: boolean;
  readonly credentials: readonly CredentialRecord[];
  readonly remarks: readonly string[];
}
/** By ARN. Whoever finds the user elsewhere takes it out. */
export type Credentials = Map<string, Report>;

/**
 * Reads the credential report (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html) into
 * `into`. `N/A` is nothing there, `no_information` nothing known, `not_supported` what the root user does not have; all
 * three count as not said. Gives what cannot be read.
 */
export async function* credentialReport(file: ImportFile, into: Credentials): AsyncGenerator<ImportItem> {
  for await (const row of csvRows(file)) {
    if (row.is === 'head') continue;
    const where = `${file.name}, line ${row.line}`;
    if (row.is === 'unreadable') {
      yield unreadable(where, row.says);
      continue;
    }
    const [user, arn] = [row.cells.get('user') ?? '', row.cells.get('arn') ?? ''];
    if (!arn.startsWith('arn:')) yield unreadable(where, 'This line has no ARN.');
    else if (into.has(arn)) yield unreadable(where, 'This user is there twice; the first line counts.');
    else into.set(arn, reportOf(user, arn, row.cells));
  }
}

/** A user of whom there is nothing but the report. */
export function ofReportAlone(report: Report, hasDetails: boolean, options: ImportOptions): ImportItem {
  const { arn, user, isActive, credentials, remarks } = report;
  return record({
    key: arn,
    kind: 'service-account',
    name: user === '<root_account>' ? 'root user' : user,
    locator: arn,
    environment: options['environment'] ?? null,
    status: isActive ? 'active' : 'disabled',
    credentials,
    remarks: [
      ...remarks,
      ...(user === '<root_account>' ? ['The root user may do everything in the account.'] : []),
      ...(hasDetails && user !== '<root_account>'
        ? ['It is in the credential report and not in the authorization details: the two were made at different times.']
        : []),
    ],
  });
}

type Cells = ReadonlyMap<string, string>;

/** Slots, since an access key's id belongs to the key and the report has none. */
const SLOTS = [
  { kind: 'access-key', label: 'access key 1', prefix: 'access_key_1' },
  { kind: 'access-key', label: 'access key 2', prefix: 'access_key_2' },
  { kind: 'certificate', label: 'signing certificate 1', prefix: 'cert_1' },
  { kind: 'certificate', label: 'signing certificate 2', prefix: 'cert_2' },
] as const;

function reportOf(user: string, arn: string, cells: Cells): Report {
  const remarks: string[] = [];
  const slots = SLOTS.flatMap(({ kind, label, prefix }) => {
    const active = isTrue(cells, `${prefix}_active`);
    const rotated = said(cells, `${prefix}_last_rotated`);
    // a slot that is neither active nor was ever filled holds nothing
    if (!active && rotated === null) return [];
    const dates = { issued: rotated, rotated, lastUsed: said(cells, `${prefix}_last_used_date`) };
    return [credential(kind, label, active, dates, remarks)];
  });
  const changed = said(cells, 'password_last_changed');
  const used = said(cells, 'password_last_used');
  const isRoot = user === '<root_account>';
  const hasPassword = isTrue(cells, 'password_enabled') || isRoot;
  const password = hasPassword
    ? [
        credential(
          'password',
          'console password',
          true,
          { issued: changed, rotated: changed, expires: said(cells, 'password_next_rotation'), lastUsed: used },
          remarks,
        ),
      ]
    : [];
  const credentials = [...slots, ...password];
  if (hasPassword && !isRoot) remarks.push('It has a password for the console: it may be a person’s.');
  return { arn, user, isActive: credentials.some(({ active }) => active), credentials, remarks };
}

const NOT_SAID = new Set(['', 'n/a', 'no_information', 'not_supported']);

function said(cells: Cells, column: string): string | null {
  const value = (cells.get(column) ?? '').trim();
  return NOT_SAID.has(value.toLowerCase()) ? null : value;
}

/** Written `true` and `false`, and in capitals by the manual's table. */
function isTrue(cells: Cells, column: string): boolean {
  return (cells.get(column) ?? '').trim().toLowerCase() === 'true';
}
