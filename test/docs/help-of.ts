import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { help, operationHelp } from '../../src/cli/help.ts';
import { REGISTRY } from '../../src/operations/registry.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./say-help.ts', import.meta.url));

/** What `--help` of the command in these words says; null where there is no such command. */
export type HelpOf = (words: readonly string[]) => string | null;

/** Asks all the commands of these lines at once. */
export async function helpOf(lines: readonly (readonly string[])[]): Promise<HelpOf> {
  const commands = new Set(lines.filter((words) => fromRegistry(words) === null).map(([first = '']) => first));
  const { stdout } = await run(process.execPath, [SCRIPT, ...commands]);
  const said: Readonly<Record<string, string | null>> = JSON.parse(stdout);
  return (words) => fromRegistry(words) ?? said[words[0] ?? ''] ?? null;
}

/** An operation and the list of all commands are told from the registry; any other command says it itself. */
function fromRegistry([first = '--help', second = '']: readonly string[]): string | null {
  if (first.startsWith('--')) return help();
  const operation = REGISTRY.get(first) ?? REGISTRY.get(`${first}.${second}`);
  return operation === undefined ? null : operationHelp(operation);
}
