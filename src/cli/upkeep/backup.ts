import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { recordBackup } from '../../operations/house/copies.ts';
import { verifyArchive } from '../../upkeep/archive/read-archive.ts';
import type { Lock } from '../../upkeep/archive/encryption.ts';
import type { Written } from '../../upkeep/archive/write-archive.ts';
import { backUpKeys } from '../../upkeep/backup/backup-keys.ts';
import { backUp } from '../../upkeep/backup/backup.ts';
import { Cannot } from '../../upkeep/cannot.ts';
import type { House, Settings } from '../house.ts';
import { newFile } from '../new-file.ts';
import { EXIT, printJson, say } from '../output.ts';
import { FLAG, parsed, WORD } from '../parsed.ts';
import { speak } from '../speak.ts';
import { lockOf, unlockOf } from './locks.ts';

export const BACKUP_HELP = `Usage: throughline backup FILE [--recipient age1…]… [--passphrase-file FILE] [--verify [--identity FILE]]
       throughline backup-keys FILE [the same options]

backup copies everything but the keys into one archive, sealed with age, also while the server runs.
backup-keys copies the keys into an archive of their own: keep it elsewhere, sealed to somebody else.
Only with both can an installation be restored.
  --recipient age1…       Who can open it, as age-keygen prints it. May be repeated.
  --passphrase-file FILE  Seals it with a passphrase instead.
  --verify                Reads it back: every byte, and with an identity or a passphrase every entry too.
  --identity FILE         With --verify: the key that opens it. May be repeated.
  --json                  The same for programs.
  --data DIR              Where everything is kept, ./data by default.
Environment: BACKUP_RECIPIENTS, KEY_BACKUP_RECIPIENTS (age1… with commas between), DATABASE_URL.`;

const OPTIONS = {
  help: FLAG,
  json: FLAG,
  verify: FLAG,
  data: WORD,
  recipient: { type: 'string', multiple: true },
  identity: { type: 'string', multiple: true },
  'passphrase-file': WORD,
} as const;

/** `throughline backup` and `throughline backup-keys`. */
export async function backupCommand(of: 'data' | 'keys', args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, OPTIONS);
  if (typeof read === 'string') return say(`${read}\nSee: throughline backup --help`, EXIT.usage);
  const { values, positionals } = read;
  if (values.help === true) return say(BACKUP_HELP, EXIT.done);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return say(BACKUP_HELP, EXIT.usage);
  const set = house.settings(house.dataDir(values.data));
  if (!set.ok) return say(set.says, EXIT.usage);
  const { settings } = set;
  try {
    if (!existsSync(settings.dir)) throw new Cannot(`There is no data folder ${settings.dir}.`);
    if (existsSync(path))
      throw new Cannot(`There is already a file ${path}. Choose another name: nothing is written over.`);
    const own = of === 'data' ? settings.backupRecipients : settings.keyRecipients;
    const recipients = values.recipient ?? (values['passphrase-file'] === undefined ? own : []);
    warnOfTheSame(of, recipients, settings);
    const lock = await lockOf(recipients, values['passphrase-file']);
    const written = await write(of, path, lock, settings, house);
    if (values.verify === true) await readBack(path, written, lock, values.identity ?? [], of);
    const noted = await note(house, settings.dir, of, written);
    return report(path, written, noted, values.json === true);
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    return say(error.message, EXIT.refused);
  }
}

function write(of: 'data' | 'keys', path: string, lock: Lock, settings: Settings, house: House): Promise<Written> {
  const order = { ...settings, file: newFile(path), lock, version: house.version(), now: Date.now() };
  const progress = (says: string) => void process.stderr.write(`  copied: ${says}\n`);
  return of === 'data' ? backUp({ ...order, progress }) : backUpKeys(order);
}

function warnOfTheSame(of: 'data' | 'keys', recipients: readonly string[], settings: Settings): void {
  const others = of === 'data' ? settings.keyRecipients : settings.backupRecipients;
  if (recipients.some((one) => others.includes(one)))
    process.stderr.write(
      'Note: the same recipient opens backups and keys. Whoever has that key and both files can read everything.\n',
    );
}

/** What was written is what stands on the disk; whoever can open it sees that every entry is there. */
async function readBack(
  path: string,
  written: Written,
  lock: Lock,
  identities: readonly string[],
  of: 'data' | 'keys',
) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== written.sha256)
    throw new Cannot('The disk does not give back what was written to it. Write the backup to another disk.');
  if ('passphrase' in lock) await verifyArchive(path, { identities: [], passphrases: [lock.passphrase] }, of);
  else if (identities.length > 0) await verifyArchive(path, await unlockOf(identities, []), of);
  else process.stderr.write('Note: the bytes are there. That they open can be seen only with --identity FILE.\n');
}

/** Null where it could not be written into the ledger; the sentence says why. */
async function note(house: House, dir: string, of: 'data' | 'keys', { manifest }: Written): Promise<string | null> {
  const root = manifest.root === null ? {} : { root: Buffer.from(manifest.root, 'base64').toString('hex') };
  const answer = await speak(house, {
    dir,
    operation: recordBackup,
    input: { of, size: manifest.size, ...root },
    as: null,
  });
  if (answer.kind === 'value') return null;
  return answer.kind === 'unreachable'
    ? answer.says
    : answer.kind === 'refused'
      ? answer.problem.title
      : 'The server answered with a file.';
}

function report(path: string, { bytes, sha256, manifest }: Written, noted: string | null, isJson: boolean): number {
  const { kind, size, root, rows, gone, entries } = manifest;
  if (isJson)
    printJson({
      file: path,
      kind,
      bytes,
      sha256,
      size,
      root,
      rows,
      gone,
      entries: entries.length,
      noted: noted === null,
    });
  else
    process.stdout.write(
      `Written: ${path} (${bytes} bytes${kind === 'data' ? `, the ledger up to ${size} entries` : `, ${rows['keys'] ?? 0} keys`})\n`,
    );
  if (noted !== null) process.stderr.write(`It could not be noted in the ledger: ${noted}\n`);
  return EXIT.done;
}
