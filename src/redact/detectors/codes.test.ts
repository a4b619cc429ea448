import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const six = made('digits', 6, 3);
const codes = Array.from({ length: 6 }, (_, i) => `${made('lower', 4, i + 1)}7-${made('lower', 5, i + 21)}`);
const digits = Array.from({ length: 4 }, (_, i) => made('digits', 8, i + 1));
const fourth = codes[3] ?? '';

describe('one-time codes', () => {
  recognises(
    {
      'a code in English': [`Your verification code is ${six}.`, six, 'one-time-code'],
      'a code before its name': [`G-${six} is your Google verification code.`, `G-${six}`],
      'a password for once': [`Your one-time password is: ${six}`, six],
      'a code in two groups': [
        `Use code ${six.slice(0, 3)} ${six.slice(3)} to sign in`,
        `${six.slice(0, 3)} ${six.slice(3)}`,
      ],
      'a code in German': [`Ihr Bestätigungscode lautet ${six}`, six],
      'a code in French': [`Votre code de vérification est ${six}`, six],
      'a code in Spanish': [`Tu código de verificación es ${six}`, six],
      'a code for a second factor': [`MFA-Code ${six}`, six],
    },
    {
      'a section': 'see verification code in section 482913',
      'a number of digits': 'A verification code has 6 digits; it is sent by SMS.',
      'an error': 'The error code is 482913 and the exit code is 137',
      'a year': 'The security code is from 2024',
      'an amount': 'The access code costs 482913 EUR',
    },
  );
});

describe('recovery codes', () => {
  recognises(
    {
      'a list': [`Recovery codes:\n\n${codes.join('\n')}\n`, fourth, 'recovery-code'],
      'bullets below a heading': [`## Backup codes\n${codes.map((code) => `- ${code}`).join('\n')}`, fourth],
      'two columns': [
        `Your recovery codes\n${codes.slice(0, 2).join('    ')}\n${codes.slice(2, 4).join('    ')}`,
        fourth,
      ],
      'numbered digits': [
        `SAVE YOUR BACKUP CODES\n${digits.map((code, i) => `${i + 1}. ${code}`).join('\n')}`,
        digits[3] ?? '',
      ],
      'an array': [`"recovery_codes": ${JSON.stringify(codes)}`, fourth],
      German: [`Wiederherstellungscodes\n${codes.join('\n')}`, fourth],
    },
    {
      'words about them': 'Recovery codes:\n\nKeep them in a safe place\nDo not share them\n',
      'a list of other things': 'Backup codes are listed below.\n\n2024-01-05\n2024-01-06\n',
      'a name in code': 'const recoveryCodes = await generateRecoveryCodes10(user)',
    },
  );
});
