import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProbeTargetsView } from '../../src/operations/proof/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { needsPostgres } from '../support/postgres.ts';
import { startGuardedPostgres } from '../support/servers/postgres.ts';
import type { Guarded } from '../support/servers/postgres.ts';

const freshPassword = () => `Gull-${randomBytes(9).toString('hex')}-Rope`;
const MINUTE = 60_000;

describe('given a database whose password stood in a chat', needsPostgres, () => {
  let server: Guarded;
  let folder: string;
  let targets: string;
  beforeAll(async () => {
    folder = await makeTempFolder();
    server = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
    await server.run('create role orders_rw login');
    targets = join(folder, 'targets.json');
    const entry = { issuer: 'postgres', host: 'localhost', port: server.port, detail: 'postgres', private: true };
    const list = [
      { ...entry, name: 'Orders', identity: 'orders', account: 'orders_rw' },
      { ...entry, name: 'Somebody else’s', identity: 'billing', account: 'postgres' },
    ];
    await writeFile(targets, JSON.stringify({ targets: list }));
  });
  afterAll(async () => {
    await server?.stop();
    await removeFolder(folder);
  });

  test('when it is probed before and after the rotation, then the case goes back and forth with the issuer’s word, and nothing holds the password', async () => {
    const password = freshPassword();
    await server.run(`alter role orders_rw password '${password}'`);
    const desk = await openDesk(targets, password);
    const { house, rita, carl } = desk;
    await desk.act('rotate');

    const alive = await desk.probe({ secret: password });
    expect(alive).toMatchObject({ status: 200, json: { answer: 'still-valid', code: 'logged-in', triesLeft: 5 } });
    expect(alive.json['case']).toMatchObject({ stage: 'acting', actions: [{ state: 'planned' }] });

    await server.run(`alter role orders_rw password '${freshPassword()}'`);
    await desk.executed();
    expect(await desk.verified(carl)).toMatchObject({ status: 409, json: { reason: 'probe-missing' } });
    expect(await desk.probe({ secret: password })).toMatchObject({ status: 429, json: { reason: 'probed-just-now' } });
    desk.wait(MINUTE);
    const dead = await desk.probe({ secret: `DB_PASSWORD=${password}\n` });
    expect(dead).toMatchObject({ status: 200, json: { answer: 'refused', code: '28P01' } });
    const verified = await desk.verified(carl);
    expect(verified).toMatchObject({ status: 200, json: { actions: [{ state: 'verified' }] } });
    expect((verified.json as unknown as CaseView).probes).toMatchObject([
      { issuer: 'postgres', answer: 'still-valid', asserted: false },
      { issuer: 'postgres', answer: 'refused', asserted: false },
    ]);

    const pack = await house.call('ledger.pack', { case: 'C-1' }, { cookie: rita });
    expect(pack.status).toBe(200);
    const said = [alive, dead, verified, pack].map(({ text }) => text);
    await house.close();
    expect(await searchFolder(house.dir, password)).toEqual([]);
    expect([...house.lines, ...said].filter((text) => text.includes(password))).toEqual([]);
  });

  test('when another credential is offered, then nobody is asked, it is counted, and after five the case takes no more', async () => {
    const password = freshPassword();
    const wrong = freshPassword();
    const desk = await openDesk(targets, password);
    for (let left = 4; left >= 0; left -= 1) {
      const answered = await desk.probe({ secret: wrong, headers: { 'idempotency-key': `try ${left}` } });
      expect(answered).toMatchObject({ status: 200, json: { answer: 'mismatched', code: null, triesLeft: left } });
    }
    expect(await desk.probe({ secret: wrong })).toMatchObject({ status: 429, json: { reason: 'too-many-mismatches' } });
    expect(await desk.probe({ secret: password })).toMatchObject({ json: { reason: 'too-many-mismatches' } });
    const claims = await desk.house.app.ctx.store.sizes();
    expect(claims.events).toBeGreaterThan(5);
    await desk.house.close();
    expect(await searchFolder(desk.house.dir, wrong)).toEqual([]);
    expect(desk.house.lines.filter((line) => line.includes(wrong))).toEqual([]);
  });

  test('when a request is sent again with its Idempotency-Key, then it is told apart without its secret', async () => {
    const password = freshPassword();
    const desk = await openDesk(targets, password);
    const headers = { 'idempotency-key': 'once' };
    expect(await desk.probe({ secret: freshPassword(), headers })).toMatchObject({ json: { answer: 'mismatched' } });
    const again = await desk.probe({ secret: password, headers });
    expect(again).toMatchObject({ status: 409, json: { reason: 'already-done' } });
  });

  test('when it is aimed anywhere else, or without consent, or by somebody who may not, then nobody is asked', async () => {
    const password = freshPassword();
    const desk = await openDesk(targets, password);
    const { house } = desk;
    expect(desk.listed.credentials[0]?.targets).toEqual([
      expect.objectContaining({ name: 'Orders', host: 'localhost', account: 'orders_rw' }),
    ]);
    const elsewhere = { secret: password, target: 'f'.repeat(32) };
    expect(await desk.probe(elsewhere)).toMatchObject({ status: 404, json: { reason: 'unknown-target' } });
    expect(await desk.probe({ secret: password, consent: false })).toMatchObject({ status: 400 });
    const auditor = await house.join('Olga', ['auditor', 'approver']);
    expect(await desk.probe({ secret: password, cookie: auditor })).toMatchObject({ status: 403 });
    expect(await desk.probe({ secret: password, cookie: '' })).toMatchObject({ status: 401 });
    const unlinked = { case: 'C-1', identity: desk.identity, reason: 'It is another one.' };
    expect((await house.call('case.unlinkIdentity', unlinked, { cookie: desk.rita })).status).toBe(200);
    expect(await desk.probe({ secret: password })).toMatchObject({ json: { reason: 'unknown-target' } });
    expect((await desk.shown()).probes).toEqual([]);
  });

  test('when two probe it at the same moment, then its issuer is asked once', async () => {
    const password = freshPassword();
    await server.run(`alter role orders_rw password '${password}'`);
    const desk = await openDesk(targets, password);
    const both = await Promise.all([desk.probe({ secret: password }), desk.probe({ secret: password })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429]);
    expect((await desk.shown()).probes).toHaveLength(1);
  });

  test('when the same password stands in another case too, then its issuer is asked once a minute all the same', async () => {
    const password = randomBytes(24).toString('base64url');
    await server.run(`alter role orders_rw password '${freshPassword()}'`);
    const desk = await openDesk(targets, password);
    await desk.house.call('submissions', { text: `Also in a ticket: password=${password}` });
    const link = { case: 'C-2', kind: 'database-user', name: 'orders' };
    expect((await desk.house.call('case.linkIdentity', link, { cookie: desk.rita })).status).toBe(200);
    const { credentials } = (await desk.house.call('case.probeTargets', { case: 'C-2' }, { cookie: desk.rita }))
      .json as unknown as ProbeTargetsView;
    const other = { case: 'C-2', credential: credentials[0]?.credential };
    expect(await desk.probe({ secret: password })).toMatchObject({ json: { answer: 'refused' } });
    expect(await desk.probe({ secret: password, other })).toMatchObject({ json: { reason: 'probed-just-now' } });
    desk.wait(MINUTE);
    expect(await desk.probe({ secret: password, other })).toMatchObject({ json: { answer: 'refused' } });
  });
});

/** A case about the password, classified and linked to its identity. */
async function openDesk(probeTargets: string, password: string) {
  let at = Date.now();
  const house = await openHouse({ now: () => at, probeTargets });
  const rita = await house.join('Rita', ['responder', 'auditor']);
  const carl = await house.join('Carl', ['responder']);
  const does = async (name: string, input: object, cookie = rita) => {
    const answered = await house.call(name, { case: 'C-1', ...input }, { cookie });
    if (answered.status !== 200) throw new Error(`${name}: ${answered.text}`);
    return answered.json as unknown as CaseView;
  };
  await house.call('submissions', { text: `In the chat: password=${password}` });
  await does('case.classify', {
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'secret-exposed-in-chat',
  });
  const linked = await does('case.linkIdentity', { kind: 'database-user', name: 'orders' });
  const listed = (await house.call('case.probeTargets', { case: 'C-1' }, { cookie: rita }))
    .json as unknown as ProbeTargetsView;
  const [first] = listed.credentials;
  const execute = (action: string) => does('case.executeAction', { action, proof: 'The password was changed.' });
  let action = '';
  return {
    house,
    rita,
    carl,
    listed,
    identity: linked.identities[0]?.identity ?? '',
    wait: (millis: number) => void (at += millis),
    shown: () => does('case.show', {}),
    /** Plans what ends the credential and carries it out. */
    async act(means: string) {
      const planned = await does('case.planAction', {
        kind: 'contain',
        means,
        what: 'A new password',
        credentials: [first?.credential],
      });
      action = planned.actions[0]?.action ?? '';
      return execute(action);
    },
    executed: () => execute(action),
    verified: (cookie: string) =>
      house.call(
        'case.verifyAction',
        { case: 'C-1', action, result: 'works', method: 'probe', finding: 'Its issuer refuses it.' },
        { cookie },
      ),
    probe: ({ secret, target, consent = true, cookie = rita, headers = {}, other = {} }: Given) =>
      house.call(
        'case.probe',
        {
          case: 'C-1',
          credential: first?.credential,
          target: target ?? first?.targets[0]?.target,
          secret,
          consent,
          ...other,
        },
        { cookie, headers },
      ),
  } satisfies { readonly house: House } & Record<string, unknown>;
}

interface Given {
  readonly secret: string;
  readonly target?: string;
  readonly consent?: boolean;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  /** Another case and credential. */
  readonly other?: object;
}
