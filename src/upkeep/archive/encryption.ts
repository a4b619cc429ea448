import { Decrypter, Encrypter } from 'age-encryption';
import { Cannot } from '../cannot.ts';

/** To whom an archive is sealed: keys of age (`age1…`), or whoever knows a passphrase. https://age-encryption.org/v1 */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What may open one: each is tried. */
export interface Unlock {
  /** `AGE-SECRET-KEY-1…` */
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
}

export function sealer(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase);
    return encrypter;
  }
  if (lock.recipients.length === 0)
    throw new Cannot('An archive needs somebody who can open it: give --recipient age1… or --passphrase-file.');
  for (const recipient of lock.recipients)
    if (!taken(() => encrypter.addRecipient(recipient)))
      throw new Cannot('A recipient begins with age1, as age-keygen prints it. This one cannot be read.');
  return encrypter;
}

export function opener({ identities, passphrases }: Unlock): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities)
    if (!taken(() => decrypter.addIdentity(identity)))
      throw new Cannot('An identity begins with AGE-SECRET-KEY-, as age-keygen writes it. This one cannot be read.');
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  return decrypter;
}

/** The library throws at what it cannot read, and may quote it. */
function taken(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** The identities in a file as age-keygen writes it: a line each, and lines of comment. */
export function identitiesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
