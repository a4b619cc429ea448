import { readFile } from 'node:fs/promises';
import { identitiesIn } from '../../upkeep/archive/encryption.ts';
import type { Lock, Unlock } from '../../upkeep/archive/encryption.ts';
import { Cannot } from '../../upkeep/cannot.ts';
import { askUnseen } from '../import/ask.ts';

/** To whom something is sealed: recipients, else what a file holds, else what somebody types twice. */
export async function lockOf(recipients: readonly string[], passphraseFile: string | undefined): Promise<Lock> {
  if (recipients.length > 0 && passphraseFile !== undefined)
    throw new Cannot('Give recipients or a passphrase, not both: age seals to one kind.');
  if (recipients.length > 0) return { recipients };
  if (passphraseFile !== undefined) return { passphrase: await passphraseIn(passphraseFile) };
  const typed = await askUnseen('Passphrase for the archive: ');
  if (typed === null)
    throw new Cannot('Say who may open it: --recipient age1… (may be repeated), or --passphrase-file FILE.');
  if (typed !== (await askUnseen('The same again: '))) throw new Cannot('These two were not the same.');
  return { passphrase: checked(typed) };
}

export async function unlockOf(identityFiles: readonly string[], passphraseFiles: readonly string[]): Promise<Unlock> {
  const identities = (await Promise.all(identityFiles.map(readable))).flatMap(identitiesIn);
  const passphrases = await Promise.all(passphraseFiles.map(passphraseIn));
  if (identities.length + passphrases.length > 0) return { identities, passphrases };
  const typed = await askUnseen('Passphrase of the archive: ');
  if (typed === null) throw new Cannot('Say what opens it: --identity FILE or --passphrase-file FILE.');
  return { identities, passphrases: [typed] };
}

async function passphraseIn(file: string): Promise<string> {
  return checked((await readable(file)).replace(/\r?\n$/u, ''));
}

/** As many signs as make guessing hopeless, if they were chosen at random. */
const SHORTEST = 16;

function checked(passphrase: string): string {
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new Cannot(
    `A passphrase for backups has at least ${SHORTEST} signs: whoever has the file may guess for years.`,
  );
}

async function readable(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Cannot(`There is no readable file ${file}.`);
  return text;
}
