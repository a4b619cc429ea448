import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { TRACE_WORDS } from '../../../src/web/screens/case/trace-words.ts';
import { WORDS as IDENTITY } from '../../../src/web/screens/identity/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { identityPage } from '../screens/identities.ts';
import { reporter } from '../screens/reporter.ts';
import { chapters } from './chapters.ts';
import { atCase, confirmed, packHolds, reported } from './line.ts';

const DAY = 86_400_000;
const LOOKS = ['light', 'dark', 'narrow'] as const;
const KNOWN = TRACE_WORDS.behaviours;
const WHAT = 'It reads every invoice and writes one archive of them.';
const WHEN = 'on the first nights of each month, between two and four';

describe(
  'odd activity of a service account was approved automation, and is recognised the second time',
  needsChromium,
  () => {
    const stage = chapters('known-automation');
    let code = '';

    test('given a report of what an account does at night, when nobody has explained it, then the case knows nothing, and a responder links the account', async () => {
      const { rosa } = stage();
      code = await reported(stage(), {
        text: 'svc-archive read all of our invoices at three in the morning. Nobody in accounting started that.',
        where: 'the invoice store, access log of last night',
        contact: 'eve@example.org',
        kind: 'suspicious-behaviour',
      });
      const desk = await atCase(stage(), rosa, 'C-1');
      expect(await rosa.page.getByText(KNOWN.title).count()).toBe(0);
      await desk.linkIdentity({
        kind: 'service-account',
        name: 'svc-archive',
        locator: 'svc-archive@invoices.example.net',
        owner: 'Accounting',
      });
      await desk.open('classify');
      await desk.form.getByRole('radio', { name: 'Approved automation' }).check();
      await desk.form.getByRole('radio', { name: 'Low' }).check();
      await desk.form.getByLabel(FIELDS.note, { exact: false }).fill('Accounting showed the order of March for it.');
      await desk.done('classify');
    });

    test('given the owner’s word, when the behaviour is explained on the page of the identity, then it says what it is, who confirmed it, and until when', async () => {
      const { rosa, album } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.page.locator('.things').getByRole('link', { name: 'svc-archive' }).first().click();
      const identity = identityPage(rosa.page);
      await identity.waitFor('svc-archive');
      await identity.press(IDENTITY.behaviours.explain);
      await identity.field(IDENTITY.behaviours.what).fill(WHAT);
      await identity.field(IDENTITY.behaviours.schedule).fill(WHEN);
      await identity
        .field(IDENTITY.behaviours.until)
        .fill(new Date(stage().now() + 90 * DAY).toISOString().slice(0, 10));
      await identity.send(IDENTITY.behaviours.submit);
      const explained = identity.section(IDENTITY.behaviours.title);
      await explained.getByText(WHAT).first().waitFor();
      expect(await explained.innerText()).toMatch(
        /first nights of each month[^]*answered for by Accounting[^]*Holds until[^]*Confirmed by Rosa Ferreira/u,
      );
      expect(await album.look(rosa.page, 'known-explained', ['light', 'narrow'], explained)).toEqual([]);
    });

    test('given the explanation, when the answer is written, then it goes in with one press, and the reporter reads why it is fine', async () => {
      const { rosa, album } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.open('recordOutcome', desk.standing);
      await desk.form.getByRole('button', { name: KNOWN.use }).click();
      expect(await desk.outcomePart('why').inputValue()).toContain(WHAT);
      expect(await album.look(rosa.page, 'known-answer')).toEqual([]);
      await desk.done('recordOutcome');
      await stage().tick();
      expect((await stage().mails()).map(({ envelope }) => envelope.to)).toContainEqual(['eve@example.org']);
      await confirmed(stage(), code);
      const told = await reporter(stage().reporter, stage().url).status.outcome.innerText();
      expect(told).toContain('What you saw is an automation that was approved');
      expect(told).toContain(WHAT);
      expect(await album.look(stage().reporter, 'known-told', ['light', 'narrow'])).toEqual([]);
      await packHolds(stage(), 'C-1');
    });

    test('given the same again a month later from somebody else, when a responder opens it, then it says at once that this is known, and one form settles it', async () => {
      const { viktor, album } = stage();
      await stage().pass(30 * DAY);
      code = await reported(stage(), {
        text: 'Last night SVC-Archive downloaded a lot of invoices. Is that a break-in?',
        where: 'the invoice store',
        kind: 'suspicious-behaviour',
      });
      const desk = await atCase(stage(), viktor, 'C-2');
      const known = viktor.page.locator('.known');
      expect(await known.innerText()).toMatch(
        /This is known[^]*one archive[^]*A report names svc-archive[^]*Rosa Ferreira/u,
      );
      expect(await album.look(viktor.page, 'known-again', LOOKS, known)).toEqual([]);

      await known.getByRole('button', { name: KNOWN.link }).click();
      await desk.form.getByRole('option').filter({ hasText: 'svc-archive' }).first().click();
      await desk.done('linkIdentity');
      await known.getByText(KNOWN.linked).waitFor();
      await known.getByRole('button', { name: KNOWN.classify }).click();
      expect(await desk.form.getByRole('radio', { name: 'Approved automation' }).isChecked()).toBe(true);
      expect(await desk.form.getByLabel(FIELDS.note, { exact: false }).inputValue()).toContain(WHAT);
      await desk.done('classify');
      expect(await known.getByRole('button', { name: KNOWN.classify }).count()).toBe(0);
    });

    test('given that it is settled, when its reporter is told and answers, then the second case closes the same day, and its pack holds', async () => {
      const { viktor } = stage();
      const desk = await atCase(stage(), viktor, 'C-2');
      await desk.open('recordOutcome', desk.standing);
      await desk.form.getByRole('button', { name: KNOWN.use }).click();
      await desk.done('recordOutcome');
      await stage().tick();
      await confirmed(stage(), code);
      await packHolds(stage(), 'C-2');
    });

    test('given that the explanation ran out, when it is reported once more, then nothing is known any more', async () => {
      const { rosa } = stage();
      await stage().pass(70 * DAY);
      await reported(stage(), {
        text: 'svc-archive reads invoices at night.',
        where: 'the invoice store',
        kind: 'suspicious-behaviour',
      });
      await atCase(stage(), rosa, 'C-3');
      await rosa.page.getByText('svc-archive reads invoices at night.').first().waitFor();
      expect(await rosa.page.locator('.known').count()).toBe(0);
    });
  },
);
