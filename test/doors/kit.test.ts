import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/cli/scan/fingerprint.ts';
import type { KitView, OpenKitView, ProbeTargetsView } from '../../src/operations/proof/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import { tempFolder } from '../support/temp.ts';

const DAY = 86_400_000;
const HEAD = 'a1'.repeat(20);

/** A case about a password of the identity `orders`, for which the administrator lists a server that nobody asks here. */
async function openDesk() {
  let at = Date.now();
  const probeTargets = join(await tempFolder(), 'targets.json');
  const entry = {
    name: 'Orders',
    identity: 'orders',
    issuer: 'postgres',
    host: 'db.example.org',
    account: 'orders_rw',
  };
  await writeFile(probeTargets, JSON.stringify({ targets: [entry] }));
  const house = await openHouse({ now: () => at, probeTargets });
  const rita = await house.join('Rita', ['responder', 'auditor']);
  const password = `Gull-${randomBytes(9).toString('hex')}-Rope`;
  await house.call('submissions', { text: `In the chat: password=${password}` });
  await house.call('case.linkIdentity', { case: 'C-1', kind: 'database-user', name: 'orders' }, { cookie: rita });
  const listed = (await house.call('case.probeTargets', { case: 'C-1' }, { cookie: rita }))
    .json as unknown as ProbeTargetsView;
  const { credential, targets } = listed.credentials[0] ?? { credential: '', targets: [] };
  const target = targets[0]?.target;
  const give = (input: object, cookie = rita) =>
    house.call('case.giveKit', { case: 'C-1', credential, ...input }, { cookie });
  return {
    house,
    rita,
    password,
    target,
    give,
    wait: (millis: number) => void (at += millis),
    async link(purpose: 'probe' | 'git') {
      const given = (await give({ for: purpose, ...(purpose === 'probe' ? { target } : {}) })).json;
      return (given as unknown as KitView).link.split('#')[1] ?? '';
    },
    async shown() {
      return (await house.call('case.show', { case: 'C-1' }, { cookie: rita })).json as unknown as CaseView;
    },
  };
}

test('given a kit, when it is opened, then it holds what recognises this one credential, and nothing that ties it to other cases', async () => {
  const { house, link, password } = await openDesk();
  const token = await link('probe');
  const opened = await house.call('kit.open', { link: token });
  const kit = opened.json as unknown as OpenKitView;
  expect(kit).toMatchObject({
    number: 'C-1',
    purpose: 'probe',
    placeholder: '[password #1]',
    target: { issuer: 'postgres', host: 'db.example.org', port: 5432, account: 'orders_rw', private: false },
  });
  expect(kit.fingerprints).toEqual([fingerprintOf(new Uint8Array(Buffer.from(kit.checkKey, 'hex')), password)]);
  const [row] = await house.app.ctx.store.fingerprintsOfCase((await house.app.ctx.store.streamOfCase(1)) ?? noCase());
  expect(opened.text).not.toContain(row?.fingerprint);
  await house.close();
  expect(await searchFolder(house.dir, token)).toEqual([]);
});

test('given a kit, when its holder answers, then the answer is kept as asserted, and the kit is used up', async () => {
  const { house, link, shown } = await openDesk();
  const token = await link('probe');
  const answered = await house.call('kit.answer', { link: token, code: '28P01' });
  expect(answered).toMatchObject({ status: 200, json: { number: 'C-1', answer: 'refused', asserted: true } });
  expect((await shown()).probes).toMatchObject([
    { issuer: 'postgres', answer: 'refused', code: '28P01', asserted: true },
  ]);
  expect((await shown()).trace.at(-1)).toMatchObject({ type: 'credential-probed', who: 'a holder of the credential' });
  for (const name of ['kit.open', 'kit.answer'])
    expect(await house.call(name, { link: token, ...(name === 'kit.answer' ? { code: '28P01' } : {}) })).toMatchObject({
      status: 409,
      json: { reason: 'kit-over' },
    });
  expect((await shown()).probes).toHaveLength(1);
});

test('given two answers with one kit at the same moment, then one is kept', async () => {
  const { house, link, shown } = await openDesk();
  const token = await link('git');
  const input = { link: token, result: 'clean', repository: 'shop', head: HEAD, commits: 3 };
  const both = await Promise.all([house.call('kit.history', input), house.call('kit.history', input)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await shown()).cleanups).toMatchObject([{ repository: 'shop', result: 'clean', head: HEAD, asserted: true }]);
});

test('given an answer that is in no table, then it says nothing, and what was sent is not kept', async () => {
  const { house, link, shown } = await openDesk();
  const forged = `${randomBytes(6).toString('hex')}-password`;
  const answered = await house.call('kit.answer', { link: await link('probe'), code: forged });
  expect(answered).toMatchObject({ status: 200, json: { answer: 'cannot-tell', code: 'not-in-table' } });
  expect((await shown()).probes).toMatchObject([{ answer: 'cannot-tell', code: 'not-in-table' }]);
  await house.close();
  expect(await searchFolder(house.dir, forged)).toEqual([]);
});

test('given a kit that names no server, then the holder says whose answer it is, of those that can tell', async () => {
  const { house, give } = await openDesk();
  const { link } = (await give({ for: 'probe' })).json as unknown as KitView;
  const token = link.split('#')[1] ?? '';
  expect((await house.call('kit.open', { link: token })).json['target']).toBeNull();
  const answer = (issuer: string | null) => house.call('kit.answer', { link: token, code: '28P01', issuer });
  expect(await answer(null)).toMatchObject({ json: { reason: 'unknown-target' } });
  expect(await answer('github')).toMatchObject({ json: { reason: 'unknown-target' } });
  expect(await answer('postgres')).toMatchObject({ status: 200, json: { answer: 'refused' } });
});

test('given a wrong kit, one for something else, one whose day is over or whose case is closed, then nothing is opened or kept', async () => {
  const { house, link, wait, rita } = await openDesk();
  const over = { status: 409, json: { reason: 'kit-over' } };
  const [probe, git, later] = [await link('probe'), await link('git'), await link('probe')];
  expect(await house.call('kit.open', { link: `tlk_${'0'.repeat(64)}` })).toMatchObject(over);
  expect(await house.call('kit.answer', { link: git, code: '28P01' })).toMatchObject(over);
  const history = { result: 'clean', repository: 'shop', head: HEAD, commits: 3 };
  expect(await house.call('kit.history', { link: probe, ...history })).toMatchObject(over);

  await house.call('submissions', { text: 'the same' });
  await house.call('case.merge', { case: 'C-1', into: 'C-2', why: 'The same.' }, { cookie: rita });
  expect(await house.call('kit.answer', { link: probe, code: '28P01' })).toMatchObject(over);
  await house.call('case.split', { case: 'C-2', from: 'C-1', why: 'They are not.' }, { cookie: rita });

  wait(DAY - 1);
  expect(await house.call('kit.open', { link: later })).toMatchObject({ status: 200 });
  wait(1);
  expect(await house.call('kit.answer', { link: later, code: '28P01' })).toMatchObject(over);
  const { ctx } = house.app;
  const types = (await ctx.store.stream((await ctx.store.streamOfCase(1)) ?? noCase()))?.events.map(({ type }) => type);
  expect(types).not.toContain('credential-probed');
  expect(types).not.toContain('cleanup-proven');
});

test('given who may not, a credential of another case, or a server that is not listed, then no kit is given', async () => {
  const { house, give } = await openDesk();
  const auditor = await house.join('Olga', ['auditor', 'approver']);
  expect(await give({ for: 'git' }, auditor)).toMatchObject({ status: 403 });
  expect(await give({ for: 'git' }, '')).toMatchObject({ status: 401 });
  expect(await give({ for: 'git', credential: 'f'.repeat(32) })).toMatchObject({
    json: { reason: 'unknown-credential' },
  });
  expect(await give({ for: 'probe', target: 'f'.repeat(32) })).toMatchObject({ json: { reason: 'unknown-target' } });
});

test('given somebody who tries links, then they are slowed down', async () => {
  const { house } = await openDesk();
  const statuses: number[] = [];
  for (let i = 0; i < 22; i += 1)
    statuses.push((await house.call('kit.open', { link: `tlk_${String(i).padStart(64, '0')}` })).status);
  expect(statuses.at(0)).toBe(409);
  expect(statuses.at(-1)).toBe(429);
});

test('given a kit that is pasted into a message, or a credential in what a holder sends, then it is taken out', async () => {
  const { house, link, rita, shown, password } = await openDesk();
  const token = await link('git');
  await house.call(
    'case.escalate',
    { case: 'C-1', note: `use https://desk.example.org/kit#${token}` },
    { cookie: rita },
  );
  const where = `abc:${password}.txt:1\nabc:config:2 password=${password}`;
  const input = { result: 'found', repository: 'shop', head: HEAD, since: HEAD, commits: 3, where };
  expect(await house.call('kit.history', { link: token, ...input })).toMatchObject({ status: 200 });
  expect(JSON.stringify(await shown())).not.toContain(password);
  await house.close();
  expect(await searchFolder(house.dir, token)).toEqual([]);
  expect(await searchFolder(house.dir, password)).toEqual([]);
});

function noCase(): never {
  throw new Error('the case is not there');
}
