import { expect, test } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { searchFolder } from '../../support/bytes.ts';
import type { VerifyAssertion } from '../../../src/ledger/decision-signature.ts';
import type { Pack } from '../../../src/ledger/pack/open.ts';
import { verifyPack } from '../../../src/ledger/pack/verify.ts';
import { assertion, ed25519, sha256 } from '../../../src/log/crypto.ts';
import { fetchPack } from '../../support/fetch-pack.ts';
import { openSigner } from '../../support/signer.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';

function reportWith(password: string): string {
  return [
    '---',
    'title: Implementation report',
    'customer: Acme',
    'template: implementation/1',
    '---',
    '',
    '# Implementation report',
    '',
    '## Environment',
    '',
    `The service account svc-portal@acme-prod.iam.gserviceaccount.com reads the queue.`,
    '',
    `password: ${password}`,
    '',
  ].join('\n');
}

test('given a report with a password, when it is decided, proved, approved and released with passkeys, then it leaves without it, no byte of it is left, and the pack says who signed', async () => {
  const team = await openTeam('implementation', { named: true });
  const password = freshPassword();
  const added = await team.does('addDocument', textFile(reportWith(password)));
  const [document] = added.documents;
  const id = { document: document?.document ?? '' };
  expect(document).toMatchObject({ name: 'report.md', form: 'md', scanned: 'yes', undecided: document?.values });
  expect(document?.gaps.map(({ gap }) => gap.gap)).toEqual(['undecided', 'not-proved', 'unapproved']);
  expect(await team.refused('prove', id)).toBe('release-gate');

  const review = await decideAll(team, id.document);
  expect(review.findings.map(({ place }) => place)).toEqual(['line 11', 'line 13']);
  const proved = await team.does('prove', id);
  const hash = proved.documents[0]?.rendition?.hash ?? '';
  expect(proved.documents[0]?.rendition?.forms.toSorted()).toEqual(['docx', 'html', 'pdf']);
  expect(await team.refused('release', { ...id, hash })).toBe('release-gate');
  expect(await team.refused('approveRelease', { ...id, hash })).toBe('own-release');
  expect(await team.refused('download', { ...id, form: 'pdf' })).toBe('not-released');
  const rosa = await openSigner(team.house, team.reviewer);
  const lena = await openSigner(team.house, team.lead);
  const signs = (signer: typeof rosa, type: 'release-approved' | 'released', facts: Record<string, string>) =>
    signer.sign({ stream: proved.id, type, fact: (name) => facts[name] });
  const exactly = { ...id, hash };
  const approve = async (signed: object) => team.refused('approveRelease', { ...exactly, signed }, team.reviewer);
  // of other copies, of the release itself, and with somebody else’s passkey
  for (const wrong of [
    await signs(rosa, 'release-approved', { ...id, hash: '0'.repeat(64) }),
    await signs(rosa, 'released', exactly),
    await signs(lena, 'release-approved', exactly),
  ])
    expect(await approve(wrong)).toBe('passkey-refused');
  const approval = await signs(rosa, 'release-approved', exactly);
  await team.does('approveRelease', { ...exactly, signed: approval }, team.reviewer);
  expect(await team.refused('release', { ...id, hash: '0'.repeat(64) })).toBe('other-hash');
  const released = await team.does('release', { ...exactly, signed: await signs(lena, 'released', exactly) });
  expect(released.documents[0]).toMatchObject({ gaps: [], original: { state: 'destroyed' } });
  const page = await team.call('download', { ...id, form: 'html' });
  expect(page.text).toContain('svc-portal');
  expect(page.text).toContain('[password #1]');
  expect(page.text).not.toContain(password);

  const pack = await fetchPack(team.house, 'engagement.pack', { engagement: 'E-1' }, team.lead);
  expect(decisionsIn(pack)).toMatchObject([
    {
      result: 'holds',
      say: expect.stringMatching(/^The approval of a release in event \d+ is signed by the passkey /u),
    },
    { result: 'holds', say: expect.stringMatching(/^The release in event \d+ is signed by the passkey /u) },
  ]);
  expect(decisionsIn(pack, () => false).map(({ result }) => result)).toEqual(['does-not-hold', 'does-not-hold']);

  const read = Buffer.from(pack.files.get('data/report.html') ?? []).toString();
  expect(read).toMatch(/Signed by the passkey [0-9a-f]{16} of localhost, which the operator says is Rosa’s\./u);
  expect(read).not.toContain('svc-portal');

  const edited = await team.does<EngagementView>('addVersion', { ...id, ...textFile('# Changed\n') });
  expect(edited.documents[0]).toMatchObject({ rendition: null, versions: 2 });
  expect(await team.refused('download', { ...id, form: 'html' })).toBe('not-released');
  await team.house.close();
  expect(await searchFolder(team.house.dir, password)).toEqual([]);
  expect(team.house.lines.some((line) => line.includes(password))).toBe(false);
});

test('given somebody who does not belong to it, then every operation says that there is no such thing', async () => {
  const team = await openTeam();
  expect(await team.refused('show', {}, team.outsider)).toBe('not-found');
  expect(await team.refused('addDocument', textFile('# Hello\n'), team.outsider)).toBe('not-found');
  expect(await team.refused('show', { engagement: 'E-2' }, team.outsider)).toBe('not-found');
  const listed = await team.house.call('engagement.list', {}, { cookie: team.outsider });
  expect(listed.json['engagements']).toEqual([]);
  await team.house.close();
});

function decisionsIn(pack: Pack, check: VerifyAssertion = assertion) {
  const report = verifyPack(pack, { sha256, ed25519, trustedKeys: null, assertion: check });
  return report.findings.filter((finding) => finding.check === 'decisions');
}
