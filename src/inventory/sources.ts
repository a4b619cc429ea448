import type { FileSource, ImportFile, ImportOptions, Importer } from './importer.ts';
import { eachOnce } from './each-once.ts';
import type { ImportItem } from '../domain/identity/record.ts';

/** One step towards an export: what it gives, and the command where there is one. */
export interface ExportStep {
  readonly says: string;
  readonly command: string | null;
}

/** A source as people choose it. */
export interface Source {
  readonly source: FileSource;
  readonly title: string;
  /** The steps that give the export. */
  readonly export: readonly ExportStep[];
  /** Ends of file names that a chooser offers. */
  readonly accepts: readonly string[];
  /** Loads its importer, and only then its libraries. */
  load(): Promise<Importer>;
}

/** Every source whose export is a file. */
export const SOURCES: readonly Source[] = [
  {
    source: 'aws',
    title: 'AWS',
    export: [
      { says: 'Users and roles with their policies.', command: 'aws iam get-account-authorization-details > aws.json' },
      {
        says: 'For the age of keys and passwords, the credential report: ask for it first, AWS takes a few seconds …',
        command: 'aws iam generate-credential-report',
      },
      {
        says: '… and then fetch it.',
        command: 'aws iam get-credential-report --query Content --output text | base64 -d > credential-report.csv',
      },
    ],
    accepts: ['.json', '.csv'],
    load: async () => (await import('./aws/aws.ts')).AWS,
  },
  {
    source: 'kubernetes',
    title: 'Kubernetes',
    export: [
      {
        says: 'Service accounts, roles and bindings of one cluster; YAML is read too.',
        command:
          'kubectl get serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings --all-namespaces -o json > cluster.json',
      },
    ],
    accepts: ['.json', '.yaml', '.yml'],
    load: async () => (await import('./kubernetes/kubernetes.ts')).KUBERNETES,
  },
  {
    source: 'github',
    title: 'GitHub',
    export: [
      {
        says: 'Apps that are installed in an organisation.',
        command: 'gh api --paginate /orgs/ORG/installations > apps.json',
      },
      {
        says: 'Deploy keys of a repository, one file for each.',
        command: 'gh api --paginate /repos/ORG/REPO/keys > keys.json',
      },
    ],
    accepts: ['.json'],
    load: async () => (await import('./github/github.ts')).GITHUB,
  },
  {
    source: 'entra',
    title: 'Microsoft Entra',
    export: [
      {
        says: 'Service principals.',
        command: 'az rest --url "https://graph.microsoft.com/v1.0/servicePrincipals?\\$top=999" > principals.json',
      },
      {
        says: 'Applications, for their credentials.',
        command: 'az rest --url "https://graph.microsoft.com/v1.0/applications?\\$top=999" > applications.json',
      },
    ],
    accepts: ['.json'],
    load: async () => (await import('./entra/entra.ts')).ENTRA,
  },
  {
    source: 'x509',
    title: 'Certificates',
    export: [
      {
        says: 'The certificate files themselves, never their keys. From a running server, for example:',
        command: 'openssl s_client -connect HOST:443 -showcerts < /dev/null > certificates.pem',
      },
    ],
    accepts: ['.pem', '.crt', '.cer', '.der'],
    load: async () => (await import('./x509/x509.ts')).X509,
  },
  {
    source: 'csv',
    title: 'A table (CSV)',
    export: [
      {
        says: 'Save the sheet as CSV with a head of column names. You choose below which column is what.',
        command: null,
      },
    ],
    accepts: ['.csv', '.tsv', '.txt'],
    load: async () => (await import('./csv/csv.ts')).CSV,
  },
];

/** Reads files as what they were chosen to be, each identity once. */
export async function* readFiles(
  source: FileSource,
  files: readonly ImportFile[],
  options: ImportOptions,
): AsyncGenerator<ImportItem> {
  const chosen = SOURCES.find((one) => one.source === source);
  if (chosen === undefined) throw new Error(`no importer for ${source}`);
  const importer = await chosen.load();
  yield* eachOnce(importer.read(files, options));
}
