import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { help, operationHelp } from '../../src/cli/help.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { ROOT } from './pages.ts';

const run = promisify(execFile);
const asked = new Map<string, Promise<string | null>>();

/** What `--help` of the command in these words says; null where there is no such command. */
export function helpOf([first = '--help', second = '']: readonly string[]): string | null | Promise<string | null> {
  if (first.startsWith('--')) return help();
  const operation = REGISTRY.get(first) ?? REGISTRY.get(`${first}.${second}`);
  if (operation !== undefined) return operationHelp(operation);
  const saying = asked.get(first) ?? ask(first);
  asked.set(first, saying);
  return saying;
}

/** A command that is no operation says it itself. */
async function ask(command: string): Promise<string | null> {
  const script = join(ROOT, 'bin', 'throughline.ts');
  return run(process.execPath, [script, command, '--help'], { cwd: ROOT }).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
