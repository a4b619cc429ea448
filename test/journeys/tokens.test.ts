import { describe, expect, test } from 'vitest';
import { WORDS as TOKENS } from '../../src/web/screens/admin/tokens/words.ts';
import { FIELDS, FORM_WORDS } from '../../src/web/screens/case/forms/words.ts';
import { WORDS as CASE } from '../../src/web/screens/case/words.ts';
import { VERDICT_NAMES } from '../../src/web/parts/vocabulary.ts';
import { needsChromium } from '../support/chromium.ts';
import { openDeskHouse } from '../support/desk-house.ts';
import { openAlbum } from './screens/album.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);
const LOOKS = ['light', 'dark', 'narrow'] as const;

describe('programs that come by token', needsChromium, () => {
  test('given a token that an administrator made, when it proposes what a case is, then a responder classifies with it, and the token can be ended', async () => {
    const desk = await openDeskHouse(MONDAY);
    const { house } = desk;
    const album = openAlbum();
    const page = await desk.open(house.administrator);
    await page.goto(`${desk.url}/desk/admin/tokens`);
    await page.getByText(TOKENS.none).waitFor();
    await page.getByLabel(TOKENS.make.name, { exact: true }).fill('Night scanner');
    await page.getByRole('checkbox', { name: 'Propose' }).check();
    await page.getByLabel(TOKENS.make.until).fill('2026-06-30');
    await page.getByRole('button', { name: TOKENS.make.button }).click();
    const value = await page.locator('.one-time code').innerText();
    expect(await album.look(page, 'token-shown', LOOKS)).toEqual([]);
    await page.getByRole('button', { name: TOKENS.make.another }).click();
    expect(await page.content()).not.toContain(value);

    await house.call('case.report', { text: 'The deploy key is in the chat.' });
    const proposed = await house.call(
      'case.proposeClassification',
      { case: 'C-1', kind: 'leaked-secret', verdict: 'false-alarm', severity: 'low', note: 'The key was a sample.' },
      { headers: { authorization: `Bearer ${value}` } },
    );
    expect(proposed.status, proposed.text).toBe(200);

    const rita = await desk.open(await house.join('Rita', ['responder']));
    await rita.goto(`${desk.url}/desk/cases/C-1`);
    await rita.getByText(CASE.proposal.by('Night scanner (token)')).waitFor();
    expect(await album.look(rita, 'proposal', LOOKS, rita.getByText(CASE.proposal.title))).toEqual([]);
    await rita.getByRole('button', { name: CASE.proposal.take }).click();
    const form = rita.getByRole('region', { name: FORM_WORDS.classify.title });
    expect(await form.getByRole('radio', { name: VERDICT_NAMES['false-alarm'] }).isChecked()).toBe(true);
    await form.getByLabel(FIELDS.note).fill('Looked at it: a sample indeed.');
    await form.getByRole('button', { name: FORM_WORDS.classify.submit, exact: true }).click();
    await rita.getByText(CASE.proposal.by('Night scanner (token)')).waitFor({ state: 'hidden' });

    const line = page.getByRole('listitem').filter({ hasText: 'Night scanner' });
    expect(await album.look(page, 'tokens', LOOKS)).toEqual([]);
    await line.getByRole('button', { name: TOKENS.end.open }).click();
    await page.getByRole('dialog').getByRole('button', { name: TOKENS.end.button }).click();
    await line.getByText(TOKENS.state.ended).waitFor();
    expect((await house.call('case.queue', {}, { headers: { authorization: `Bearer ${value}` } })).status).toBe(401);
  });
});
