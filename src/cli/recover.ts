import { recoverAtHouse } from '../operations/people/recovery.ts';
import { callOperation } from './call.ts';
import type { House } from './house.ts';
import { EXIT, say } from './output.ts';

const HELP = `Usage: throughline recover ADDRESS [--data DIR]

Makes a recovery link for the person with this address, for whoever owns the data folder: when no administrator can come
in any more. The link opens for an hour and is shown once. The ledger says that the owner of the folder made it, and the
person is mailed so where there is a mail server.`;

export function recoverCommand(args: readonly string[], house: House): Promise<number> | number {
  const [address, ...rest] = args;
  if (address === '--help') return say(HELP, EXIT.done);
  if (address === undefined || address.startsWith('-')) return say(HELP, EXIT.usage);
  return callOperation(recoverAtHouse, ['--as', address, ...rest], house);
}
