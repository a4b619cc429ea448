import { recordRestore } from '../../operations/house/copies.ts';
import { enter } from '../../operations/door.ts';
import { problemOf } from '../../operations/problem.ts';
import { verifyArchive } from '../../upkeep/archive/read-archive.ts';
import { Cannot } from '../../upkeep/cannot.ts';
import { tombstonesIn } from '../../upkeep/restore/put-keys.ts';
import { restore } from '../../upkeep/restore/restore.ts';
import type { Restored } from '../../upkeep/restore/restore.ts';
import type { House } from '../house.ts';
import { EXIT, printJson, say } from '../output.ts';
import { FLAG, parsed, WORD } from '../parsed.ts';
import { unlockOf } from './locks.ts';

export const RESTORE_HELP = `Usage: throughline restore FILE --keys KEYFILE --data DIR [--identity FILE]… [--passphrase-file FILE]…
       throughline restore FILE --check [--identity FILE]… [--passphrase-file FILE]…

Makes an installation again in an empty folder, and with DATABASE_URL in an empty PostgreSQL. Both archives are read to
their ends before anything is written. Views are made again from the events; what was disposed of goes again.
  --keys KEYFILE            What throughline backup-keys has written, after the backup was made.
  --identity FILE           A key of age that opens one of them. May be repeated.
  --passphrase-file FILE    A passphrase that opens one of them. May be repeated.
  --old DIR                 What is left of the old data folder: what it has destroyed and signed since is honoured.
  --tombstones FILE         Another record of what was destroyed: a copy of keys/destroyed.
  --acknowledge-rollback "REASON"
                            Goes back behind what was signed before. The reason is written into the ledger.
  --check                   Reads the archive to its end and writes nothing.
  --json                    The same for programs.`;

const MANY = { type: 'string', multiple: true } as const;
const OPTIONS = {
  help: FLAG,
  json: FLAG,
  check: FLAG,
  keys: WORD,
  data: WORD,
  old: WORD,
  tombstones: WORD,
  'acknowledge-rollback': WORD,
  identity: MANY,
  'passphrase-file': MANY,
} as const;

export async function restoreCommand(args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, OPTIONS);
  if (typeof read === 'string') return say(`${read}\nSee: throughline restore --help`, EXIT.usage);
  const { values, positionals } = read;
  if (values.help === true) return say(RESTORE_HELP, EXIT.done);
  const [archive] = positionals;
  if (archive === undefined || positionals.length > 1) return say(RESTORE_HELP, EXIT.usage);
  const { keys, data } = values;
  try {
    const unlock = await unlockOf(values.identity ?? [], values['passphrase-file'] ?? []);
    if (values.check === true) {
      const { size, entries, kind } = await verifyArchive(archive, unlock, 'data');
      if (values.json === true) printJson({ kind, size, entries: entries.length });
      else process.stdout.write(`This backup is whole: ${entries.length} entries, the ledger up to ${size}.\n`);
      return EXIT.done;
    }
    if (keys === undefined || data === undefined) return say(RESTORE_HELP, EXIT.usage);
    const set = house.settings(data);
    if (!set.ok) return say(set.says, EXIT.usage);
    if (set.settings.vault.databaseUrl !== null || set.settings.vault.keyFile !== null)
      return say(
        'Restore without VAULT_DATABASE_URL and VAULT_KEY_FILE: the keys come back into the data folder, and throughline move-keys brings them into a database afterwards.',
        EXIT.usage,
      );
    const reason = values['acknowledge-rollback'] ?? null;
    const restored = await restore({
      dir: set.settings.dir,
      databaseUrl: set.settings.databaseUrl,
      archive,
      keys,
      unlock,
      old: values.old ?? null,
      tombstones: values.tombstones === undefined ? [] : await tombstonesIn(values.tombstones),
      isRollbackAcknowledged: reason !== null && reason.trim() !== '',
      now: Date.now(),
      progress: (says) => void process.stderr.write(`  ${says}\n`),
      open: (made) => opened(house, set.settings.dir, made, reason),
    });
    report(restored, set.settings.dir, values.json === true);
    if (values.old === undefined && values.tombstones === undefined) warnOfDisposals(restored);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    return say(error.message, EXIT.refused);
  }
}

/** Opens it for the first time: what was disposed of goes again, and what was done is written into the ledger. */
async function opened(house: House, dir: string, { manifest, seen }: Restored, reason: string | null): Promise<void> {
  const done = await house.withFolder(
    dir,
    async (ctx) => {
      const input = { size: manifest.size, seen, ...(reason === null ? {} : { reason }) };
      const noted = await enter(ctx, recordRestore, {
        actor: { kind: 'system' },
        channel: 'cli',
        input,
        idempotencyKey: null,
      });
      return noted.ok ? null : problemOf(noted.refusal).title;
    },
    { isRestoring: true },
  );
  if (!done.ok) throw new Cannot(done.says);
  if (done.value !== null) throw new Cannot(done.value);
}

function report({ manifest, cases, seen, isOlder, keysMadeAt }: Restored, dir: string, isJson: boolean): void {
  const { size, root, gone } = manifest;
  if (isJson)
    printJson({ data: dir, size, root, cases, seen, isOlder, keysMadeAt: new Date(keysMadeAt).toISOString(), gone });
  else
    process.stdout.write(
      `Restored into ${dir}: ${cases} cases, the ledger up to ${size} entries, with the root that was signed.\n${isOlder ? `It ends before the ${seen} entries that were signed before; that is written into the ledger.\n` : ''}`,
    );
}

/** A copy of the keys knows what was destroyed before it was made, and nothing later. */
function warnOfDisposals({ keysMadeAt }: Restored): void {
  process.stderr.write(
    `Note: the copy of the keys is of ${new Date(keysMadeAt).toISOString()}. What was disposed of after that has come back: dispose of it again, or restore anew with --old DIR or --tombstones FILE where anything is left that knows.\n`,
  );
}
