import { REGISTRY } from '../operations/registry.ts';
import type { Operation } from '../operations/operation.ts';

export function help(): string {
  const commands = [
    ['serve', 'Run the desk (this is what npm start does): --port, --host, --data, --demo'],
    ['demo', 'Play the whole loop in the terminal and leave a verified pack'],
    ['verify PACK', 'Check a pack offline: --key KEY or --policy FILE'],
    ['scan PATH…', 'Look for credentials in files and folders: --json, --sarif, --html'],
    ['scan --git REPO', 'Look for credentials in the history of a git repository'],
    ['probe KIT', 'Show that a credential of yours is dead, from your own machine'],
    ['redact PATH -o OUT', 'Write a copy of a file or folder without the credentials in it'],
    ['report FILE -o OUT', 'Make a web page, a Word document and a PDF of a report, without credentials'],
    ['import SOURCE FILE…', 'Read an export of identities into the inventory, with a preview first'],
    ['engagement add E-3 PATH…', 'Add files and folders to an engagement'],
    ['export case C-104', 'Write the pack of a case: -o FILE'],
    ['export engagement E-3', 'Write the pack of an engagement, also of one that was disposed of: -o FILE'],
    ['recover ADDRESS', 'Make a recovery link for somebody, for whoever owns the data folder'],
    ['doctor', 'Look an installation over: what is well, what to look at, what is broken'],
    ['mcp', 'Let an assistant on this machine read (Model Context Protocol)'],
    ['backup FILE', 'Copy everything but the keys into a sealed archive, also while the server runs'],
    ['backup-keys FILE', 'Copy the keys into a sealed archive of their own'],
    ['move --to ADDRESS', 'Move the embedded database into a PostgreSQL, with progress, resumable'],
    ['move-keys --to ADDRESS', 'Move the keys into a PostgreSQL of their own, for several nodes'],
    ['restore FILE', 'Make an installation again: --keys KEYFILE --data DIR'],
    ['openapi', 'Print the description of the HTTP interface'],
  ] as const;
  const line = ([name, says]: readonly [string, string]) => `  ${name.padEnd(26)}${says}`;
  return [
    'Usage: throughline COMMAND [options]',
    '',
    ...commands.map(line),
    '',
    'Operations (by the running server of --data DIR, as --as ADDRESS):',
    ...[...REGISTRY.values()].map(({ name, summary }) => line([name, summary])),
    '',
    'Every command has --help and --json. Exit codes: 0 done, 1 defect, 2 wrong usage, 3 refused.',
  ].join('\n');
}

export function operationHelp({ name, summary, input, gives }: Operation): string {
  const flags = Object.entries(input).map(([field, { says, optional, made }]) => {
    const value = made === 'secret' ? '-' : made === 'file' || made === 'original' ? 'PATH' : 'VALUE';
    return (
      `  --${field} ${value}`.padEnd(28) +
      `${says}${optional ? ' Optional.' : ''}${made === 'list' ? ' May be repeated.' : ''}`
    );
  });
  return [
    `Usage: throughline ${name.replace('.', ' ')} [options]`,
    '',
    summary,
    `Answers with ${gives}.`,
    '',
    ...flags,
    `  --as ADDRESS`.padEnd(28) + 'The person who acts. Optional.',
    `  --data DIR`.padEnd(28) + 'The data folder. Optional.',
    `  --json`.padEnd(28) + 'Refusals as JSON too. Optional.',
  ].join('\n');
}
