import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { made } from '../../../test/support/made.ts';

const word = `Fuchs${made('digits', 3)}`;
const other = `Igel${made('digits', 4)}!`;

describe('tables', () => {
  recognises(
    {
      Markdown: [`| User | Password | Host |\n|---|---|---|\n| svc | ${word} | db1 |`, word],
      'Markdown, row by row': [`| Host | db1 |\n| Password | ${word} |`, word],
      'Markdown with a bar in a cell': [`| Note | Password |\n|---|---|\n| a \\| b | ${word} |`, word],
      'CSV with the password in the first column': [`password,user,host\n${word},svc,db1\n${other},app,db2`, word],
      'TSV with the password in the first column': [`Kennwort\tKonto\n${word}\tsvc`, word],
      'a title above the header': [`| Access |  |\n|---|---|\n| User | Kennwort |\n|---|---|\n| svc | ${word} |`, word],
      CSV: [`user,password,host\nsvc,${word},db1`, word],
      'CSV with a quoted comma': [`user,password\nbob,"a,${word}"`, `a,${word}`],
      'CSV with a quoted line break': [`user,note,password\nbob,"two\nlines",${word}`, word],
      'CSV with semicolons, German': [`Benutzer;Kennwort;Rechner\nsvc;${word};db1`, word],
      'CSV whose quotes do not match': [`user;note;password\nbob;5" disk;${word}`, word],
      TSV: [`name\tapi token\nx\t${made('alnum', 24)}`, made('alnum', 24)],
      'columns set with spaces': [`USER      PASSWORD     HOST\nsvc       ${word}     db1`, word],
      'columns set with spaces, Japanese': [`ユーザー  パスワード  備考\nsvc       ${word}    x`, word],
      'a drawn table': [
        `+------+----------+\n| user | password |\n+------+----------+\n| svc  | ${word} |\n+------+----------+`,
        word,
      ],
      'a box of Unicode': [`┌──────┬──────────┐\n│ user │ Senha    │\n├──────┼──────────┤\n│ svc  │ ${word} │`, word],
      Confluence: [`||User||Mot de passe||\n|svc|${word}|`, word],
      MediaWiki: [`{| class="wikitable"\n! User !! scope="col" | Wachtwoord\n|-\n| svc || ${word}\n|}`, word],
      'MediaWiki, a cell a line': [`{|\n! User\n! Contraseña\n|-\n| svc\n| ${word}\n|}`, word],
      'user and password in one cell': [`| Host | Benutzer / Passwort |\n|---|---|\n| db1 | admin / ${word} |`, word],
      'a head with more words': [`| User | Initial password (change it) |\n|---|---|\n| svc | ${word} |`, word],
      'a note beside the value': [`| User | Password |\n|---|---|\n| svc | ${word} (old) |`, word],
    },
    {
      blanks: '| User | Password |\n|---|---|\n| svc | changeme |\n| app | - |',
      'what is not told':
        '| User | Passwort |\n|---|---|\n| svc | siehe KeePass |\n| app | LDAP |\n| web | abgelaufen |',
      'a list with commas': 'password, token and key,\nthen more',
      'what is said about passwords': '| Host | Password changed |\n|---|---|\n| db1 | 2024-05-01 |\n| db2 | Fuchs77 |',
      'rows below a word in a cell': '| Tool | Version |\n|---|---|\n| KeePass | 2.57.1 |\n| Jenkins | 2.440.3 |',
      'a turned table': '| User | a1 | b2 |\n| Password | - | - |\n| Host | web01 | db02 |',
    },
  );

  it('finds every row', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `u${i},${made('alnum', 10, i + 2)},h`);
    expect(find(['user,password,host', ...rows].join('\n'))).toHaveLength(40);
  });

  it('finds every row of a long table', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `| u${i} | ${made('alnum', 10, i + 2)}7a | h |`);
    const found = find(['| user | password | host |', '|---|---|---|', ...rows].join('\n'));
    expect(found.filter(({ kind }) => kind === 'password')).toHaveLength(3000);
  });

  it('finds both columns, and says where', () => {
    const text = `| User | Password | Root password |\n|---|---|---|\n| a | - | - |\n| svc | ${word} | ${other} |`;
    const secrets = find(text).filter((finding) => finding.class === 'secret');
    expect(secrets.map(({ start, end, place }) => [text.slice(start, end), place])).toEqual([
      [word, 'row 3, column 2'],
      [other, 'row 3, column 3'],
    ]);
  });
});
