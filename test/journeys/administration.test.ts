import { describe, expect, test } from 'vitest';
import { WORDS as HEALTH } from '../../src/web/screens/admin/health/words.ts';
import { WORDS as HANDBOOK } from '../../src/web/screens/handbook/words.ts';
import { WORDS as SETTINGS } from '../../src/web/screens/admin/settings/words.ts';
import { WORDS as PEOPLE } from '../../src/web/screens/people/words.ts';
import { LEADS } from '../../src/web/screens/people/lead-words.ts';
import { CHANGES } from '../../src/web/screens/admin/changes/people-words.ts';
import { WORDS as ADMIN } from '../../src/web/screens/admin/words.ts';
import { WORDS as START } from '../../src/web/screens/start/words.ts';
import { WORDS as TEAMS } from '../../src/web/screens/admin/teams/words.ts';
import { needsChromium } from '../support/chromium.ts';
import { openDeskHouse } from '../support/desk-house.ts';
import type { House } from '../support/house.ts';
import { openAlbum } from './screens/album.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);
const LOOKS = ['light', 'dark', 'narrow'] as const;

describe('what administrators set', needsChromium, () => {
  test('given an administrator, when they set the organisation, its working time and what is promised, then it is in force, and what cannot be is said beside the field', async () => {
    const desk = await openDeskHouse(MONDAY);
    const album = openAlbum();
    const page = await desk.open(desk.house.administrator);
    await page.goto(`${desk.url}/desk/`);
    await page.getByRole('main').getByRole('link', { name: START.places.administration.name }).click();
    await page.getByRole('navigation', { name: ADMIN.menu }).getByRole('link', { name: SETTINGS.title }).click();
    const part = (title: string) => page.getByRole('region', { name: title });
    const save = async (title: string, done: string) => {
      await part(title).getByRole('button', { name: SETTINGS.save }).click();
      await page.getByText(done).waitFor();
    };
    await part(SETTINGS.organisation.title).getByLabel(SETTINGS.organisation.name).fill('Example Works');
    await save(SETTINGS.organisation.title, SETTINGS.organisation.done);

    const promises = part(SETTINGS.promises.title);
    await promises.getByLabel(SETTINGS.promises.fields.firstActDays).fill('9');
    await promises.getByRole('button', { name: SETTINGS.save }).click();
    await promises.getByRole('alert').getByText('An answer cannot be promised before').waitFor();
    await promises.getByLabel(SETTINGS.promises.fields.firstActDays).fill('2');
    await save(SETTINGS.promises.title, SETTINGS.promises.done);

    const calendar = part(SETTINGS.calendar.title);
    await calendar.getByRole('checkbox', { name: 'Friday' }).uncheck();
    await calendar.getByLabel(SETTINGS.calendar.from, { exact: true }).fill('08:00');
    await calendar.getByLabel(SETTINGS.calendar.timeZone).fill('Europe/Berlin');
    await calendar.getByLabel(SETTINGS.calendar.holidays).fill('25.12.2026');
    await calendar.getByRole('button', { name: SETTINGS.save }).click();
    await calendar.getByText(SETTINGS.calendar.wrongDay('25.12.2026')).waitFor();
    await calendar.getByLabel(SETTINGS.calendar.holidays).fill('2026-12-25');
    await calendar.getByText(SETTINGS.calendar.apart.title).click();
    await calendar.getByLabel(SETTINGS.calendar.apart.from('Thursday')).fill('09:00');
    await calendar.getByRole('button', { name: SETTINGS.save }).click();
    await calendar.getByText(SETTINGS.calendar.apart.half).waitFor();
    await calendar.getByLabel(SETTINGS.calendar.apart.to('Thursday')).fill('13:00');
    await save(SETTINGS.calendar.title, SETTINGS.calendar.done);
    expect(await album.look(page, 'settings', LOOKS)).toEqual([]);

    const { promises: inForce, organisation } = desk.house.app.ctx.settings.current();
    expect(inForce).toMatchObject({
      firstActDays: 2,
      calendar: {
        weekdays: [1, 2, 3, 4],
        from: 480,
        to: 1440,
        timeZone: 'Europe/Berlin',
        holidays: ['2026-12-25'],
        hours: [{ weekday: 4, from: 540, to: 780 }],
      },
    });
    expect(organisation).toBe('Example Works');
    await page.goto(`${desk.url}/`);
    await page.getByText('Example Works').waitFor();
  });

  test('given an administrator, when they look at the health and open its help, then each check says how it stands, and the handbook opens at what fits', async () => {
    const desk = await openDeskHouse(MONDAY);
    const album = openAlbum();
    const page = await desk.open(desk.house.administrator);
    await page.goto(`${desk.url}/desk/admin/health`);
    await page.getByText('rollback of the machine would not be seen').waitFor();
    await page.getByText(HEALTH.facts.engine, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: HEALTH.again }).click();
    await page.getByText(HEALTH.looked).waitFor();
    expect(await album.look(page, 'health', LOOKS)).toEqual([]);

    // the handbook opens at the place that fits, from the keyboard too
    await page.getByRole('link', { name: 'Help' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'How it stands' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
    expect(await album.look(page, 'handbook-page', LOOKS)).toEqual([]);
    const read = page.getByRole('article');
    await page.goto(`${desk.url}/desk/handbook/patterns-and-coverage`);
    const picture = read.getByRole('img').first();
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction('document.querySelector("article img").naturalWidth > 0');
    await page.goto(`${desk.url}/desk/handbook/administrator`);
    await read.getByRole('link', { name: 'settings' }).click();
    await read.getByRole('heading', { name: 'Settings and teams', level: 1 }).waitFor();
    expect(await album.look(page, 'handbook-table', LOOKS)).toEqual([]);
    await page.getByRole('link', { name: HANDBOOK.all }).click();
    await page.getByRole('heading', { name: HANDBOOK.title, level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Administrators');
    expect(await album.look(page, 'handbook', LOOKS)).toEqual([]);

    // without an account: what reporters and auditors need, and for the rest one signs in
    const outside = await desk.open('');
    await outside.goto(`${desk.url}/desk/verify`);
    await outside.getByRole('link', { name: 'Help' }).click();
    await outside.getByRole('heading', { name: 'For auditors' }).waitFor();
    await outside.getByRole('link', { name: HANDBOOK.all }).click();
    await outside.getByText(HANDBOOK.leadForOutsiders).waitFor();
    const open = outside.getByRole('main').getByRole('link');
    expect(await open.allTextContents()).toEqual(['For reporters', 'For auditors']);
    await outside.goto(`${desk.url}/desk/handbook/hardening`);
    await outside.getByLabel('Password').waitFor();
  });

  test('given people, when an administrator makes a team, changes and dissolves it, then the list shows it', async () => {
    const desk = await openDeskHouse(MONDAY);
    const album = openAlbum();
    await desk.house.join('Rita', ['responder']);
    const page = await desk.open(desk.house.administrator);
    await page.goto(`${desk.url}/desk/admin/teams`);
    await page.getByText(TEAMS.none).waitFor();
    await page.getByRole('button', { name: TEAMS.make.title }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(TEAMS.name, { exact: true }).fill('Platform');
    await dialog.getByRole('checkbox', { name: 'Rita' }).check();
    await dialog.getByRole('button', { name: TEAMS.make.button }).click();
    await page.getByText(TEAMS.make.done('Platform')).waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'Platform' });
    await line.getByText('Rita').waitFor();
    expect(await album.look(page, 'teams', LOOKS)).toEqual([]);
    await line.getByRole('button', { name: TEAMS.drop.open }).click();
    await dialog.getByRole('button', { name: TEAMS.drop.button }).click();
    await page.getByText(TEAMS.none).waitFor();

    await leavesAnEngagement(desk.house, 'Lena');
    await desk.house.join('Linus', ['delivery-lead']);
    await page.goto(`${desk.url}/desk/admin/people`);
    await page.getByLabel(PEOPLE.search).fill('lena');
    await page.getByText(PEOPLE.found(1)).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Disable\b/u }).click();
    await dialog.getByText(LEADS.wouldLeave(1)).waitFor();
    await dialog.getByRole('button', { name: PEOPLE.disable.button }).click();
    await page.getByText(LEADS.leaves(1)).waitFor();
    expect(await album.look(page, 'without-lead', LOOKS)).toEqual([]);
    await page.getByRole('button', { name: LEADS.open }).click();
    await dialog.getByLabel(LEADS.person).selectOption({ label: 'Linus (linus@example.org)' });
    await dialog.getByRole('button', { name: LEADS.button }).click();
    await page.getByText(LEADS.done('Linus', 'E-1')).waitFor({ state: 'attached' });
    await page.getByText(LEADS.title).waitFor({ state: 'detached' });
    await page.goto(`${desk.url}/desk/admin/changes`);
    await page.getByText('E-1: Linus').waitFor();
    await page.getByText(CHANGES.what['person-disabled']).waitFor();
    expect(await album.look(page, 'changes', LOOKS)).toEqual([]);
  });
});

/** Somebody joins and opens an engagement that nobody else leads. */
async function leavesAnEngagement(house: House, name: string): Promise<void> {
  const cookie = await house.join(name, ['delivery-lead']);
  const words = { name: 'New portal', customer: 'Acme', purpose: 'Sets it up.' };
  const opened = await house.call(
    'engagement.open',
    { ...words, kind: 'implementation', retention: 'brief' },
    { cookie },
  );
  expect(opened.status, opened.text).toBe(200);
}
