import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { made } from '../../../test/support/made.ts';

const chosen = `Otter${made('digits', 3)}!`;
const plain = `otter${made('digits', 3)}`;
const html = (cell: string): string =>
  `<table class="x">\n<thead><tr>\n<th>User</th>\n<th scope="col">Password</th>\n</tr></thead>\n<tbody><tr><td>bob</td><td>${cell}</td></tr></tbody></table>`;

describe('tables of HTML', () => {
  recognises(
    {
      'a column of passwords': [html('letmein'), 'letmein', 'password'],
      'a cell with a tag': [html(`<code>${plain}</code>`), plain],
      'a header in ordinary cells': [
        `<TABLE><TR><TD>Host</TD><TD>User</TD><TD>Kennwort</TD></TR><TR><TD>db1</TD><TD>sa</TD><TD>${chosen}</TD></TR></TABLE>`,
        chosen,
      ],
      'a column of tokens': [
        `<table><tr><th>App</th><th>API key</th></tr><tr><td>x</td><td>${made('alnum', 32)}</td></tr></table>`,
        made('alnum', 32),
      ],
    },
    {
      'a table of an interface': `<table><tr><th>Name</th><th>Type</th></tr><tr><td>password</td><td>string</td></tr></table>`,
      'a column of sentences': html('at least 12 characters'),
      'a blank': html('********'),
      'another table': `<table><tr><th>User</th><th>Password</th></tr></table><table><tr><td>a</td><td>${plain}</td></tr></table>`,
    },
  );

  it('says in which row and column a value stands', () => {
    expect(find(html(chosen))).toMatchObject([{ place: 'row 1, column 2' }]);
  });
});

describe('tables of other markup', () => {
  recognises(
    {
      AsciiDoc: [`|===\n|User |Password\n\n|bob |${plain}\n|===`, plain],
      'AsciiDoc with a line for each cell': [`[cols="1,1"]\n|===\n|User\n|Password\n\n|bob\n|letmein\n|===`, 'letmein'],
      'a list of reStructuredText': [
        `.. list-table::\n   :header-rows: 1\n\n   * - User\n     - Password\n   * - bob\n     - \`\`${plain}\`\`\n\nText`,
        plain,
      ],
      LaTeX: [`\\begin{tabular}{ll}\nUser & Password \\\\\n\\hline\nbob & ${plain} \\\\\n\\end{tabular}`, plain],
      'LaTeX with commands': [
        `\\begin{tabular}{l l}\n\\toprule\nUser & \\textbf{Password} \\\\ \\midrule\nbob & \\texttt{${chosen}} \\\\\n\\end{tabular}`,
        chosen,
      ],
      'values with commas in reStructuredText': [
        `.. csv-table::\n   :header: "User", "Password"\n\n   "bob", "${plain}"\n`,
        plain,
      ],
      DokuWiki: [`^ User ^ Password ^\n| bob | ${plain} |\n`, plain],
      Confluence: [`||User||Password||\n|bob|${chosen}|\n|al|${plain}|\n`, plain],
    },
    {
      'AsciiDoc of an interface': `|===\n|Name |Type\n\n|password |string\n|===`,
      'LaTeX of an interface': `\\begin{tabular}{ll}\nOption & Meaning \\\\\npassword2 & for 2-way \\\\\n\\end{tabular}`,
      'another list': `.. list-table::\n\n   * - Token\n     - Meaning\n   * - a1\n     - b2-c3\n`,
    },
  );
});
