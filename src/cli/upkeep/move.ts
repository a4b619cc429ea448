import { Cannot } from '../../upkeep/cannot.ts';
import { move } from '../../upkeep/move/move.ts';
import type { House } from '../house.ts';
import { EXIT, printJson, say } from '../output.ts';
import { FLAG, parsed, WORD } from '../parsed.ts';

export const MOVE_HELP = `Usage: throughline move --to postgres://… [--data DIR] [--json]

Moves the embedded database and the sealed files of a data folder into an empty PostgreSQL. Stop the server first.
Where it is cut off, run it again: it goes on where it was. At the end rows and the ledger's root are compared. The
folder keeps the keys and the log; start it with DATABASE_URL from then on. Its old database stays as a copy.
  --to ADDRESS  postgres://…, an empty database for Throughline alone. The environment's MOVE_TO is taken where it
                is not given, so that a password need not stand among the arguments.
  --data DIR    Where everything is kept, ./data by default.
  --json        The same for programs.`;

export async function moveCommand(args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, { help: FLAG, json: FLAG, to: WORD, data: WORD });
  if (typeof read === 'string') return say(`${read}\nSee: throughline move --help`, EXIT.usage);
  const { values, positionals } = read;
  if (values.help === true) return say(MOVE_HELP, EXIT.done);
  const to = values.to ?? process.env['MOVE_TO'];
  if (to === undefined || positionals.length > 0) return say(MOVE_HELP, EXIT.usage);
  if (!/^postgres(?:ql)?:\/\//u.test(to)) return say('Say where to: --to postgres://…', EXIT.usage);
  const set = house.settings(house.dataDir(values.data));
  if (!set.ok) return say(set.says, EXIT.usage);
  try {
    const done = await move({
      dir: set.settings.dir,
      to,
      progress: (says) => void process.stderr.write(`  moved: ${says}\n`),
    });
    if (values.json === true) printJson(done);
    else
      process.stdout.write(
        done === 'finished before'
          ? 'The move was finished.\n'
          : `Moved: ${done.files} files, the ledger of ${done.size} entries with the root that is signed. Start with DATABASE_URL from now on.\n`,
      );
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    return say(error.message, EXIT.refused);
  }
}
