import { expect, test } from 'vitest';
import type { EngagementView, SourceView } from '../../../src/operations/engagement/views.ts';
import { searchFolder } from '../../support/bytes.ts';
import { decideAll, freshPassword, openTeam } from './team.ts';
import type { Team } from './team.ts';

async function begun(team: Team): Promise<SourceView> {
  const view = await team.does('newReport', { name: 'Portal report', period: 'October 2026' });
  return team.does<SourceView>('source', { document: view.documents[0]?.document ?? '' });
}

function saving(team: Team, { document, version }: SourceView, content: string, as?: string) {
  return team.does<SourceView>('saveSource', { document, base: version, file: { name: 'r.md', content } }, as);
}

test('given an engagement, when a report is begun, then it is its controlled template with what is known filled in', async () => {
  const team = await openTeam('offboarding');
  const source = await begun(team);
  expect(source).toMatchObject({ name: 'Portal report.md', canWrite: true });
  expect(source.text).toContain(
    'customer: Acme\nengagement: E-1 New portal\nperiod: October 2026\nauthors: Lena\ntemplate: offboarding/1\n',
  );
  expect(source.sections.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(['Identities used', 'Where credentials were kept', 'Closeout']),
  );
  const view = await team.does<EngagementView>('show');
  expect(view.documents).toMatchObject([{ form: 'md', versions: 1, scanned: 'yes', values: 0 }]);
  expect(await team.refused('source', { document: source.document }, team.outsider)).toBe('not-found');
  expect(await team.refused('newReport', { name: 'x' }, team.outsider)).toBe('not-found');
  expect(await team.refused('newReport', { name: 'x' }, team.reviewer)).toBe('needs-member-role');
  const read = await team.does<SourceView>('source', { document: source.document }, team.reviewer);
  expect(read.canWrite).toBe(false);
});

test('given a password is written, when it is saved, then a placeholder is kept, and no byte of it outside of the sealed original', async () => {
  const team = await openTeam();
  const source = await begun(team);
  const password = freshPassword();
  const saved = await saving(team, source, `${source.text}\npassword: ${password}\n`);
  expect(saved.text).toContain('password: [password #1]\n');
  expect(saved.version).not.toBe(source.version);
  const [document] = (await team.does<EngagementView>('show')).documents;
  expect(document).toMatchObject({ versions: 2, undecided: 1, name: 'Portal report.md' });
  await team.house.close();
  expect(await searchFolder(team.house.dir, password)).toEqual([]);
  expect(team.house.lines.some((line) => line.includes(password))).toBe(false);
});

test('given two people wrote from one version, when the second saves, then nothing of the first is lost', async () => {
  const team = await openTeam();
  const source = await begun(team);
  await team.does('addMember', { email: 'rosa@example.org', role: 'author' });
  const theirs = await saving(team, source, `${source.text}\nTheirs.\n`, team.reviewer);
  const mine = { document: source.document, base: source.version, file: { name: 'r.md', content: 'Mine.\n' } };
  expect(await team.refused('saveSource', mine)).toBe('older-version');
  expect((await team.does<SourceView>('source', { document: source.document })).text).toBe(theirs.text);
  const next = await saving(team, theirs, 'Mine.\n');
  expect(next.text).toBe('Mine.\n');
  expect((await team.does<EngagementView>('show')).documents[0]?.versions).toBe(3);
});

test('given two people save at the same moment, when both are answered, then one of them is told', async () => {
  const team = await openTeam();
  const source = await begun(team);
  const input = (content: string) => ({
    document: source.document,
    base: source.version,
    file: { name: 'r.md', content },
  });
  const answers = await Promise.all(['One.\n', 'Two.\n'].map((content) => team.call('saveSource', input(content))));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.map(({ json }) => json['reason'])).toContain('older-version');
  expect((await team.does<EngagementView>('show')).documents[0]?.versions).toBe(2);
});

test('given nothing was changed, when it is saved, then there is no new version', async () => {
  const team = await openTeam();
  const source = await begun(team);
  expect(await saving(team, source, source.text)).toEqual(source);
});

test('given words that somebody said are no secret, when the report is edited afterwards, then they still reach the customer', async () => {
  const team = await openTeam();
  const source = await begun(team);
  const [word, password] = [freshPassword(), freshPassword()];
  const first = await saving(team, source, `# R\n\npassword: ${word}\n\npin: ${password}\n`);
  const values = (await team.does<EngagementView>('show')).values;
  const valueOf = (placeholder: string) => values.find(({ words }) => words === placeholder)?.value ?? '';
  const [kept = '', gone = ''] = first.text.match(/\[[^\]]+ #\d+\]/gu) ?? [];
  await team.does('decide', {
    values: [valueOf(kept)],
    disposition: 'not-a-secret',
    reason: 'the example of the manual',
  });
  await team.does('decide', { values: [valueOf(gone)], disposition: 'redact' });
  const second = await saving(team, first, `${first.text}\nOne more sentence.\n`);
  expect(second.text).toContain(kept);
  await decideAll(team, source.document);
  await team.does('prove', { document: source.document });
  const proved = (await team.does<EngagementView>('show')).documents[0];
  const hash = proved?.rendition?.hash ?? '';
  await team.does('approveRelease', { document: source.document, hash }, team.reviewer);
  await team.does('release', { document: source.document, hash });
  const page = await team.call('download', { document: source.document, form: 'html' });
  expect(page.text).toContain(word);
  expect(page.text).toContain('One more sentence.');
  expect(page.text).not.toContain(password);
});

test('given a document that is no report, when it is to be written, then a sentence says what to do instead', async () => {
  const team = await openTeam();
  const view = await team.does('addDocument', { name: 'a.csv', file: { name: 'a.csv', content: 'a,b\n1,2\n' } });
  const answered = await team.call('source', { document: view.documents[0]?.document });
  expect(answered.text).toContain('Only reports in Markdown are written here');
});
