import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = `Gx${made('digits', 3)}pqR`;

describe('accounts with their passwords, as people jot them down', () => {
  recognises(
    {
      'a pair after a slash': [`ID/PW: ops/${word}`, word],
      'a pair after a dash': [`login/password - ops/${word}`, word],
      'a pair without a sign': [`id pw ops ${word}`, word],
      'a pair in brackets': [`10.0.0.5 (ID/PW: ops/${word})`, word],
      'the second in brackets': [`ID/PW ops(${word})`, word],
      'a pair after a port': [`id/pw/port: ops/${word}/2222`, word],
      'a pair after an address': [`ID/PW 10.0.0.5:22 ops/${word}`, word],
      'a plain word after a written pair': ['Benutzer/Passwort: ops/kangaroo', 'kangaroo'],
      'brackets after the word': [`password (default: ${word})`, word],
      'the account first in brackets': [`Password for ops (ops/${word})`, word],
      'the word in brackets': [`(ID)ops/(PW)${word}`, word],
      'a dash after the word': [`ID-ops/PASS-${word}`, word],
      'P/W': [`P/W: ${word}`, word],
      Korean: [`비밀번호(${word})`, word],
      'Korean with a particle': [`비번은 ${word}`, word],
      'Korean account and password': [`계정: ops 암호: ${word}`, word],
      Chinese: [`密码：${word}`, word],
      'Chinese in a sentence': [`数据库的密码是${word}。`, word],
    },
    {
      'what a pair is': 'Enter your user/password combination. The username/password is required.',
      'a compound': 'The pass-through mode and the compass-rose are documented in pwd-tools.',
      'a path': 'cd /home/user/pwd/build-2024',
      'a note in brackets': 'password (optional)',
      'the other brackets': 'getPassword() returns pass(value)',
      'Korean, expired': '비밀번호가 만료되었습니다.',
      'Chinese, forgotten': '忘记密码？请联系管理员。',
    },
  );
});
