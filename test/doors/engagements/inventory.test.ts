import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type {
  EngagementView,
  OpenPlaceKitView,
  PlaceKitView,
  SuggestionsView,
} from '../../../src/operations/engagement/views.ts';
import { searchFolder } from '../../support/bytes.ts';
import { throughlineIn } from '../../support/command.ts';
import { tempFolder } from '../../support/temp.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';
import type { Team } from './team.ts';

const ROBOT = 'svc-portal@acme-prod.iam.gserviceaccount.com';

/** An engagement with a report that names an identity and holds a password, and the inventory's first entry with a place. */
async function withEntry(password = freshPassword()) {
  const team = await openTeam();
  await team.does('addDocument', textFile(`# Report\n\nRuns as ${ROBOT}.\n\npassword: ${password}\n`));
  const added = await team.does('addEntry', { name: ROBOT, owner: 'Acme, platform team', origin: 'borrowed' });
  const entry = added.entries[0]?.entry ?? '';
  const listed = await team.does('listPlace', { entry, kind: 'ticket', where: 'Tickets of the project PORTAL' });
  const place = listed.entries[0]?.places[0]?.place ?? '';
  const secret = listed.values.find((one) => one.class === 'secret')?.value ?? '';
  return { team, password, entry, place, secret };
}

async function entryIn(team: Team) {
  return (await team.does('show')).entries[0];
}

test('given an inventory, when exits and places are recorded, then the engagement closes only when none is open, and the last word counts', async () => {
  const team = await openTeam();
  const added = await team.does('addEntry', { name: 'deploy-bot', owner: 'Acme', origin: 'created' });
  const entry = added.entries[0]?.entry ?? '';
  const listed = await team.does('listPlace', { entry, kind: 'chat', where: '#portal' });
  const place = listed.entries[0]?.places[0]?.place ?? '';
  await team.does('beginClosing');
  expect(await team.refused('close')).toBe('closing-gate');
  const closing = (await team.does('show')).closing.map(({ gap }) => gap.gap);
  expect(closing.toSorted()).toEqual(['no-exit', 'place-open']);
  await team.does('recordExit', { entry, exit: 'disabled', proof: 'Ticket 4711' });
  await team.does('recordExit', { entry, exit: 'revoked', proof: 'The console shows it' });
  expect(await team.refused('recordExit', { entry, exit: 'revoked', proof: 'again' })).toBe('already-done');
  await team.does('clearPlace', { entry, place, says: 'Deleted by Rosa on Monday' });
  expect(await entryIn(team)).toMatchObject({
    exit: 'revoked',
    proof: 'The console shows it',
    places: [{ cleared: 'statement', says: 'Deleted by Rosa on Monday' }],
  });
  expect(await team.does('close')).toMatchObject({ stage: 'closed' });
  expect(await team.refused('addEntry', { name: 'late', owner: 'x', origin: 'seen' })).toBe('engagement-stage');
});

test('given reviewers, outsiders and nobody at all, when they touch the inventory, then each is refused in the way that tells them least', async () => {
  const { team, entry, place, secret } = await withEntry();
  const tries = [
    ['addEntry', { name: 'x', owner: 'y', origin: 'seen' }],
    ['listPlace', { entry, kind: 'code', where: 'somewhere' }],
    ['givePlaceKit', { entry, place, values: [secret] }],
    ['clearPlace', { entry, place, says: 'gone' }],
    ['recordExit', { entry, exit: 'returned', proof: 'x' }],
  ] as const;
  for (const [operation, input] of tries) {
    expect(await team.refused(operation, input, team.reviewer), operation).toBe('needs-member-role');
    expect(await team.refused(operation, input, team.outsider), operation).toBe('not-found');
    const nobody = await team.house.call(`engagement.${operation}`, { engagement: 'E-1', ...input });
    expect(nobody.json['reason'], operation).toBe('not-signed-in');
  }
  for (const operation of ['suggestEntries', 'handover'])
    expect(await team.refused(operation, {}, team.outsider)).toBe('not-found');
});

test('given what the documents name, then it is suggested until it is entered, with the credentials that have to be rotated', async () => {
  const team = await openTeam();
  const added = await team.does(
    'addDocument',
    textFile(`# Report\n\nRuns as ${ROBOT}.\n\npassword: ${freshPassword()}\n`),
  );
  const suggested = await team.does<SuggestionsView>('suggestEntries');
  expect(suggested).toMatchObject({ identities: [{ name: ROBOT, kind: 'service-account' }], credentials: [] });
  await decideAll(team, added.documents[0]?.document ?? '', 'redact-and-rotate');
  await team.does('addEntry', { name: ROBOT.toUpperCase(), owner: 'Acme', origin: 'seen' });
  const later = await team.does<SuggestionsView>('suggestEntries');
  expect(later).toMatchObject({ identities: [], credentials: [{ placeholder: '[password #1]' }] });
});

test('given a secret in the words of an entry, then it is taken out before anything is kept', async () => {
  const team = await openTeam();
  const password = freshPassword();
  const added = await team.does('addEntry', { name: 'bot', owner: `ask Jo, password=${password}`, origin: 'seen' });
  expect(added.entries[0]?.owner).toBe('ask Jo, password=[password #1]');
  await team.house.close();
  expect(await searchFolder(team.house.dir, password)).toEqual([]);
});

test('given a kit for a place, when its holder searches an export, then what is found again keeps the place open, and what is gone clears it', async () => {
  const { team, password, entry, place, secret } = await withEntry();
  await team.house.server.listen({ host: '127.0.0.1', port: 0 });
  const dir = await tempFolder();
  await mkdir(join(dir, 'export'));
  await writeFile(join(dir, 'export', 'clean.txt'), 'Nothing of interest.\n');
  await writeFile(join(dir, 'export', 'ticket.json'), JSON.stringify({ text: `it is ${password} as always` }));
  const logs = zipSync({ 'chat.log': strToU8(`jo: ${password}\n`) });
  await writeFile(join(dir, 'export', 'chat.zip'), logs);

  const first = await kitFor(team, { entry, place, values: [secret] });
  const found = await throughlineIn(dir, ['scan', 'export', '--kit', first]);
  expect(found).toMatchObject({ code: 3 });
  expect(found.err).toContain('export/ticket.json: line 1');
  expect(found.err).toContain('{"found":2,"inFiles":2,"files":3,"unread":0}');
  expect(`${found.out}${found.err}`).not.toContain(password);
  expect((await entryIn(team))?.places[0]).toMatchObject({ cleared: null, searched: { found: 2, files: 3 } });
  expect((await throughlineIn(dir, ['scan', 'export', '--kit', first])).err).toContain('This kit was used');

  await rm(join(dir, 'export', 'chat.zip'));
  await writeFile(join(dir, 'export', 'ticket.json'), '{}');
  await writeFile(join(dir, 'export', 'old.zip'), Buffer.from('504b0304ffffffff', 'hex'));
  const second = await kitFor(team, { entry, place, values: [secret] });
  expect(await throughlineIn(dir, ['scan', 'export', '--kit', second])).toMatchObject({ code: 1 });
  expect((await entryIn(team))?.places[0]).toMatchObject({ cleared: null, searched: { found: 0, unread: 1 } });

  await rm(join(dir, 'export', 'old.zip'));
  const third = await kitFor(team, { entry, place, values: [secret] });
  const clean = await throughlineIn(dir, ['scan', 'export', '--kit', third]);
  expect(clean).toMatchObject({ code: 0 });
  expect(clean.out).toContain('[password #1]: found nowhere, of 2 files. The place is clear.');
  const cleared = (await entryIn(team))?.places[0];
  expect(cleared).toMatchObject({ cleared: 'scan', searched: { found: 0, files: 2 } });
  expect(cleared?.says).toContain('found nowhere; files or commits searched: 2');
  await team.house.close();
  expect(await searchFolder(team.house.dir, third.split('#')[1] ?? '')).toEqual([]);
});

test('given a kit, then it tells nothing of the engagement, and a forged or foreign one opens nothing', async () => {
  const { team, entry, place, secret } = await withEntry();
  const link = (await kitFor(team, { entry, place, values: [secret] })).split('#')[1] ?? '';
  const opened = await team.house.call('kit.openPlace', { link });
  const view = opened.json as unknown as OpenPlaceKitView;
  expect(view).toMatchObject({ placeholders: ['[password #1]'] });
  expect(view.fingerprints).toHaveLength(1);
  for (const word of ['Acme', 'portal', 'PORTAL', 'E-1']) expect(opened.text).not.toContain(word);
  const forged = `tlk_${randomBytes(32).toString('hex')}.${link.split('.')[1]}`;
  for (const other of [forged, link.split('.')[0], `${link}0`])
    expect((await team.house.call('kit.openPlace', { link: other })).json).toMatchObject({ reason: 'kit-over' });
  const counts = { found: 0, inFiles: 1, files: 1, unread: 0 };
  expect((await team.house.call('kit.answerPlace', { link, ...counts })).json).toMatchObject({
    reason: 'nothing-searched',
  });
});

test('given an inventory, when the handover is written, then it is a document that leaves through the gate alone, and once more it is a newer version', async () => {
  const { team, entry, place } = await withEntry();
  const written = await team.does<EngagementView>('handover');
  const document = written.documents.find(({ name }) => name === 'Handover');
  const id = { document: document?.document ?? '' };
  expect(document).toMatchObject({ form: 'md', scanned: 'yes', versions: 1 });
  expect(await team.refused('download', { ...id, form: 'pdf' })).toBe('not-released');
  await team.does('recordExit', { entry, exit: 'returned', proof: 'Acme has signed for it' });
  await team.does('clearPlace', { entry, place, says: 'The project was deleted' });
  const again = await team.does('handover');
  expect(again.documents.find(({ name }) => name === 'Handover')).toMatchObject({ versions: 2 });
  await decideAll(team, id.document);
  const proved = await team.does('prove', id);
  const { hash = '' } = proved.documents.find((one) => one.document === id.document)?.rendition ?? {};
  await team.does('approveRelease', { ...id, hash }, team.reviewer);
  await team.does('release', { ...id, hash });
  const page = await team.call('download', { ...id, form: 'html' });
  for (const word of [ROBOT, 'Acme has signed for it', 'Tickets of the project PORTAL', 'a statement', 'None.'])
    expect(page.text).toContain(word);
});

/** The link of a kit, at the port where the house listens. */
async function kitFor(team: Team, input: object): Promise<string> {
  const { link } = await team.does<PlaceKitView>('givePlaceKit', input);
  const address = team.house.server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return link.replace(/^http:\/\/[^/]+/u, `http://127.0.0.1:${port}`);
}
