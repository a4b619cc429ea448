import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const word = `Gx${made('digits', 3)}!pq`;

describe('sentences', () => {
  recognises(
    {
      English: [`the password is ${word}.`, word],
      'English, for something': [`The password for the admin account on db1 is ${word}, please change it`, word],
      'English, in quotes': ['The default password is "kangaroo"', 'kangaroo'],
      'English, short': [`pw: ${word}`, word],
      German: [`Das Passwort für den Zugang lautet ${word}`, word],
      'German with "ist"': [`Das Kennwort ist ${word}.`, word],
      French: [`le mot de passe est ${word}`, word],
      Spanish: [`la contraseña del servidor es ${word}`, word],
      Italian: [`la password è ${word}`, word],
      Dutch: [`het wachtwoord is ${word}`, word],
      Portuguese: [`a senha é ${word}`, word],
      Japanese: [`パスワードは${word}です。`, word],
      'name and password with a slash': [`login: admin/${word}`, word],
    },
    {
      'what is wrong with it': 'the password is wrong',
      'a reset': 'Your password reset link expired yesterday.',
      'German, forgotten': 'Passwort vergessen? Das Passwort ist abgelaufen und muss geändert werden.',
      'French, wrong': 'le mot de passe est incorrect',
      'Spanish, wrong': 'la contraseña es incorrecta',
      'Dutch, expired': 'het wachtwoord is verlopen',
      'Japanese, invalid': 'パスワードは無効です',
      'where it is': 'password: see 1Password',
      'a rule': 'Password is case-sensitive. The token is valid for 15 minutes.',
      'a request': 'Please send me the password by phone, not by mail.',
      'a deadline': 'The password for the service account must be changed before Friday.',
    },
  );
});

describe('sentences in other orders', () => {
  recognises(
    {
      'the value first': [`${word} is the password for the admin account`, word],
      'as the password': [`Use ${word} as the password for now.`, word],
      'German, value first': [`Mit ${word} als Kennwort kommst du auf den Rechner.`, word],
      'Italian, value first': [`Usa ${word} come password.`, word],
      'what it was': [`We changed the password from ${word} to something else.`, word],
      'what it is now': [`Das Passwort wurde von Alt-123 auf ${word} geändert.`, word],
      'a closing verb': [`Bitte als Passwort ${word} eintragen.`, word],
      'a verb of typing': [`When it asks for a password, type ${word} and press Enter.`, word],
      'in brackets': [`My password (${word}) no longer works.`, word],
      'the line below': [`The password for db1 is:\n    ${word}\n\nThe rest follows.`, word],
      'a passphrase in quotes': ['The passphrase is "tisch lampe fluss garten".', 'tisch lampe fluss garten'],
      'French quotes with no-break spaces': [`Le mot de passe est «\u00a0${word}\u00a0».`, word],
      'a user and a slash with blanks': [`Zugangsdaten: admin / ${word}`, word],
      'a user "with"': [`Use svc-backup with ${word} to log in.`, word],
      'Japanese, set to it': [`パスワードを${word}に設定しました。`, word],
      'Japanese, value first': [`${word}をパスワードとして使ってください。`, word],
      'Japanese, in quotes': ['パスワードは「kangaroo」です。', 'kangaroo'],
      'a token': [`The API key for Grafana is ${made('alnum', 32)}.`, made('alnum', 32)],
      'a key, German': [`Der API-Schlüssel für SAP lautet ${made('hex', 32)}.`, made('hex', 32)],
      'a sentence that goes on': [`The password has changed. It is now ${word}.`, word],
      'German, as before': [`Das Kennwort ist nach wie vor „${word}“.`, word],
      'before a bracket of full width': [`PW: ${word}（変更予定）`, word],
      'a PIN': ['Die PIN für das Gerät lautet 482915.', '482915'],
    },
    {
      'who knows it': 'The password for db-prod-02 is known to the team of web01 only.',
      'a policy': 'Password length is 14, hashing is argon2id with SHA-256 before v1.2.3.',
      'a rule in quotes': 'The password is "must not be empty" when the field is blank.',
      'a commit': 'The commit 4f2a91c removes the key from the repository.',
      'two systems': 'Access to TCP / UDP is open, log in with your company account.',
      'Japanese, who knows it': 'adminのパスワードはSanneだけが知っています。パスワードは2024年5月4日に変更しました。',
    },
  );
});
