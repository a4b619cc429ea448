import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { jsonEntries } from '../read/json-entries.ts';
import { head } from '../read/head.ts';
import { unreadable } from '../record.ts';
import { identityOf } from './authorization.ts';
import type { Credentials } from './credential-report.ts';
import { credentialReport, ofReportAlone } from './credential-report.ts';
import { HELD, IDENTITIES, LISTS, collectPolicies } from './policies.ts';
import type { Library } from './policies.ts';

/** Users and roles of an AWS account. Either export alone, or both as one picture. */
export const AWS: Importer = {
  source: 'aws',
  reads: 'what `aws iam get-account-authorization-details` prints, and the credential report (CSV)',
  async *read(files, options) {
    const { details, reports } = await sorted(files);
    const credentials: Credentials = new Map();
    for (const file of reports) yield* credentialReport(file, credentials);
    // the file has its identities before the policies that they name: it is read twice
    const library = yield* collectPolicies(details);
    let found = 0;
    for (const file of details) {
      for await (const item of identities(file, library, credentials, options)) {
        if (item.is === 'record') found += 1;
        yield item;
      }
    }
    if (details.length > 0 && found + library.size === 0)
      throw new NotThisFormat(
        'This JSON has no users and no roles of AWS. Give what `aws iam get-account-authorization-details` prints.',
      );
    for (const one of credentials.values()) yield ofReportAlone(one, details.length > 0, options);
  },
};

async function* identities(
  file: ImportFile,
  library: Library,
  credentials: Credentials,
  options: ImportOptions,
): AsyncGenerator<ImportItem> {
  for await (const entry of jsonEntries(file, LISTS, HELD)) {
    if (entry.is === 'page' && entry.value['IsTruncated'] === true)
      yield unreadable(entry.where, 'The export says that it was cut off (IsTruncated): what follows is missing here.');
    // what is wrong with policies and groups was told by the first reading
    if (entry.is === 'page' || (entry.list !== null && HELD.includes(entry.list))) continue;
    if (entry.is === 'unreadable') yield unreadable(entry.where, entry.says);
    else if (entry.list !== null && IDENTITIES.includes(entry.list))
      yield identityOf(entry, { library, credentials, options, isUser: entry.list === 'UserDetailList' });
  }
}

/** Which of the files is which, by how they begin. */
async function sorted(files: readonly ImportFile[]) {
  const details: ImportFile[] = [];
  const reports: ImportFile[] = [];
  for (const file of files) {
    const start = (await head(file)).trimStart();
    if (/^"?user"?,"?arn"?,"?user_creation_time"?,/u.test(start)) reports.push(file);
    else if (start.startsWith('{') || start.startsWith('[')) {
      if (/^\{\s*"(?:Content|ReportFormat|GeneratedTime)"/u.test(start))
        throw new NotThisFormat(
          'This is the answer of get-credential-report with the report still packed into it. Take the report out: `aws iam get-credential-report --query Content --output text | base64 -d > report.csv`.',
        );
      details.push(file);
    } else throw new NotThisFormat(instead(start, file.name, `Give ${AWS.reads}.`));
  }
  return { details, reports };
}
