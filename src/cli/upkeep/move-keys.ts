import { Unavailable } from '../../domain/kit/unavailable.ts';
import { Cannot } from '../../upkeep/cannot.ts';
import { moveKeys } from '../../upkeep/move/move-keys.ts';
import { OLD_VAULT } from '../../upkeep/move/old-vault.ts';
import type { House } from '../house.ts';
import { EXIT, printJson, say } from '../output.ts';
import { FLAG, parsed, WORD } from '../parsed.ts';

export const MOVE_KEYS_HELP = `Usage: throughline move-keys [--to postgres://…] [--data DIR] [--json]

Moves the keys of a data folder into a second PostgreSQL, so that several nodes can share them. Stop the server first, and
make the database empty and for this alone. Where it is cut off, run it again. What arrived is compared; the old vault.db
becomes ${OLD_VAULT}. The root key stays where it is, and goes to no database.
  --to ADDRESS  postgres://…; VAULT_DATABASE_URL is taken where it is not given, so that a password need not stand
                among the arguments.
  --data DIR    Where everything is kept, ./data by default.
  --json        The same for programs.
Environment: DATABASE_URL, VAULT_DATABASE_URL, VAULT_KEY_FILE.`;

/** `throughline move-keys`: from one node to several. */
export async function moveKeysCommand(args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, { help: FLAG, json: FLAG, to: WORD, data: WORD });
  if (typeof read === 'string') return say(`${read}\nSee: throughline move-keys --help`, EXIT.usage);
  const { values, positionals } = read;
  if (values.help === true) return say(MOVE_KEYS_HELP, EXIT.done);
  const set = house.settings(house.dataDir(values.data));
  if (!set.ok) return say(set.says, EXIT.usage);
  const { dir, databaseUrl, vault } = set.settings;
  const to = values.to ?? vault.databaseUrl;
  if (to === null || positionals.length > 0) return say(MOVE_KEYS_HELP, EXIT.usage);
  if (!/^postgres(?:ql)?:\/\//u.test(to)) return say('Say where to: --to postgres://…', EXIT.usage);
  const progress = (says: string) => void process.stderr.write(`  moved: ${says}\n`);
  try {
    const moved = await moveKeys({ dir, databaseUrl, keyFile: vault.keyFile, to, progress });
    if (values.json === true) printJson(moved);
    else
      process.stdout.write(
        `Moved: ${moved.keys} keys and ${moved.tombstones} records of what was destroyed. Start with VAULT_DATABASE_URL from now on, make a copy with throughline backup-keys, then remove ${OLD_VAULT}: what is destroyed from now on could still be opened with it.\n`,
      );
    return EXIT.done;
  } catch (error) {
    if (error instanceof Unavailable && error.reason === 'database-away')
      return say('A database did not answer. Nothing was changed; run the same command when it does.', EXIT.refused);
    if (!(error instanceof Cannot)) throw error;
    return say(error.message, EXIT.refused);
  }
}
