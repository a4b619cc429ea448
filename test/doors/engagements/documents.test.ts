import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { examineDocument } from '../../../src/documents/formats.ts';
import { render } from '../../../src/documents/report/render.ts';
import type { RenditionName } from '../../../src/documents/report/render.ts';
import type { EngagementView, ReviewView } from '../../../src/operations/engagement/views.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';
import type { Team } from './team.ts';

async function sent(source: string, form: RenditionName) {
  const files = await render(source, [form]);
  if ('kind' in files) throw new Error(files.says);
  const name = `set-up.${form}`;
  return { name, file: { name, base64: Buffer.from(files.get(form) ?? []).toString('base64') } };
}

/** Decided, proved, approved and released; what the customer gets, as another reader sees it. */
async function released(team: Team, document: string, form: string): Promise<string> {
  const proved = await team.does('prove', { document });
  const hash = proved.documents.find((one) => one.document === document)?.rendition?.hash;
  await team.does('approveRelease', { document, hash }, team.reviewer);
  await team.does('release', { document, hash });
  const answered = await team.house.server.inject({
    method: 'POST',
    url: '/api/v1/engagement.download',
    headers: { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie: team.lead },
    payload: JSON.stringify({ engagement: 'E-1', document, form }),
  });
  expect(answered.statusCode).toBe(200);
  const { texts } = await examineDocument(new Uint8Array(answered.rawPayload), `copy.${form}`);
  return texts.map(({ text }) => text).join('\n');
}

test.each(['docx', 'pdf', 'html'] as const)(
  'given a %s with a password, an account and a machine, when it is decided by the policy, then the account stays, the machine is generalised and the password is gone',
  async (form) => {
    const team = await openTeam();
    const password = freshPassword();
    const source = [
      '# Set-up',
      '',
      'The role arn:aws:iam::123456789012:role/portal-reader is taken on by the portal.',
      '',
      'It runs on build7.corp.internal, at the address 10.20.30.40.',
      '',
      `password: ${password}`,
      '',
    ].join('\n');
    const added = await team.does('addDocument', await sent(source, form));
    const document = added.documents[0]?.document ?? '';
    const review = await decideAll(team, document);
    expect(new Set(review.values.map(({ kind }) => kind))).toContain('password');
    expect(JSON.stringify(review)).not.toContain(password);
    const words = await released(team, document, form);
    expect(words).toContain('role/portal-reader');
    expect(words).toContain('[password #1]');
    expect(words).not.toContain(password);
    expect(words).not.toContain('build7');
    expect(words).not.toContain('10.20.30.40');
  },
);

test('given a value that is no secret, and words that nothing recognised, then the copy has the one and not the other', async () => {
  const team = await openTeam();
  const [example, missed] = [freshPassword(), `Wisteria Lane ${freshPassword().slice(5, 11)}`];
  const source = `# Report\n\npassword: ${example}\n\nThe gate opens to the words ${missed} only.\n`;
  const added = await team.does('addDocument', textFile(source));
  const document = added.documents[0]?.document ?? '';
  const { values } = await team.does<ReviewView>('review', { document });
  const [found] = values.filter((one) => one.class === 'secret');
  expect(await team.refused('decide', { values: [found?.value], disposition: 'not-a-secret' })).toBe('reason-missing');
  expect(await team.refused('decide', { values: [found?.value], disposition: 'keep', reason: 'x' })).toBe(
    'secret-cannot-stay',
  );
  await team.does('decide', { values: [found?.value], disposition: 'not-a-secret', reason: 'from the manual' });
  expect(await team.refused('mark', { document, words: 'words that stand nowhere' })).toBe('no-such-text');
  const marked = await team.does<EngagementView>('mark', { document, words: missed });
  expect(marked.documents[0]).toMatchObject({ undecided: 1 });
  const review = await decideAll(team, document);
  expect(review.page).toMatchObject({ kind: 'words' });
  expect(JSON.stringify(review)).not.toContain(missed);
  const words = await released(team, document, 'docx');
  expect(words).toContain(example);
  expect(words).not.toContain(missed);
  expect(words).toContain('[secret #1]');
});

test('given a report that is written on after a password was taken out, then the placeholder is still that password', async () => {
  const team = await openTeam();
  const added = await team.does('addDocument', textFile(`# Report\n\npassword: ${freshPassword()}\n`));
  const document = added.documents[0]?.document ?? '';
  const value = added.values.find((one) => one.class === 'secret')?.value;
  const again = await team.does('addVersion', {
    document,
    ...textFile('# Report\n\npassword: [password #1]\n\nMore words.\n'),
  });
  const review = await team.does<ReviewView>('review', { document });
  expect(review.findings.map((one) => one.value)).toEqual([value]);
  expect(again.documents[0]).toMatchObject({ versions: 2, undecided: 1 });
});

test('given a file that cannot be read, then it is refused with a sentence, and nothing of it is there', async () => {
  const team = await openTeam();
  const broken = { name: 'broken.docx', base64: Buffer.from('PK\u0003\u0004 not a document').toString('base64') };
  const answered = await team.call('addDocument', { name: 'broken.docx', file: broken });
  expect(answered).toMatchObject({ status: 400, json: { reason: 'file-unreadable' } });
  expect(String(answered.json['detail'])).toMatch(/^The document .+\.$/u);
  expect((await team.does('show')).documents).toEqual([]);
});
