const WORDS =
  'the deploy account signs in to the billing database through a role that was made for it and its key is kept in the vault of the team with an owner and a day on which it ends'.split(
    ' ',
  );

/** Words between two headings, and between two paragraphs. */
const SECTION = 700;
const PARAGRAPH = 90;

/** A report of so many words with the things that reports have: sections, tables, lists, code, and a credential here and there. */
export function longReport(words: number): string {
  if (words === 0) return '';
  const pieces = ['---\ntitle: Post-implementation report\ncustomer: Example\n---\n\n# Post-implementation report\n'];
  for (let at = 0; at < words; at += PARAGRAPH) {
    if (at % SECTION < PARAGRAPH) pieces.push(`\n## Step ${1 + Math.floor(at / SECTION)}\n`, ...thingsAt(at));
    const said = Array.from({ length: PARAGRAPH }, (_, i) => WORDS[(at * 7 + i * 5) % WORDS.length] ?? '');
    pieces.push(`\n${said.join(' ')}.\n`);
  }
  return pieces.join('');
}

function thingsAt(at: number): readonly string[] {
  return [
    '\n| Identity | Kind | Owner |\n|---|---|---|\n| svc-billing | service account | Rosa |\n',
    '\n- [ ] the **old** key is off\n- [x] the `vault` has the new one, see https://example.org/runbook\n',
    `\n\`\`\`\nexport DB_PASSWORD=Fl0ck-of-${at}-gulls\npsql -h db.example.org\n\`\`\`\n`,
  ];
}
