import { expect, test } from 'vitest';
import type { ReviewView } from '../../../src/operations/engagement/views.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';

test('given two who decide one finding at the same moment, then both decisions are in the trace, and one of them holds', async () => {
  const team = await openTeam();
  await team.does('addMember', { email: 'rosa@example.org', role: 'author' });
  const added = await team.does('addDocument', textFile(`# Report\n\npassword: ${freshPassword()}\n`));
  const document = added.documents[0]?.document ?? '';
  const { values } = await team.does<ReviewView>('review', { document });
  const value = values.find((one) => one.class === 'secret')?.value;
  const both = await Promise.all([
    team.call('decide', { values: [value], disposition: 'redact' }),
    team.call('decide', { values: [value], disposition: 'not-a-secret', reason: 'an example' }, team.reviewer),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const after = await team.does('show');
  expect(['redact', 'not-a-secret']).toContain(after.values[0]?.disposition);
  expect(both.map(({ json }) => json['values']).every((list) => Array.isArray(list))).toBe(true);
});

test('given a release that is raced by an edit, then what leaves is what was approved, or nothing leaves', async () => {
  const team = await openTeam();
  const added = await team.does('addDocument', textFile('# Report\n\nAll is well.\n'));
  const document = added.documents[0]?.document ?? '';
  await decideAll(team, document);
  const proved = await team.does('prove', { document });
  const hash = proved.documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  const [released, edited] = await Promise.all([
    team.call('release', { document, hash }),
    team.call('addVersion', { document, ...textFile('# Report\n\nThe password: Hunter-Moon-77!\n') }),
  ]);
  expect(edited.status, edited.text).toBe(200);
  const now = await team.does('show');
  // whichever came first, the newest version is not released, and no door gives it
  expect(now.documents[0]).toMatchObject({ versions: 2, rendition: null });
  expect(await team.refused('download', { document, form: 'html' })).toBe('not-released');
  if (released.status !== 200)
    expect(['older-version', 'other-hash', 'release-gate']).toContain(released.json['reason']);
});

test('given an approval for copies that were made again since, then it does not hold for the new ones', async () => {
  const team = await openTeam();
  const added = await team.does('addDocument', textFile('# Report\n\nAll is well.\n'));
  const document = added.documents[0]?.document ?? '';
  const first = await team.does('prove', { document });
  const hash = first.documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  await team.does('mark', { document, words: 'All is well' });
  expect(await team.refused('release', { document, hash })).toBe('other-hash');
  await decideAll(team, document);
  const again = await team.does('prove', { document });
  expect(again.documents[0]?.rendition?.hash).not.toBe(hash);
  expect(await team.refused('release', { document, hash: again.documents[0]?.rendition?.hash })).toBe('release-gate');
  expect(again.documents[0]?.gaps.map(({ gap }) => gap.gap)).toEqual(['unapproved']);
});
