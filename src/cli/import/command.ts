import { parseArgs } from 'node:util';
import { NotThisFormat } from '../../inventory/importer.ts';
import type { House } from '../house.ts';
import { EXIT, refused, say, wrongArguments } from '../output.ts';
import { printable } from '../scan/printable.ts';
import { converse } from '../speak.ts';
import { IMPORT_HELP } from './help.ts';
import { optionsOf } from './options.ts';
import type { ImportArgs, Wanted } from './options.ts';
import { Refused, runImport } from './run.ts';

/** `throughline import`: reads exports here, sends what they say, shows what would change, and asks before anything does. */
export async function importCommand(args: readonly string[], house: House): Promise<number> {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return say(`${parsed}\nSee: throughline import --help`, EXIT.usage);
  if (parsed.values.help === true) return say(IMPORT_HELP, EXIT.done);
  const wanted = await optionsOf(parsed);
  if ('says' in wanted) return say(wanted.says, EXIT.usage);
  return await imported(wanted, house);
}

async function imported(wanted: Wanted, house: House): Promise<number> {
  const speaking = { dir: house.dataDir(wanted.data), as: wanted.as };
  try {
    const done = await converse(house, speaking, (call) => runImport(call, wanted));
    return done.ok ? done.value : say(done.says, EXIT.refused);
  } catch (error) {
    if (error instanceof NotThisFormat) return say(printable(error.message), EXIT.refused);
    if (error instanceof Refused) return refused(error.problem, wanted.isJson);
    throw error;
  }
}

const TEXTS = ['name', 'environment', 'repository', 'host', 'port', 'user', 'database', 'ca', 'as', 'data'];

function parsedArgs(args: readonly string[]): ImportArgs | string {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = {
      help: flag,
      json: flag,
      yes: flag,
      'no-tls': flag,
      map: { type: 'string', multiple: true } as const,
      ...Object.fromEntries(TEXTS.map((name) => [name, text])),
    };
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    return wrongArguments(error);
  }
}
