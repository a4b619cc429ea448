import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = 'otterland';
const KIND = 'powershell-password';

describe('PowerShell', () => {
  recognises(
    {
      'plain text': [`$p = ConvertTo-SecureString "${word}" -AsPlainText -Force`, word, KIND],
      '-String': [`ConvertTo-SecureString -String '${word}' -AsPlainText -Force`, word, KIND],
      'the switch first': [
        `New-LocalUser bob -Password (ConvertTo-SecureString -AsPlainText '${word}' -Force)`,
        word,
        KIND,
      ],
      'a bare word': [`ConvertTo-SecureString ${word} -AsPlainText -Force`, word, KIND],
      'escaped quotes': [String.raw`run("ConvertTo-SecureString \"${word}\"")`, word, KIND],
      'a bare word behind a switch': [`ConvertTo-SecureString -String -Force ${word}1#`, `${word}1#`, KIND],
      'a pipe': [`"${word}" | ConvertTo-SecureString -AsPlainText -Force`, word, KIND],
      'a variable in between': [
        `$plain = "${word}"\n$s = ConvertTo-SecureString $plain -AsPlainText -Force`,
        word,
        KIND,
      ],
      'a credential object': [`New-Object PSCredential('bob', '${word}')`, word, KIND],
      'a network credential': [`New-Object System.Net.NetworkCredential('bob', '${word}')`, word, KIND],
      'a typed variable': [`[securestring]$p = '${word}'`, word, KIND],
      'a drive of variables': [`Set-Item -Path Env:DB_PASSWORD -Value '${word}'`, word, KIND],
      'an environment variable': [
        `[Environment]::SetEnvironmentVariable('DB_PASSWORD', '${word}', 'User')`,
        word,
        KIND,
      ],
      'an exported secure string': [
        `76492d1116743f0423413b16050a5345${made('alnum', 80)}`,
        `76492d1116743f0423413b16050a5345${made('alnum', 80)}`,
        'protected-password',
      ],
      'a blob of DPAPI': [
        `01000000d08c9ddf0115d1118c7a00c04fc297eb${made('hex', 80)}`,
        `01000000d08c9ddf0115d1118c7a00c04fc297eb${made('hex', 80)}`,
        'protected-password',
      ],
    },
    {
      'a variable that nobody sees': '$s = ConvertTo-SecureString $pw -AsPlainText -Force',
      'a question': '$s = Read-Host -AsSecureString; $c = Get-Credential; New-Object PSCredential($user, $s)',
      'a sentence': 'ConvertTo-SecureString converts plain text; use -AsPlainText with care.',
      'a reading': '$x = (New-Object System.Net.NetworkCredential("", $s)).Password',
      'another variable': "Set-Item Env:EDITOR 'vim-classic9'; SetEnvironmentVariable('LANG', 'de_DE.utf8')",
      'a file': 'Get-Content pw.txt | ConvertTo-SecureString',
    },
  );
});
