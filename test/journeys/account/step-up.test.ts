import { expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../../src/domain/people/session.ts';
import { WORDS as DOOR } from '../../../src/web/screens/door/words.ts';
import { WORDS as PEOPLE } from '../../../src/web/screens/people/words.ts';
import { axeFindings } from '../../support/axe.ts';
import { needsChromium } from '../../support/chromium.ts';
import { openDeskHouse } from '../../support/desk-house.ts';
import { PASSWORD } from '../../support/house.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);

test(
  'given an administrator who signed in ten minutes ago, when they invite somebody, then a window asks for their password and the invitation goes on by itself',
  needsChromium,
  async () => {
    const desk = await openDeskHouse(MONDAY);
    desk.setTime(MONDAY + PROVED_FOR_MS);
    const page = await desk.open(desk.house.administrator, { viewport: { width: 320, height: 700 } });
    await page.goto(`${desk.url}/desk/people`);
    await page.getByLabel(PEOPLE.invite.name, { exact: true }).fill('Ben');
    await page.getByLabel(PEOPLE.invite.email).fill('ben@example.org');
    await page.getByRole('button', { name: PEOPLE.invite.button }).click();

    const asked = page.getByRole('dialog', { name: DOOR.prove.title });
    await asked.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    // left alone, nothing is done, and the form says why
    await asked.getByRole('button', { name: DOOR.prove.leave }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').allInnerTexts()).toContainEqual(expect.stringContaining('whether it is you'));
    expect(await page.getByLabel(PEOPLE.invite.name, { exact: true }).inputValue()).toBe('Ben');

    await page.getByRole('button', { name: PEOPLE.invite.button }).click();
    await asked.getByLabel(DOOR.password).fill('not the password');
    await page.keyboard.press('Enter');
    await asked.getByText('This is not your password.').waitFor();
    await asked.getByLabel(DOOR.password).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText(PEOPLE.invite.link('Ben')).waitFor();
    await asked.waitFor({ state: 'detached' });
  },
);
