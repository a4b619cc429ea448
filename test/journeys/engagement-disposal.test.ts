import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WORDS } from '../../src/web/screens/engagement/disposal-words.ts';
import { axeFindings } from '../support/axe.ts';
import { needsChromium } from '../support/chromium.ts';
import { openTimedStage } from './timed-stage.ts';

const CAST = {
  lena: { name: 'Lena Brandt', roles: ['delivery-lead'] },
  paula: { name: 'Paula Novak', roles: ['approver'] },
} as const;

describe('the disposal on the page of an engagement', needsChromium, () => {
  test('given a closed engagement, when its lead writes its name and a second person approves, then the page says of every copy what became of it, and the record is countersigned and saved', async () => {
    const { stage, lena, paula } = await closedStage();
    const dialog = lena.getByRole('dialog');
    await lena.getByText(WORDS.due).waitFor();

    await button(lena, WORDS.hold).click();
    await dialog.getByLabel(WORDS.holdReason).fill('A dispute about the invoice');
    await button(dialog, WORDS.hold).click();
    await lena.getByText('A dispute about the invoice').first().waitFor();
    // the page is drawn anew after the words of the hold are there
    await button(lena, WORDS.request).waitFor({ state: 'detached' });
    await button(lena, WORDS.lift).click();
    await dialog.getByLabel(WORDS.liftReason).fill('It was settled');
    await button(dialog, WORDS.liftTitle).click();
    await dialog.waitFor({ state: 'detached' });

    await button(lena, WORDS.request).click();
    await dialog.getByLabel(WORDS.confirm('New portal')).fill('New port');
    await dialog.getByLabel(WORDS.reason).fill('The customer asks for it');
    await button(dialog, WORDS.request).click();
    await dialog.getByText(WORDS.confirmWrong).waitFor();
    expect(await axeFindings(lena)).toEqual([]);
    await look(lena, 'request');
    await dialog.getByLabel(WORDS.confirm('New portal')).fill('New portal');
    await button(dialog, WORDS.request).click();
    await lena.getByText(WORDS.waits).waitFor();

    await paula.reload();
    await button(paula, WORDS.approve).click();
    await button(paula.getByRole('dialog'), WORDS.approve).click();
    await paula.getByText(WORDS.approved('Paula Novak')).waitFor();
    await stage.tick();
    await paula.getByText(WORDS.gone).waitFor();
    expect(await paula.getByText('Backups of the data folder').innerText()).toContain('cannot tell');
    expect(await button(lena, WORDS.sign).count()).toBe(0);

    await button(paula, WORDS.sign).click();
    await button(paula.getByRole('dialog'), WORDS.sign).click();
    await paula.getByText(WORDS.signed('Paula Novak')).waitFor();
    const record = paula.waitForEvent('download', { timeout: 60_000 });
    await button(paula, WORDS.asPdf).click();
    expect((await record).suggestedFilename()).toBe('E-1-disposal-record.pdf');
    expect(await axeFindings(paula)).toEqual([]);
    await look(paula, 'gone');
    await paula.setViewportSize({ width: 320, height: 900 });
    expect(await paula.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(await axeFindings(paula)).toEqual([]);
    await look(paula, 'narrow');
  });
});

/** A house with one closed engagement, and its page before both of the team. */
async function closedStage() {
  const stage = await openTimedStage(CAST);
  onTestFinished(stage.close);
  const about = { name: 'New portal', customer: 'Acme', purpose: 'Sets up the portal.' };
  await stage.lena.call('engagement.open', { ...about, kind: 'implementation', retention: 'standard' });
  const engagement = 'E-1';
  await stage.lena.call('engagement.addMember', { engagement, email: 'paula@example.org', role: 'reviewer' });
  await stage.lena.call('engagement.beginClosing', { engagement });
  await stage.lena.call('engagement.close', { engagement });
  const [lena, paula] = [stage.lena.page, stage.paula.page];
  for (const page of [lena, paula]) {
    await page.goto(`${stage.url}/desk/engagements/E-1`);
    await page.getByRole('heading', { level: 2, name: WORDS.title }).waitFor();
  }
  return { stage, lena, paula };
}

function button(among: Pick<Page, 'getByRole'>, name: string) {
  return among.getByRole('button', { name }).first();
}

/** Kept where somebody asks for pictures. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `disposal-${name}.png`), fullPage: true });
}
