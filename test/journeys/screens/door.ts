import type { Page } from 'playwright-core';
import { WORDS as DOOR } from '../../../src/web/screens/door/words.ts';
import { WORDS as PEOPLE } from '../../../src/web/screens/people/words.ts';
import { WORDS as QUEUE } from '../../../src/web/screens/queue/words.ts';

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The first administrator opens the link that the server printed. */
export async function setUp(page: Page, link: string, { name, email, password }: Colleague): Promise<void> {
  await page.goto(link);
  await page.getByLabel(DOOR.name).fill(name);
  await page.getByLabel(DOOR.email).fill(email);
  await page.getByLabel(DOOR.newPassword).fill(password);
  await page.getByRole('button', { name: DOOR.setUp.button }).click();
  await page.getByRole('heading', { level: 1, name: PEOPLE.title }).waitFor();
}

/** An administrator invites somebody and is given the link to hand over. */
export async function invite(page: Page, { name, email }: Colleague, role: string): Promise<string> {
  await page.getByLabel(PEOPLE.invite.name, { exact: true }).fill(name);
  await page.getByLabel(PEOPLE.invite.email).fill(email);
  const roles = page.getByRole('group', { name: PEOPLE.invite.roles });
  for (const box of await roles.getByRole('checkbox').all()) await box.uncheck();
  await roles.getByRole('checkbox', { name: role }).check();
  await page.getByRole('button', { name: PEOPLE.invite.button }).click();
  const link = await page.locator('.one-time code').innerText();
  await page.getByRole('button', { name: PEOPLE.invite.another }).click();
  return link;
}

export async function accept(page: Page, link: string, { password }: Colleague): Promise<void> {
  await page.goto(link);
  await page.getByLabel(DOOR.newPassword).fill(password);
  await page.getByRole('button', { name: DOOR.invitation.button }).click();
  await page.getByRole('heading', { level: 1, name: QUEUE.title }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: DOOR.signIn.title }).waitFor();
}

export async function signIn(page: Page, { email, password }: Colleague): Promise<void> {
  await page.getByLabel(DOOR.email).fill(email);
  await page.getByLabel(DOOR.password).fill(password);
  await page.getByRole('button', { name: DOOR.signIn.button }).click();
  await page.getByRole('heading', { level: 1, name: QUEUE.title }).waitFor();
}
