import { expect, test } from 'vitest';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

interface Counted {
  readonly cases: number;
  readonly behind: number;
  readonly causes: readonly { readonly cause: string; readonly cases: number }[];
  readonly identities: readonly {
    readonly identity: string;
    readonly name: string;
    readonly team: string | null;
    readonly cases: number;
  }[];
  readonly gaps: readonly { readonly gap: string; readonly cases: number }[];
  readonly frameworks: readonly {
    readonly controls: readonly { readonly id: string; readonly cases: number; readonly events: number }[];
  }[];
}

interface Desk {
  readonly house: House;
  ask<T = Counted>(operation: string, input?: object): Promise<T>;
  /** Lets time pass, and signs in again. */
  later(ms: number): Promise<void>;
}

/** Three cases: two leaks of `deploy-bot`, which the team Payments owns, and one drift of `cron`. */
async function desk(): Promise<Desk> {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  let cookie = await house.join('Rita', ['responder']);
  const ask: Desk['ask'] = async (operation, input = {}) => {
    const answered = await house.call(operation, input, { cookie });
    if (answered.status !== 200) throw new Error(`${operation}: ${answered.text}`);
    // whoever asks says what the operation answers
    return answered.json as never;
  };
  const report = async (name: string, owner: string | null, cause: string) => {
    const id = (await house.call('submissions', { text: `=HYPERLINK("x") something about ${name}` })).json;
    expect(id['code']).toBeDefined();
    const { rows } = await ask<{ rows: { number: string }[] }>('case.queue', { stages: ['received'] });
    const number = rows[0]?.number;
    await ask('case.classify', { case: number, kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause });
    await ask('case.linkIdentity', { case: number, kind: 'bot', name, ...(owner === null ? {} : { owner }) });
    now += MINUTE;
    return number ?? '';
  };
  await report('deploy-bot', 'Payments', 'secret-exposed-in-code');
  await report('deploy-bot', 'Payments', 'secret-exposed-in-chat');
  await report('cron', null, 'permission-drift');
  const later = async (ms: number) => {
    now += ms;
    cookie = (await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD })).cookie ?? '';
  };
  return { house, ask, later };
}

test('given three cases, then they are counted by cause, identity and team, and each figure leads to its cases', async () => {
  const { ask } = await desk();
  const counted = await ask('review.patterns');
  expect(counted).toMatchObject({ cases: 3, behind: 0, repeated: 1, recurrences: 0 });
  expect(counted.identities).toMatchObject([
    {
      name: 'deploy-bot',
      team: 'Payments',
      cases: 2,
      causes: { 'secret-exposed-in-code': 1, 'secret-exposed-in-chat': 1 },
    },
    { name: 'cron', team: null, cases: 1 },
  ]);
  const numbers = async (filter: object) =>
    (await ask<{ rows: { number: string }[] }>('review.cases', filter)).rows.map(({ number }) => number);
  expect(await numbers({ identity: counted.identities[0]?.identity })).toEqual(['C-1', 'C-2']);
  expect(await numbers({ cause: 'permission-drift' })).toEqual(['C-3']);
  expect(await numbers({ team: 'Payments' })).toEqual(['C-1', 'C-2']);
  expect(await numbers({ withoutTeam: true })).toEqual(['C-3']);
  expect(await numbers({ team: 'Payments', cause: 'permission-drift' })).toEqual([]);
});

test('given a case that nobody signed a change in, then the gap stands there with the operation that asks for it, and goes when it is filled', async () => {
  const { ask } = await desk();
  const before = await ask('review.patterns');
  expect(before.gaps).toContainEqual(expect.objectContaining({ gap: 'no-change-request', cases: 1 }));
  expect(await ask('review.cases', { gap: 'no-change-request' })).toMatchObject({
    rows: [{ number: 'C-3', gaps: [{ gap: 'no-change-request', operation: 'case.requestChange' }] }],
  });
  await ask('case.classify', {
    case: 'C-3',
    kind: 'access-problem',
    verdict: 'confirmed',
    severity: 'low',
    cause: 'human-use',
  });
  expect((await ask('review.patterns')).gaps.map(({ gap }) => gap)).not.toContain('no-change-request');
});

test('given a window, then cases opened outside are not counted, and pages follow each other without a gap', async () => {
  const { ask, later } = await desk();
  await later(100 * DAY);
  expect(await ask('review.patterns')).toMatchObject({ cases: 0 });
  const window = { from: MONDAY, to: MONDAY + DAY };
  expect(await ask('review.patterns', window)).toMatchObject({ cases: 3 });
  interface Page {
    readonly rows: readonly { readonly number: string }[];
    readonly next: number | null;
  }
  const first = await ask<Page>('review.cases', { ...window, limit: 2 });
  const second = await ask<Page>('review.cases', { ...window, limit: 2, after: first.next });
  expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual(['C-1', 'C-2', 'C-3']);
  expect(second.next).toBeNull();
});

test('given the frameworks, then each control counts its cases and events, and the list names them', async () => {
  const { ask } = await desk();
  const counted = await ask('review.coverage');
  const leaks = counted.frameworks.flatMap(({ controls }) => controls).find(({ id }) => id === 'NHI2');
  expect(leaks).toMatchObject({ cases: 2, events: 2 });
  expect(await ask('review.evidence', { control: 'NHI2' })).toMatchObject({
    rows: [
      { number: 'C-1', events: [{ type: 'classified', seq: 1 }] },
      { number: 'C-2', events: [{ type: 'classified', seq: 1 }] },
    ],
    next: null,
  });
});

test('given an export, then the table holds every event, a title that looks like a formula is plain text, and controls without evidence stand there too', async () => {
  const { ask } = await desk();
  const table = await ask<{ name: string; content: string; cut: boolean }>('review.export', { format: 'csv' });
  expect(table).toMatchObject({ name: 'coverage-2026-08-25-to-2026-11-23.csv', cut: false });
  const lines = table.content.split('\r\n');
  expect(lines.filter((line) => line.includes('"NHI2"'))).toHaveLength(2);
  expect(lines.filter((line) => line.includes('"NHI8"'))).toEqual([expect.stringMatching(/,"","","","",""$/u)]);
  expect(table.content).toContain(`"'=HYPERLINK(""x"") something about deploy-bot"`);
  const file = await ask<{ content: string }>('review.export', { format: 'json' });
  const parsed = JSON.parse(file.content) as { frameworks: { controls: { id: string; evidence: unknown[] }[] }[] };
  expect(parsed.frameworks[0]?.controls.find(({ id }) => id === 'NHI2')?.evidence).toHaveLength(2);
});

test('given an administrator, who reads no cases, then the review is not theirs', async () => {
  const { house } = await desk();
  for (const operation of ['review.patterns', 'review.coverage'])
    expect((await house.call(operation, {}, { cookie: house.administrator })).status).toBe(403);
});
