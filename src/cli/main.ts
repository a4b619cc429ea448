import { REGISTRY } from '../operations/registry.ts';
import { callOperation } from './call.ts';
import { help } from './help.ts';
import { EXIT, say } from './output.ts';
import type { House } from './house.ts';

/**
 * The command line. Exit codes: 0 done, 1 defect, 2 wrong usage, 3 refused.
 * `house` is what only the composition root can give: opening the data folder and serving it.
 */
export async function main(argv: readonly string[], house: House): Promise<number> {
  const [first = '--help', ...rest] = argv;
  if (first === '--help' || first === 'help') return say(help(), EXIT.done);
  if (first === '--version') return say(house.version, EXIT.done);
  switch (first) {
    case 'serve':
      return (await import('./serve.ts')).serveCommand(rest, house);
    case 'verify':
      return (await import('./verify.ts')).verifyCommand(rest, house.crypto);
    case 'export':
      return (await import('./export.ts')).exportCommand(rest, house);
    case 'demo':
      return house.demo(rest);
    case 'openapi':
      return (await import('./openapi.ts')).openapiCommand(rest);
  }
  const joined = rest[0] !== undefined && REGISTRY.has(`${first}.${rest[0]}`) ? { name: `${first}.${rest[0]}`, args: rest.slice(1) } : { name: first, args: rest };
  const operation = REGISTRY.get(joined.name);
  if (operation !== undefined) return callOperation(operation, joined.args, house);
  return say(`There is no command "${first}". See: throughline --help`, EXIT.usage);
}
