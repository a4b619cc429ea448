import { SOURCES } from '../../inventory/sources.ts';
import type { ExportStep } from '../../inventory/sources.ts';

/** One step a line, below the source's name. */
export function stepsInWords(steps: readonly ExportStep[]): string {
  return steps
    .map(({ says, command }) => (command === null ? says : `${says}\n${INDENT}  ${command}`))
    .join(`\n${INDENT}`);
}
const INDENT = ' '.repeat(14);

export const IMPORT_HELP = `Usage: throughline import SOURCE FILE… --name NAME --as ADDRESS [options]
       throughline import postgres --host HOST --user USER --name NAME --as ADDRESS [options]

Reads exports of identities on this machine, shows what they would add, change and mark as
gone, and asks before anything is written. Nothing is ever deleted. The files stay here.

Sources, and how to get their export:
${SOURCES.map(({ source, export: steps }) => `  ${source.padEnd(12)}${stepsInWords(steps)}`).join('\n')}
  ${'postgres'.padEnd(12)}Asks the running server itself, read-only

  --name NAME           What the source is called here, such as "aws production". The next import
                        under the same name replaces its picture.
  --environment WORD    The environment of all of it, where the export does not say.
  --map COLUMN=FIELD    For csv, what a column is for: name, key, kind, locator, environment, owner,
                        purpose, status, consumers, credential, issued, rotated, expires, lastUsed,
                        entitlements. May be repeated; usual heads are known.
  --repository OWNER/R  For deploy keys of GitHub that do not say where they belong.
  --host, --port, --user, --database
                        For postgres. The password is asked for, or taken from PGPASSWORD.
  --ca FILE             For postgres, the authority of the server's certificate. Without it the
                        system's are used; on this machine itself there is no TLS.
  --no-tls              For postgres elsewhere, without TLS.
  --yes                 Applies without asking.
  --as ADDRESS          The person who imports.
  --data DIR            The data folder. Optional.
  --json                The preview and the result as JSON; without --yes nothing is applied.

Exit code 0: done, or shown. 2: wrong usage. 3: refused, or not the export that was named.`;
