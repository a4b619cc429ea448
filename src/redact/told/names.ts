import { type Anchor, anyCase } from '../detector.ts';
import type { Meaning } from '../names.ts';

const PASSWORDS = list(
  'password|passwort|kennwort|passwd|passphrase|passcode|pwd|pw |pw:|pass |mdp|mot de passe|phrase de passe|contraseña|contrasena|clave|palabra clave|parola chiave|parola d’ordine|passe :|passe:|passe ：|wachtwoord|ww |ww:|senha|palavra-passe|palavra passe|frase secreta',
).concat("parola d'ordine");

const PINS = list('pin |pin:|pincode|pin-code|puk ');

const ISSUED = list(
  'api key|api-key|apikey|access key|secret key|client secret|client-secret|token|secret |schlüssel|geheimnis|clé|jeton|segreto|secreto|segredo|chiave|sleutel|chave|llave',
);

/** Makes an issued value of a key; without one of these only a random value counts. */
const QUALIFIED =
  /api|access|secret|client|zugriff|accès|acceso|accesso|acesso|toegang|secrète|secreta|segreta|geheime|bearer|auth/iu;

/** Words that promise a credential in a sentence. */
export const TOLD_ANCHORS: readonly Anchor[] = anyCase(...PASSWORDS, ...PINS, ...ISSUED);

/** What such a word promises; `phrase` is the word with its neighbours: "the API key for". */
export function promiseOf(anchor: string, phrase: string): Meaning {
  if (PINS.includes(anchor)) return { kind: 'pin', strength: 'strong' };
  if (PASSWORDS.includes(anchor) && !(anchor === 'clave' && /\b(?:api|acceso)\b/iu.test(phrase)))
    return {
      kind: /passphrase|phrase de passe|frase secreta|wachtwoordzin/iu.test(phrase) ? 'passphrase' : 'password',
      strength: 'strong',
    };
  if (/token|jeton/iu.test(anchor)) return { kind: 'token', strength: 'plain' };
  if (/secret|geheim|segre|secreto/iu.test(anchor)) return { kind: 'secret', strength: 'plain' };
  return QUALIFIED.test(phrase) ? { kind: 'api-key', strength: 'plain' } : { kind: 'key', strength: 'weak' };
}

function list(text: string): string[] {
  return text.split('|');
}
