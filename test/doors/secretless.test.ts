import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asSystem } from '../../src/jobs/as-system.ts';
import { enter } from '../../src/operations/door.ts';
import { recordRestore } from '../../src/operations/house/copies.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { walkChanges } from './walks/changes.ts';
import { walkConsumers } from './walks/consumers.ts';
import { walkEngagements } from './walks/engagements.ts';
import { declineWhatIsFoundLate } from './walks/found-late.ts';
import { walkKits } from './walks/kits.ts';
import { walkHouse } from './walks/house.ts';
import { walkThreads } from './walks/threads.ts';
import { NOT_FREE_TEXT } from './walks/not-free-text.ts';
import { walkTokens } from './walks/tokens.ts';
import { walkInventory } from './walks/inventory.ts';

/** A fresh value in the shape of an access key id: base32 letters and digits, made now, valid nowhere. */
function freshKey(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return `AKIA${Array.from(randomBytes(16), (byte) => alphabet.charAt(byte & 31)).join('')}`;
}

test('given a credential in every text of every verb, when the whole line was walked, then no byte of the folder and no answer holds it', async () => {
  const house = await openHouse({ named: true });
  const secrets = new Map<string, string>();
  const text = (field: string) => {
    const value = freshKey();
    secrets.set(value, field);
    return `about ${field}: the key ${value} was there`;
  };
  const answers = await walk(house, text);

  const fields = [...REGISTRY.values()].flatMap(({ name, input }) =>
    Object.entries(input).flatMap(([field, { made, item }]) =>
      ['text', 'file', 'original'].includes(made) || item?.made === 'file' ? [`${name}.${field}`] : [],
    ),
  );
  const reached = new Set([...secrets.values()].map((field) => field));
  const left = fields.filter((field) => !reached.has(field) && !NOT_FREE_TEXT.has(field));
  expect(left, 'every text field of the registry was walked').toEqual([]);

  await house.close();
  for (const [value, field] of secrets) {
    expect(await searchFolder(house.dir, value), field).toEqual([]);
    expect(
      answers.some((answer) => answer.includes(value)),
      `${field} in an answer`,
    ).toBe(false);
    expect(
      house.lines.some((line) => line.includes(value)),
      `${field} in the log`,
    ).toBe(false);
  }
});

test('given a byte search, when a credential was left in the folder, then it is found, as it is and encoded', async () => {
  const house = await openHouse();
  const value = freshKey();
  await writeFile(join(house.dir, 'left-behind'), `x${Buffer.from(`ab${value}cd`).toString('base64')}x ${value}`);
  const forms = (await searchFolder(house.dir, value)).map(({ form }) => form);
  expect(forms.length).toBeGreaterThanOrEqual(2);
});

test('given a secret that no detector knows, when it is taken out later, then no byte holds it, the pack says so, and search forgets it', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder', 'auditor']);
  const word = `Zebra${randomBytes(6).toString('hex')}Umbrella`;
  const reported = await house.call('submissions', {
    text: `They told me ${word} opens the gate.`,
    where: `on the board: ${word}`,
  });
  const row = await firstCase(house, cookie);
  await house.call(
    'case.addEvidence',
    { case: row, file: { name: 'board.txt', content: `photo says ${word}` } },
    { cookie },
  );
  await house.call('case.linkIdentity', { case: row, kind: 'bot', name: `gate ${word}` }, { cookie });
  expect((await house.call('case.queue', { words: word }, { cookie })).json['rows']).toHaveLength(1);
  const removed = await house.call('text.redact', { case: row, value: word, reason: 'missed-secret' }, { cookie });
  expect(removed).toMatchObject({ status: 200, json: { removed: 4 } });
  expect((await house.call('case.queue', { words: word }, { cookie })).json['rows']).toEqual([]);
  expect(
    await house.call('text.redact', { case: row, value: word, reason: 'missed-secret' }, { cookie }),
  ).toMatchObject({ status: 404, json: { reason: 'no-such-text' } });
  expect(JSON.stringify((await house.call('status', { code: reported.json['code'] })).json)).toContain(
    '[removed-secret #1]',
  );
  expect((await house.call('ledger.pack', { case: row }, { cookie })).status).toBe(200);
  expect(await searchFolder(house.dir, word)).toEqual([]);
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

async function firstCase(house: House, cookie: string): Promise<string> {
  const { rows } = (await house.call('case.queue', {}, { cookie })).json as { rows: { case: string }[] };
  return rows[0]?.case ?? '';
}

/** A document with a text in it, as a browser sends it. */
function bundle(words: string): { readonly name: string; readonly base64: string } {
  return { name: 'bundle.zip', base64: Buffer.from(zipSync({ 'a.log': strToU8(words) })).toString('base64') };
}

/** Every verb once, each text carrying a credential of its own. Gives everything that was answered. */
async function walk(house: House, text: (field: string) => string): Promise<readonly string[]> {
  const answers: string[] = [];
  const rita = await house.join('Rita', ['responder', 'approver', 'auditor']);
  const carl = await house.join('Carl', ['responder', 'approver', 'auditor']);
  const call = async (name: string, input: object, cookie?: string) => {
    const answered = await house.call(name, input, cookie === undefined ? {} : { cookie });
    answers.push(answered.text);
    if (answered.status >= 400) throw new Error(`${name}: ${answered.text}`);
    return answered.json;
  };
  const t = (operation: string, ...fields: string[]) =>
    Object.fromEntries(fields.map((field) => [field, text(`${operation}.${field}`)]));
  await call(
    'people.invite',
    { ...t('people.invite', 'name'), email: 'x@example.org', roles: [] },
    house.administrator,
  );
  await walkHouse(call, t, house.administrator);
  await enter(house.app.ctx, recordRestore, asSystem({ size: 1, seen: 2, ...t('house.recordRestore', 'reason') }));
  const { code } = await call('case.report', {
    ...t('case.report', 'text', 'where'),
    files: [bundle(text('case.report.files')), { name: text('case.report.files'), content: 'a' }],
    contact: 'eve@example.org',
  });
  await call('case.report', { text: 'the same again' });
  const [id, second] = (
    (await call('case.queue', t('case.queue', 'words').words === undefined ? {} : {}, rita)) as {
      rows: { case: string }[];
    }
  ).rows.map((row) => row.case);
  answers.push(...(await walkTokens(house, t, id)));
  await call('case.reporterMessage', {
    code,
    ...t('case.reporterMessage', 'text'),
    files: [bundle(text('case.reporterMessage.files'))],
  });
  const start = await call('case.show', { case: id }, rita);
  const { submissions } = start as { submissions: { submission: string }[] };
  const submission = submissions[0]?.submission;
  await call('case.message', { case: id, submission, ...t('case.message', 'text') }, rita);
  await call('case.wait', { case: id, party: 'reporter', clock: 'classification', ...t('case.wait', 'why') }, rita);
  await call('case.resume', { case: id, party: 'reporter' }, rita);
  await call('case.escalate', { case: id, ...t('case.escalate', 'note') }, rita);
  await call(
    'case.classify',
    {
      case: id,
      kind: 'leaked-secret',
      verdict: 'confirmed',
      severity: 'high',
      cause: 'third-party',
      ...t('case.classify', 'note'),
    },
    rita,
  );
  const linked = await call(
    'case.linkIdentity',
    { case: id, kind: 'bot', ...t('case.linkIdentity', 'name', 'locator', 'owner') },
    rita,
  );
  const { identities } = linked as { identities: { identity: string }[] };
  await walkConsumers(house, call, t, { case: id, identity: identities[0]?.identity, cookie: rita });
  await call(
    'case.unlinkIdentity',
    { case: id, identity: identities[0]?.identity, ...t('case.unlinkIdentity', 'reason') },
    rita,
  );
  await call('case.identityUnknown', { case: id, ...t('case.identityUnknown', 'reason') }, rita);
  await walkInventory((operation, input) => call(operation, input, rita), text);
  await call('case.queue', t('case.queue', 'words'), rita);
  await call('review.cases', t('review.cases', 'team'), rita);
  await call(
    'case.addEvidence',
    { case: id, file: { name: text('case.addEvidence.file'), content: text('case.addEvidence.file') } },
    rita,
  );
  await call('case.planAction', { case: id, kind: 'prevent', means: 'control', ...t('case.planAction', 'what') }, rita);
  const planned = await call('case.planAction', { case: id, kind: 'remove', means: 'log', what: 'second' }, rita);
  const { actions } = planned as { actions: { action: string }[] };
  const [first, other] = actions.map(({ action }) => action);
  await call(
    'case.executeAction',
    {
      case: id,
      action: first,
      ...t('case.executeAction', 'proof', 'link'),
      files: [{ name: 'a.txt', content: text('case.executeAction.files') }, bundle(text('case.executeAction.files'))],
    },
    rita,
  );
  await call(
    'case.verifyAction',
    { case: id, action: first, result: 'works', method: 'look', ...t('case.verifyAction', 'finding') },
    carl,
  );
  const until = Date.now() + 86_400_000;
  const asked = await call(
    'case.requestExemption',
    { case: id, actions: [other], credentials: [], until, ...t('case.requestExemption', 'justification', 'controls') },
    rita,
  );
  const { exemptions } = asked as { exemptions: { exemption: string }[] };
  await call(
    'case.decideExemption',
    { case: id, exemption: exemptions[0]?.exemption, decision: 'rejected', ...t('case.decideExemption', 'reason') },
    carl,
  );
  await walkThreads(call, t, id, rita);
  await walkChanges(call, t, { case: id, asks: rita, decides: carl });
  const waived = await call(
    'case.waiveAction',
    { case: id, kind: 'remove', action: other, ...t('case.waiveAction', 'reason') },
    rita,
  );
  await walkKits(call, t, { case: id, cookie: rita });
  let { credentials } = waived as { credentials: { credential: string; disposition: string | null }[] };
  for (const { credential } of credentials.filter(({ disposition }) => disposition === null)) {
    const settled = await call(
      'case.settleCredential',
      { case: id, credential, disposition: 'not-a-credential', ...t('case.settleCredential', 'reason') },
      rita,
    );
    ({ credentials } = settled as { credentials: { credential: string; disposition: string | null }[] });
  }
  await call('case.draftOutcome', { case: id, submission }, rita);
  await call(
    'case.recordOutcome',
    { case: id, submission, ...t('case.recordOutcome', 'found', 'did', 'why', 'can') },
    rita,
  );
  await call('case.status', { code });
  await call('case.answer', { code, answer: 'disputed', ...t('case.answer', 'why') });
  await call(
    'case.classify',
    { case: id, kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' },
    carl,
  );
  await call('case.merge', { case: second, into: id, ...t('case.merge', 'why') }, rita);
  await call('case.split', { case: id, from: second, ...t('case.split', 'why') }, rita);
  await declineWhatIsFoundLate(house, call, t, rita);
  await call('case.withdraw', { code, ...t('case.withdraw', 'why') });
  await call('ledger.pack', { case: id }, rita);
  const lead = await house.join('Lena', ['delivery-lead']);
  await walkEngagements(call, t, text, { lead, reviewer: await house.join('Rosa', []) });
  return answers;
}

test('given a reporter, when they take out a word, then it goes from what they wrote and from nothing that others wrote, also after a merge', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const mine = await house.call('submissions', { text: 'the gate word is Wisteria-Lane' });
  await house.call('submissions', { text: 'somebody else also wrote Wisteria-Lane' });
  await house.call('case.escalate', { case: 'C-1', note: 'Wisteria-Lane is what to look for' }, { cookie });
  await house.call('case.merge', { case: 'C-1', into: 'C-2', why: 'the same' }, { cookie });
  const { code } = mine.json;
  expect(await house.call('case.redactOwn', { code, value: 'Wisteria-Lane' })).toMatchObject({
    status: 200,
    json: { removed: 1, status: { what: 'the gate word is [removed-secret #1]' } },
  });
  expect(await house.call('case.redactOwn', { code, value: 'somebody else' })).toMatchObject({
    status: 404,
    json: { reason: 'no-such-text' },
  });
  expect((await house.call('case.show', { case: 'C-1' }, { cookie })).text).toContain(
    'Wisteria-Lane is what to look for',
  );
  expect((await house.call('case.show', { case: 'C-2' }, { cookie })).json['title']).toBe(
    'somebody else also wrote Wisteria-Lane',
  );
});
