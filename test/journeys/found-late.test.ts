import { describe, expect, test } from 'vitest';
import { rescanInventoryNow } from '../../src/jobs/rescan-inventory.ts';
import { WORDS as IDENTITY } from '../../src/web/screens/identity/words.ts';
import { needsChromium } from '../support/chromium.ts';
import { letIntoInventory } from '../support/earlier-version.ts';
import { identityPage } from './screens/identities.ts';
import { chapters } from './trace/chapters.ts';

const LOOKS = ['light', 'dark', 'narrow'] as const;

describe('what newer detectors find in the inventory', needsChromium, () => {
  const stage = chapters('found-late');

  test('given what an earlier version let in, when newer detectors find it, then the queue and the identity say so, and a responder takes it out or says why it stays', async () => {
    const { rosa, album, served, url } = stage();
    const { ctx } = served.app;
    await letIntoInventory(ctx, `AKIA${'ABCDEFGH'.repeat(2)}`, `AKIA${'HGFEDCBA'.repeat(2)}`);
    await rescanInventoryNow({ ...ctx, detectors: 'newer' }, new AbortController().signal);
    await rosa.page.goto(`${url}/desk`);
    await rosa.page.locator('.found-late').getByRole('link').first().click();
    const identity = identityPage(rosa.page);
    await identity.notices.getByText(IDENTITY.foundLate.title).waitFor();
    expect(await album.look(rosa.page, 'identity-found-late', LOOKS)).toEqual([]);
    await identity.press(IDENTITY.foundLate.decline);
    await identity.field(IDENTITY.foundLate.reason).fill('The vendor prints it in its manual.');
    expect(await album.look(rosa.page, 'identity-decline-found', LOOKS)).toEqual([]);
    await identity.send(IDENTITY.foundLate.declineSubmit);
    expect(await identity.trace.innerText()).toContain('The vendor prints it in its manual.');
    await identity.press(IDENTITY.foundLate.takeOut);
    expect(await album.look(rosa.page, 'identity-take-out-found', LOOKS)).toEqual([]);
    await identity.send(IDENTITY.foundLate.takeOutSubmit);
    await identity.notices.getByText(IDENTITY.foundLate.title).waitFor({ state: 'detached' });
    expect(await identity.trace.innerText()).toContain('What newer detectors had found was taken out.');
  });
});
