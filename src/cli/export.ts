import { engagementPack } from '../operations/engagement/disposal/pack.ts';
import { pack } from '../operations/ledger/pack.ts';
import { REGISTRY } from '../operations/registry.ts';
import { callOperation } from './call.ts';
import type { House } from './house.ts';
import { EXIT, say } from './output.ts';

const HELP = `Usage: throughline export case C-104 [-o FILE] --as ADDRESS [--data DIR]
       throughline export engagement E-3 [-o FILE] --as ADDRESS [--data DIR]

Writes the pack of a case or an engagement: everything a stranger needs to check it offline.`;

const PACKS = [
  ['case', pack.name],
  ['engagement', engagementPack.name],
] as const;

export function exportCommand(args: readonly string[], house: House): Promise<number> | number {
  const [kind, number, ...rest] = args;
  if (kind === '--help') return say(HELP, EXIT.done);
  const [of, name] = PACKS.find(([one]) => one === kind) ?? [];
  const operation = name === undefined ? undefined : REGISTRY.get(name);
  if (of === undefined || number === undefined || operation === undefined) return say(HELP, EXIT.usage);
  return callOperation(operation, [`--${of}`, number, ...rest], house);
}
