import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/app/config.ts';
import { searchBytes } from '../../src/app/demo/byte-search.ts';
import { judge } from '../../src/app/demo/judge.ts';
import { buildOrganisation } from '../../src/app/demo/organisation/build.ts';
import type { Built } from '../../src/app/demo/organisation/build.ts';
import { lookAtFolder, madeWhole } from '../../src/app/demo/organisation/folder.ts';
import { guide } from '../../src/app/demo/organisation/guide.ts';
import { ENGAGEMENTS } from '../../src/app/demo/organisation/engagement-seed.ts';
import { PEOPLE } from '../../src/app/demo/organisation/people.ts';
import type { Who } from '../../src/app/demo/organisation/people.ts';
import { STAGES } from '../../src/domain/case/words.ts';
import { IDENTITY_KINDS, KINDS, SEVERITIES } from '../../src/domain/case/words.ts';
import { ENGAGEMENT_STAGES } from '../../src/domain/engagement/words.ts';
import type { Actor } from '../../src/domain/people/actor.ts';
import { queue, show } from '../../src/operations/case/queue.ts';
import { enter } from '../../src/operations/door.ts';
import { listEngagements, showEngagement } from '../../src/operations/engagement/show.ts';
import { listIdentities } from '../../src/operations/identity/list.ts';
import { pack } from '../../src/operations/ledger/pack.ts';
import type { Fields, Operation } from '../../src/operations/operation.ts';
import { whoIs } from '../../src/operations/people/session.ts';
import { signIn } from '../../src/operations/people/sign-in.ts';
import { coverage } from '../../src/operations/review/coverage.ts';
import { patterns } from '../../src/operations/review/patterns.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { tempFolder } from '../support/temp.ts';

const DAY = 86_400_000;
let parent = '';
let dir = '';
let built: Built;
let app: App;

beforeAll(async () => {
  parent = await makeTempFolder();
  dir = join(parent, 'demo');
  const configured = readConfig({ data: dir }, {});
  if (!configured.ok) throw new Error(configured.says);
  const { config } = configured;
  built = await madeWhole(dir, (at) => buildOrganisation({ ...config, dir: at }, () => undefined));
  const opened = await openApp(
    { ...config, publicUrl: 'http://127.0.0.1' },
    { onFault: fail, onJobFault: (_job, error) => fail(error) },
  );
  if (!opened.ok) throw new Error(opened.says);
  app = opened.app;
}, 600_000);

afterAll(async () => {
  await app?.close();
  await removeFolder(parent);
});

test('given the organisation, when its cases are counted, then there are forty, of every stage, kind and severity', async () => {
  const { rows, counts } = await as('rosa', queue, { stages: STAGES, limit: 200 });
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(STAGES.filter((stage) => (counts[stage] ?? 0) === 0)).toEqual([]);
  expect(KINDS.filter((kind) => !rows.some((row) => row.kind === kind))).toEqual([]);
  expect(SEVERITIES.filter((severity) => !rows.some((row) => row.severity === severity))).toEqual([]);
  expect(rows.some(({ dueAt, stage }) => stage !== 'closed' && dueAt !== null && dueAt < Date.now())).toBe(true);
  expect(rows.filter(({ waiting }) => waiting !== null).length).toBeGreaterThanOrEqual(3);
  const views = await Promise.all(rows.map(({ case: id }) => as('rosa', show, { case: id })));
  expect(views.some(({ disputed }) => disputed)).toBe(true);
  const states = new Set(views.flatMap(({ exemptions }) => exemptions.map(({ state }) => state)));
  expect([...states].toSorted()).toEqual(['approved', 'expired', 'rejected', 'requested']);
  expect(rows.some(({ title }) => title.startsWith('An exemption ran out'))).toBe(true);
  const changes = views.flatMap(({ requests }) => requests);
  expect(changes, 'what was signed is shown by a later import').toMatchObject([{ state: 'matched' }]);
  expect(views.flatMap(({ consumers }) => consumers).length).toBeGreaterThanOrEqual(4);
});

test('given its identities, then there are sixty of every kind, most with an owner, some without, in two languages', async () => {
  const { identities, counts } = await as('otto', listIdentities, { limit: 200 });
  expect(counts.all).toBe(60);
  expect(IDENTITY_KINDS.filter((kind) => !identities.some((one) => one.kind === kind))).toEqual([]);
  expect(counts['no-owner']).toBeGreaterThanOrEqual(5);
  expect(counts.gone).toBe(1);
  expect(identities.filter(({ team }) => team !== null).length).toBeGreaterThan(30);
  expect(identities.map(({ team }) => team)).toContain('Kundendienst');
});

test('given its engagements, then every stage is there', async () => {
  const { engagements } = await as('lena', listEngagements, {});
  expect(engagements).toHaveLength(ENGAGEMENTS.length);
  expect(ENGAGEMENT_STAGES.filter((stage) => !engagements.some((one) => one.stage === stage))).toEqual([]);
  const closing = engagements.find(({ stage }) => stage === 'closing')?.engagement ?? '';
  const { values } = await as('lena', showEngagement, { engagement: closing });
  expect(values.find(({ case: one }) => one !== null)?.case, 'what stood in a report is dead').toMatchObject({
    stage: 'closed',
  });
  expect(engagements.find(({ stage }) => stage === 'disposed')?.disposal).toBe('countersigned');
});

test('given six months, when its figures are asked for, then each month has cases and most controls have evidence', async () => {
  const to = Date.now();
  const counted = await as('otto', patterns, { from: to - 183 * DAY, to });
  expect(counted.causes.length).toBeGreaterThan(5);
  expect(counted.teams.length).toBeGreaterThan(3);
  for (let month = 1; month <= 5; month += 1) {
    const one = await as('otto', patterns, { from: to - (month + 1) * 30 * DAY, to: to - month * 30 * DAY });
    expect(one.causes.length, `${month} months ago`).toBeGreaterThan(0);
  }
  const { frameworks } = await as('otto', coverage, { from: to - 183 * DAY, to });
  const controls = frameworks.flatMap((framework) => framework.controls);
  expect(controls.filter(({ cases }) => cases > 0).length).toBeGreaterThan(controls.length / 2);
});

test('given a closed case of it, when its pack is checked offline, then it holds', async () => {
  const { rows } = await as('otto', queue, { stages: ['closed'], limit: 200 });
  const { bytes } = await as('otto', pack, { case: rows[0]?.case ?? '' });
  expect(judge(bytes, app.ctx.log.signer.verifierKey)).toMatchObject({ outcome: 'holds' });
});

test('given what was made for its reports and its people, when every byte of the folder is searched, then none of it is there', async () => {
  expect(built.planted.length).toBeGreaterThan(12);
  const { files, hits } = await searchBytes([dir], [...built.planted, built.password]);
  expect(files.length).toBeGreaterThan(10);
  expect(hits).toEqual([]);
});

test('given what is printed, then it names everybody, the password, and that nothing is real', () => {
  const says = guide('http://127.0.0.1:4180', built);
  for (const { email } of Object.values(PEOPLE)) expect(says).toContain(email);
  expect(says).toContain(built.password);
  expect(says).toContain('Nothing in it is real');
});

test('given a folder, then a demonstration is opened again, what is empty is used, and anything else is refused', async () => {
  expect(await lookAtFolder(dir)).toEqual({ state: 'made' });
  expect(await lookAtFolder(join(parent, 'none'))).toEqual({ state: 'empty' });
  const other = await tempFolder();
  await mkdir(join(other, 'letters'));
  await writeFile(join(other, 'letters', 'one.txt'), 'Dear all');
  expect(await lookAtFolder(other)).toMatchObject({ state: 'other', says: expect.stringContaining('something else') });
});

async function as<F extends Fields, T>(who: Who, operation: Operation<F, T>, input: object): Promise<T> {
  const token = sessions.get(who) ?? session(PEOPLE[who].email);
  sessions.set(who, token);
  return through(await whoIs(app.ctx, await token), operation, input);
}

/** Everybody signs in once. */
const sessions = new Map<Who, Promise<string>>();

async function session(email: string): Promise<string> {
  return (await through({ kind: 'anonymous' }, signIn, { email, password: built.password })).token();
}

async function through<F extends Fields, T>(actor: Actor, operation: Operation<F, T>, input: object): Promise<T> {
  const answered = await enter(app.ctx, operation, { actor, channel: 'page', input, idempotencyKey: null });
  if (!answered.ok) throw new Error(`${operation.name}: ${answered.refusal.reason}`);
  return answered.value;
}

function fail(error: unknown): never {
  throw error;
}
