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
