import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { made } from '../../../test/support/made.ts';

const word = `Fuchs${made('digits', 3)}`;

describe('tables', () => {
  recognises(
    {
      Markdown: [`| User | Password | Host |\n|---|---|---|\n| svc | ${word} | db1 |`, word],
      'Markdown, row by row': [`| Host | db1 |\n| Password | ${word} |`, word],
      CSV: [`user,password,host\nsvc,${word},db1`, word],
      'CSV with a quoted comma': [`user,password\nbob,"a,${word}"`, `a,${word}`],
      'CSV with semicolons, German': [`Benutzer;Kennwort;Rechner\nsvc;${word};db1`, word],
      TSV: [`name\tapi token\nx\t${made('alnum', 24)}`, made('alnum', 24)],
      'columns set with spaces': [`USER      PASSWORD     HOST\nsvc       ${word}     db1`, word],
      'a drawn table': [
        `+------+----------+\n| user | password |\n+------+----------+\n| svc  | ${word} |\n+------+----------+`,
        word,
      ],
    },
    {
      blanks: '| User | Password |\n|---|---|\n| svc | changeme |\n| app | - |',
      'a list with commas': 'password, token and key,\nthen more',
    },
  );

  it('finds every row', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `u${i},${made('alnum', 10, i + 2)},h`);
    expect(find(['user,password,host', ...rows].join('\n'))).toHaveLength(40);
  });
});
