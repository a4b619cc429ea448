import { tellsNothing } from '../no-value.ts';
import { type Meaning, meaningOf } from '../names.ts';

/** What a column promises: a credential in each cell, or a user and a password in one. */
export interface Column {
  readonly meaning: Meaning;
  readonly pair: boolean;
}

const PASSWORD: Meaning = { kind: 'password', strength: 'strong' };

const USER = String.raw`(?:user(?:name|id)?|login|account|id|name|benutzer(?:name)?|konto|kennung|utilisateur|identifiant|compte|usuario|cuenta|utente|gebruiker(?:snaam)?|usuário|utilizador|conta|ユーザー名?|アカウント)`;
const PAIR = new RegExp(`^${USER}(?: ?[/&+,|:] ?| (?:and|und|et|y|e|en|und das|・) )(?<rest>.{2,40})$`, 'iu');
const LOGINS =
  /^(?:credentials?|creds|logins?|login data|zugangsdaten|anmeldedaten|identifiants|credenciales|credenziali|inloggegevens|credenciais|認証情報|ログイン情報)$/iu;

/** What the head of a column promises, or null; a sentence with a comma in it is no head. */
export function columnOf(cell: string): Column | null {
  const words = cell
    .replaceAll(/["`*_]|(?<!\p{L})'|'(?!\p{L})/gu, ' ')
    .replaceAll(/[([（][^)\]）]{0,40}[)\]）]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[:：]\s*$/u, '')
    .trim();
  if (words.length > 40 || words.length < 2) return null;
  const rest = PAIR.exec(words)?.groups?.['rest'];
  if (rest !== undefined && (wordsOfMany(rest) ?? meaningOf(snake(rest))) !== null)
    return { meaning: PASSWORD, pair: true };
  if (LOGINS.test(words)) return { meaning: PASSWORD, pair: true };
  const meaning = wordsOfMany(words) ?? oneName(words);
  return meaning === null || meaning.strength === 'weak' ? null : { meaning, pair: false };
}

const PASSWORDS =
  /(?<!\p{L})(?:\p{L}{0,16}-?(?:passwort|kennwort|wachtwoord|パスワード)|passwd|password|mot de passe|mdp|passe|contraseña|contrasena|clave|parola chiave|parola d['’]ordine|ww|pw|pwd|senha|palavra[- ]passe|pass|passphrase)(?!\p{L})/iu;
const ISSUED =
  /(?<!\p{L})(?:api[ -]?(?:key|token|schlüssel|sleutel)|(?:zugriffs?|zugangs|toegangs)?(?:token|schlüssel|sleutel)|geheimnis|jeton|secret client|client secret|segreto|secreto|segredo|cl[ée] (?:api|secrète|d['’]\p{L}{3,8})|(?:clave|llave|chiave|chave) (?:api|secreta|segreta|di accesso|de acesso)|geheime sleutel)(?!\p{L})|(?:API|アクセス|シークレット|秘密)キー|トークン$|シークレット$/iu;
/** What is said about a credential in a column of its own: when it changed, how long it must be. */
const ABOUT =
  /polic|richtlinie|politique|política|beleid|expir|ablauf|abgelaufen|caduc|scad|verlo|chang|geändert|änderung|modifi|cambi|gewijzigd|alter|länge|length|\bage\b|alter|date|datum|fecha|data|reset|status|type|typ\b|required|count|anzahl|strength|rule|regel|hint|last|letzte|dernier|último|ultim|owner|manager|変更|期限|必須|有無|長さ|hash|location|ort\b|\?$/iu;

/** A head in any of the eight languages with up to three words more: "Mot de passe root", "Neues Passwort". */
function wordsOfMany(words: string): Meaning | null {
  if (words.split(' ').length > 6 || ABOUT.test(words)) return null;
  if (ISSUED.test(words))
    return { kind: /token|jeton|トークン/iu.test(words) ? 'token' : 'api-key', strength: 'plain' };
  if (PASSWORDS.test(words)) return PASSWORD;
  return null;
}

/** A head that is written like a name of programs: `db_password`, "API token". */
function oneName(words: string): Meaning | null {
  const parts = words.split(/[ /]/u);
  return parts.length > 4 || parts.some(tellsNothing) ? null : meaningOf(snake(words));
}

/** Short, and without what only values and programs have. */
export function isHeading(cell: string): boolean {
  return cell.length <= 48 && !/[=@{}<>]|:\/\/|^[^([]*[)\]]|[([][^)\]]*$|^["'][^"']*$|^[^"']*["']$/u.test(cell);
}

function snake(words: string): string {
  return words.replaceAll(/[\s/'’-]+/gu, '_');
}
