import { HARMLESS_QUALIFIERS, HARMLESS_TAILS, ISSUED, KEY_QUALIFIERS, PASSWORDS } from './name-words.ts';
import { remember } from './remember.ts';

/**
 * What a name promises about the value beside it.
 * `strong`: a person chose or was given it to get in, whatever it looks like. `plain`: an issued value, which looks
 * issued. `loose`: `pass` or `pin`, which say other things as well, so that the value has to look chosen. `weak`: only
 * a value that is random counts, since such names are also used for harmless things.
 */
export interface Meaning {
  readonly kind: string;
  readonly strength: 'strong' | 'loose' | 'plain' | 'weak';
}

/** Splits an identifier into lower-case words: `awsSecretAccessKey`, `AWS_SECRET_ACCESS_KEY`, `secret-access-key`. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z]{2})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** What a name says about the value beside it; null where it names something else (`password_policy`, `public_key`). */
export const meaningOf = remember(readMeaning);

function readMeaning(name: string): Meaning | null {
  const words = wordsOf(name);
  let at = words.length - 1;
  while (at > 0 && HARMLESS_TAILS.has(words[at] ?? '') && wordMeaning(words[at] ?? '') === null) at -= 1;
  const last = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const meaning = wordMeaning(last);
  if (meaning === null) return null;
  if (last === 'passe' && before !== 'de') return null;
  if (meaning.kind === 'key' || meaning.kind === 'keys') return keyMeaning(words.slice(0, at));
  if (meaning.kind === 'code')
    return /^(?:recovery|backup|access|security|verification|auth|otp|einmal|sicherheits|zugangs|entry|door|gate)$/u.test(
      before,
    )
      ? { kind: 'one-time-code', strength: 'plain' }
      : null;
  if (HARMLESS_QUALIFIERS.has(before) && meaning.kind !== 'salt') return null;
  if (meaning.kind === 'pin' || meaning.kind === 'one-time-code') return { kind: meaning.kind, strength: 'loose' };
  if (at === 0 && /^(?:pass|pw|psw|parole|clave)$/u.test(last)) return { ...meaning, strength: 'loose' };
  // `PublicKeyToken` of .NET is the fingerprint of a public key
  if (meaning.kind === 'token' && before === 'key' && words[at - 2] === 'public') return null;
  if (meaning.kind === 'token' || meaning.kind === 'secret')
    return { kind: issuedKind(words.slice(0, at), meaning.kind), strength: meaning.strength };
  return meaning;
}

function keyMeaning(before: readonly string[]): Meaning | null {
  const last = before.at(-1) ?? '';
  if (HARMLESS_QUALIFIERS.has(last)) return null;
  if (KEY_QUALIFIERS.has(last)) return { kind: issuedKind(before, 'key'), strength: 'plain' };
  return { kind: 'key', strength: 'weak' };
}

/** The issuer's word for it where the name says so, e.g. `aws-secret-access-key`, `client-secret`, `api-key`. */
function issuedKind(before: readonly string[], word: string): string {
  const last = before.at(-1) ?? '';
  if (word === 'key' && before.includes('aws') && before.includes('secret')) return 'aws-secret-access-key';
  if (word === 'key' && last === 'access' && before.at(-2) === 'secret') return 'secret-access-key';
  if (word === 'token' && before.includes('aws') && before.includes('session')) return 'aws-session-token';
  if (
    [
      'api',
      'access',
      'client',
      'refresh',
      'bot',
      'auth',
      'session',
      'webhook',
      'signing',
      'encryption',
      'private',
      'secret',
      'account',
      'license',
    ].includes(last)
  )
    return `${last}-${word}`;
  return word;
}

function wordMeaning(word: string): Meaning | null {
  if (PASSWORDS.has(word))
    return {
      kind:
        word === 'passphrase'
          ? 'passphrase'
          : word === 'pin' || word === 'puk'
            ? 'pin'
            : word === 'otp'
              ? 'one-time-code'
              : 'password',
      strength: 'strong',
    };
  const issued = ISSUED.get(word);
  if (issued !== undefined)
    return {
      kind: issued,
      strength:
        /^(?:salt|seed|nonce|noncestr|sas|sig|sid|secrets|auth|authorization|code|codes|credential|credentials|cred|creds|bearer|webhook|pat|key|dsn)$/u.test(
          word,
        )
          ? 'weak'
          : 'plain',
    };
  return compoundMeaning(word);
}

/** Words written together: `dbpassword`, `mytoken`, `adminpwd`, `mailgunapikey`. */
function compoundMeaning(word: string): Meaning | null {
  if (/(?:password|passwd|passwort|kennwort|wachtwoord|contraseña|passphrase|pwd|senha|passw|パスワード)$/u.test(word))
    return { kind: 'password', strength: 'strong' };
  if (word === 'jsonwebtoken') return null;
  if (
    /(?:[^r]|^)(?:secret|apikey|secretkey|accesskey|accesstoken|authtoken|apitoken|privatekey|masterkey|licensekey|token)$/u.test(
      word,
    )
  )
    return { kind: word.endsWith('token') ? 'token' : word.endsWith('key') ? 'api-key' : 'secret', strength: 'plain' };
  return /[a-z]{3}key$/u.test(word) &&
    !/(?:monkey|turkey|donkey|jockey|hockey|whiskey|hotkey|lackey|pubkey|publickey|passkey|keykey)$/u.test(word)
    ? { kind: 'key', strength: 'weak' }
    : null;
}
