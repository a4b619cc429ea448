import { expect, onTestFinished, test } from 'vitest';
import { parseLeaf } from '../../src/ledger/leaf.ts';
import type { HouseChangeView } from '../../src/operations/house/views.ts';
import { houseStream } from '../../src/operations/house/stream.ts';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { freshDatabase, needsPostgres } from '../support/postgres.ts';
import { startSmtpServer } from '../support/smtp.ts';

const START = Date.UTC(2026, 10, 18, 9); // a Wednesday
const HOUR = 3_600_000;
const PROMISES = {
  firstActDays: 2,
  classificationDays: 4,
  outcomeDays: 8,
  disputeDays: 5,
  exemptionDays: 60,
  answerDays: 5,
};
const CALENDAR = { weekdays: [1, 2, 3, 4], from: 480, to: 1020, timeZone: 'Europe/Berlin', holidays: ['2026-11-23'] };

for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  const needs = engine === 'PostgreSQL' ? needsPostgres : {};
  test(
    `given an organisation with days and holidays of its own, on ${engine}, then open and new cases are promised by them, and each change is an event`,
    needs,
    async () => {
      let now = START;
      const database = engine === 'PostgreSQL' ? await freshDatabase() : null;
      if (database !== null) onTestFinished(() => database.drop());
      const house = await openHouse({ now: () => now, ...(database === null ? {} : { databaseUrl: database.url }) });
      const rita = await house.join('Rita', ['responder']);
      await report(house);
      expect(await firstDue(house, rita)).toBe(START + 24 * HOUR);

      await set(house, 'house.setPromises', PROMISES);
      await set(house, 'house.setCalendar', CALENDAR);
      await set(house, 'house.setOrganisation', { name: 'Example Works' });
      await set(house, 'house.setRetention', { brief: 10, standard: 20, long: 30 });
      // Wednesday 10:00 in Berlin; Friday to Sunday and the holiday on Monday are free: two working days end on Tuesday
      await house.app.jobs.runOnce();
      expect(await firstDue(house, rita)).toBe(Date.UTC(2026, 10, 24, 9));

      // on Tuesdays people go at half past nine
      const calendar = { ...CALENDAR, hours: [{ weekday: 2, from: 480, to: 570 }] };
      await set(house, 'house.setCalendar', calendar);
      await house.app.jobs.runOnce();
      expect(await firstDue(house, rita)).toBe(Date.UTC(2026, 10, 24, 8, 30));

      now = Date.UTC(2026, 10, 20, 22);
      const again = await house.call('people.signIn', { email: 'ada@example.org', password: PASSWORD });
      const shown = await house.call('house.settings', {}, { cookie: again.cookie ?? '' });
      expect(shown.json).toMatchObject({
        organisation: 'Example Works',
        promises: PROMISES,
        calendar,
        retention: { brief: 10, standard: 20, long: 30 },
        mail: { isSet: false },
      });
      const stream = await house.app.ctx.store.stream(houseStream(house.app.ctx));
      expect(stream?.events.map(({ type }) => type)).toEqual([
        'promises-set',
        'calendar-set',
        'organisation-set',
        'retention-set',
        'calendar-set',
      ]);
      const { changes } = (await house.call('house.changes', {}, { cookie: again.cookie ?? '' })).json as {
        readonly changes: readonly HouseChangeView[];
      };
      expect(changes.map(({ what, by, says }) => [what, by, says])).toEqual([
        ['calendar-set', 'Ada Admin', 'Mon Tue Wed Thu 08:00–17:00, Tue 08:00–09:30, Europe/Berlin, 1 holiday'],
        ['retention-set', 'Ada Admin', 'days: brief 10, standard 20, long 30'],
        ['organisation-set', 'Ada Admin', 'Example Works'],
        ['calendar-set', 'Ada Admin', 'Mon Tue Wed Thu 08:00–17:00, Europe/Berlin, 1 holiday'],
        [
          'promises-set',
          'Ada Admin',
          'working days: looked at 2, classified 4, answered 8, disputed 5; days: exemptions 60, requests 5',
        ],
      ]);
      const policies = new Set(stream?.events.map(({ leaf }) => policyOf(leaf)));
      expect(policies.size, 'each leaf names the rules under which it was written').toBeGreaterThan(1);
    },
  );
}

test('given settings that nobody could keep, then each is refused with what is wrong, and nothing is set', async () => {
  const house = await openHouse();
  const reasons = await Promise.all(
    (
      [
        ['house.setPromises', { ...PROMISES, firstActDays: 5, classificationDays: 2 }],
        ['house.setPromises', { ...PROMISES, disputeDays: 4 }],
        ['house.setPromises', { ...PROMISES, outcomeDays: 0 }],
        ['house.setCalendar', { ...CALENDAR, weekdays: [] }],
        ['house.setCalendar', { ...CALENDAR, from: 1020, to: 480 }],
        ['house.setCalendar', { ...CALENDAR, hours: [{ weekday: 1, from: 600, to: 600 }] }],
        ['house.setCalendar', { ...CALENDAR, hours: [{ weekday: 5, from: 480, to: 780 }] }],
        ['house.setCalendar', { ...CALENDAR, timeZone: 'Europe/Nowhere' }],
        ['house.setCalendar', { ...CALENDAR, holidays: ['2026-02-30'] }],
        ['house.setRetention', { brief: 30, standard: 20, long: 10 }],
        ['house.testMail', {}],
        ['team.change', { team: '0'.repeat(32), name: 'x', members: [] }],
        ['team.make', { name: 'x', members: ['0'.repeat(32)] }],
      ] as const
    ).map(async ([name, input]) => (await house.call(name, input, { cookie: house.administrator })).json['reason']),
  );
  expect(reasons).toEqual([
    'promises-out-of-order',
    'input-invalid',
    'input-invalid',
    'calendar-without-work',
    'calendar-without-work',
    'calendar-without-work',
    'hours-of-no-day',
    'unknown-time-zone',
    'input-invalid',
    'retention-out-of-order',
    'no-mail-server',
    'not-found',
    'not-found',
  ]);
  expect(await house.app.ctx.store.settings()).toEqual([]);
});

test('given teams, then everybody in the desk reads them, a name is used once, and only administrators change them', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const { people } = (await house.call('people.list', {}, { cookie: house.administrator })).json as {
    people: { person: string; name: string }[];
  };
  const members = people.map(({ person }) => person);
  const made = await house.call('team.make', { name: 'Platform', members }, { cookie: house.administrator });
  const twice = await house.call('team.make', { name: 'PLATFORM', members: [] }, { cookie: house.administrator });
  expect(twice.json['reason']).toBe('team-name-taken');
  expect((await house.call('team.list', {}, { cookie: rita })).json).toMatchObject({
    teams: [{ name: 'Platform', members: [{ name: 'Ada Admin' }, { name: 'Rita' }] }],
  });
  const { team } = made.json;
  expect((await house.call('team.drop', { team }, { cookie: rita })).status).toBe(403);
  expect((await house.call('team.drop', { team }, { cookie: house.administrator })).status).toBe(200);
  expect((await house.call('team.list', {}, { cookie: rita })).json).toEqual({ teams: [] });
});

test('given a mail server, when an administrator tries it, then a mail comes to themselves and the try is an event', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  const house = await openHouse({ smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  const tried = await house.call('house.testMail', {}, { cookie: house.administrator });
  expect(tried.json).toEqual({ to: 'ada@example.org' });
  expect((await smtp.mails()).map(({ envelope }) => envelope.to)).toEqual([['ada@example.org']]);
  const stream = await house.app.ctx.store.stream(houseStream(house.app.ctx));
  expect(stream?.events.map(({ type }) => type)).toEqual(['mail-tested']);
});

async function report(house: House): Promise<void> {
  const sent = await house.call('case.report', { text: 'A service account that nobody knows logs in at night.' });
  expect(sent.status).toBe(200);
}

async function firstDue(house: House, cookie: string): Promise<unknown> {
  const { json } = await house.call('case.queue', {}, { cookie });
  const rows: unknown = json['rows'];
  return Array.isArray(rows) ? rows[0]?.dueAt : null;
}

async function set(house: House, operation: string, input: object): Promise<void> {
  const answered = await house.call(operation, input, { cookie: house.administrator });
  expect(answered.status, answered.text).toBe(200);
}

function policyOf(leaf: Uint8Array): string {
  const read = parseLeaf(leaf);
  if (!read.ok) throw new Error('A leaf of ours cannot be read.');
  return read.value.policy;
}
