import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/cli/scan/fingerprint.ts';
import type { KitView, OpenKitView, ProbeTargetsView } from '../../src/operations/proof/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { openHouse } from '../support/house.ts';
import { tempFolder } from '../support/temp.ts';

const MINUTE = 60_000;
const HEAD = 'a1'.repeat(20);

/** A closed case about the password of the identity `orders`. */
async function closedCase() {
  let at = Date.now();
  const probeTargets = join(await tempFolder(), 'targets.json');
  const entry = { identity: 'orders', issuer: 'postgres', host: 'db.example.org', account: 'orders_rw' };
  await writeFile(probeTargets, JSON.stringify({ targets: [entry] }));
  const house = await openHouse({ now: () => at, probeTargets });
  const rita = await house.join('Rita', ['responder']);
  const password = `Gull-${randomBytes(9).toString('hex')}-Rope`;
  const does = async (name: string, input: object, number = 'C-1') => {
    const answered = await house.call(name, { case: number, ...input }, { cookie: rita });
    if (answered.status !== 200) throw new Error(`${name}: ${answered.text}`);
    return answered.json as unknown as CaseView;
  };
  const { json } = await house.call('submissions', { text: `In the chat: password=${password}` });
  await does('case.linkIdentity', { kind: 'database-user', name: 'orders' });
  const { credentials, submissions } = await does('case.classify', {
    kind: 'leaked-secret',
    verdict: 'approved-automation',
    severity: 'low',
  });
  const credential = credentials[0]?.credential;
  await does('case.settleCredential', { credential, disposition: 'expired', reason: 'Its day is over.' });
  const words = { found: 'a', did: 'b', why: 'c', can: 'd' };
  await does('case.recordOutcome', { submission: submissions[0]?.submission, ...words });
  await house.call('status', { code: json['code'] });
  await house.call('case.answer', { code: json['code'], answer: 'confirmed' });
  expect(await does('case.show', {})).toMatchObject({ stage: 'closed' });

  const kit = async (purpose: 'probe' | 'git', number = 'C-1') => {
    const listed = (await does('case.probeTargets', {}, number)) as unknown as ProbeTargetsView;
    const [first] = listed.credentials;
    const target = purpose === 'probe' ? { target: first?.targets[0]?.target } : {};
    const given = await does('case.giveKit', { credential: first?.credential, for: purpose, ...target }, number);
    return (given as unknown as KitView).link.split('#')[1] ?? '';
  };
  return {
    house,
    rita,
    password,
    kit,
    shown: (number = 'C-1') => does('case.show', {}, number),
    wait: () => void (at += MINUTE),
    answers: async (code: string, number = 'C-1') =>
      await house.call('kit.answer', { link: await kit('probe', number), code }),
    searched: async (result: 'clean' | 'found') =>
      await house.call('kit.history', {
        link: await kit('git'),
        result,
        repository: 'shop',
        head: HEAD,
        commits: 3,
        ...(result === 'found' ? { where: 'a1a1a1a1a1a1:config:2' } : {}),
      }),
  };
}

test('given a closed case, when its credential is proved dead, then that stands in it, and it stays closed', async () => {
  const { answers, shown, searched } = await closedCase();
  expect(await answers('28P01')).toMatchObject({ status: 200, json: { answer: 'refused' } });
  expect(await searched('clean')).toMatchObject({ status: 200 });
  const after = await shown();
  expect(after).toMatchObject({
    stage: 'closed',
    recurred: [],
    probes: [{ answer: 'refused' }],
    cleanups: [{ result: 'clean' }],
  });
  expect(after.may).toEqual(expect.arrayContaining(['case.probe', 'case.giveKit']));
});

test('given a closed case, when its credential is found alive, then it stays closed, and one linked case goes on with credential and identity', async () => {
  const { answers, shown, wait, kit, password, house } = await closedCase();
  expect(await answers('logged-in')).toMatchObject({ status: 200, json: { answer: 'still-valid' } });
  wait();
  await answers('logged-in');
  expect(await shown()).toMatchObject({
    stage: 'closed',
    recurred: ['C-2'],
    probes: [{ answer: 'still-valid' }, { answer: 'still-valid' }],
    credentials: [{ disposition: 'expired' }],
  });
  expect(await shown('C-2')).toMatchObject({
    recurs: 'C-1',
    stage: 'received',
    urgent: true,
    identities: [{ name: 'orders' }],
    credentials: [{ disposition: null, placeholder: '[password #1]' }],
    submissions: [{ reach: 'machine' }],
  });
  // the linked case can prove it dead: it knows the credential by the keys of the case where it was met
  const opened = (await house.call('kit.open', { link: await kit('probe', 'C-2') })).json as unknown as OpenKitView;
  expect(opened.fingerprints).toContain(fingerprintOf(new Uint8Array(Buffer.from(opened.checkKey, 'hex')), password));
  await answers('28P01', 'C-2');
  expect((await shown('C-2')).probes).toMatchObject([{ answer: 'refused' }]);
});

test('given a closed case, when its credential is found in a repository, then a linked case goes on; a later finding of another kind opens its own', async () => {
  const { answers, shown, searched } = await closedCase();
  expect(await searched('found')).toMatchObject({ status: 200, json: { answer: 'found' } });
  await searched('found');
  expect(await shown()).toMatchObject({ stage: 'closed', recurred: ['C-2'] });
  expect((await shown('C-2')).title).toContain('still stands in a repository');
  await answers('logged-in');
  expect(await shown()).toMatchObject({ recurred: ['C-2', 'C-3'] });
});

test('given a kit, when it is given, then the trace says who gave it, for which credential, to which end and until when', async () => {
  const { kit, shown } = await closedCase();
  await kit('probe');
  await kit('git');
  const { kits, trace, credentials } = await shown();
  const credential = credentials[0]?.credential;
  expect(kits).toMatchObject([
    { credential, purpose: 'probe', issuer: 'postgres', by: 'Rita' },
    { credential, purpose: 'git', issuer: null, by: 'Rita' },
  ]);
  expect(kits[0]?.until).toBe((kits[0]?.at ?? 0) + 86_400_000);
  expect(trace.filter(({ type }) => type === 'kit-given').map(({ says }) => says)).toEqual([
    expect.stringMatching(
      /^Who holds a credential was given a kit to ask its issuer \(postgres\) on their own machine, until \d{4}-/u,
    ),
    expect.stringContaining('to search a repository for it'),
  ]);
});
