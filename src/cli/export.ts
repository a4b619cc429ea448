import { pack } from '../operations/ledger/pack.ts';
import { REGISTRY } from '../operations/registry.ts';
import { callOperation } from './call.ts';
import type { House } from './house.ts';
import { EXIT, say } from './output.ts';

const HELP = `Usage: throughline export case C-104 [-o FILE] --as ADDRESS [--data DIR]

Writes the pack of a case: everything a stranger needs to check it offline.`;

export function exportCommand(args: readonly string[], house: House): Promise<number> | number {
  const [kind, number, ...rest] = args;
  if (kind === '--help') return say(HELP, EXIT.done);
  const operation = REGISTRY.get(pack.name);
  if (kind !== 'case' || number === undefined || operation === undefined) return say(`${HELP}`, EXIT.usage);
  return callOperation(operation, ['--case', number, ...rest], house);
}
