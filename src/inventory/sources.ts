import type { FileSource, ImportFile, ImportOptions, Importer } from './importer.ts';
import { eachOnce } from './each-once.ts';
import type { ImportItem } from '../domain/identity/record.ts';

/** A source as people choose it. */
export interface Source {
  readonly source: FileSource;
  readonly title: string;
  /** The command or the steps that give the export. */
  readonly export: string;
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
    export:
      'aws iam get-account-authorization-details > aws.json, and for the age of keys: aws iam generate-credential-report; aws iam get-credential-report --query Content --output text | base64 -d > report.csv',
    accepts: ['.json', '.csv'],
    load: async () => (await import('./aws/aws.ts')).AWS,
  },
  {
    source: 'kubernetes',
    title: 'Kubernetes',
    export:
      'kubectl get serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings --all-namespaces -o json > cluster.json',
    accepts: ['.json', '.yaml', '.yml'],
    load: async () => (await import('./kubernetes/kubernetes.ts')).KUBERNETES,
  },
  {
    source: 'github',
    title: 'GitHub',
    export:
      'gh api --paginate /orgs/ORG/installations > apps.json, and for each repository: gh api --paginate /repos/ORG/REPO/keys > keys.json',
    accepts: ['.json'],
    load: async () => (await import('./github/github.ts')).GITHUB,
  },
  {
    source: 'entra',
    title: 'Microsoft Entra',
    export:
      'az rest --url "https://graph.microsoft.com/v1.0/servicePrincipals?$top=999" > principals.json, and the same for applications',
    accepts: ['.json'],
    load: async () => (await import('./entra/entra.ts')).ENTRA,
  },
  {
    source: 'x509',
    title: 'Certificates',
    export: 'The certificate files themselves (never their keys)',
    accepts: ['.pem', '.crt', '.cer', '.der'],
    load: async () => (await import('./x509/x509.ts')).X509,
  },
  {
    source: 'csv',
    title: 'A table (CSV)',
    export: 'Save the sheet as CSV, with a head of column names',
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
