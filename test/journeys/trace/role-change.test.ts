import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { TRACE_FIELDS } from '../../../src/web/screens/case/forms/trace-fields.ts';
import { REQUEST_STATES } from '../../../src/web/screens/case/requests/request-state.ts';
import { TRACE_WORDS } from '../../../src/web/screens/case/trace-words.ts';
import { WORDS as IDENTITY } from '../../../src/web/screens/identity/words.ts';
import type { CaseView } from '../../../src/operations/views.ts';
import { needsChromium } from '../../support/chromium.ts';
import { accountWith, ROLE } from '../screens/aws-exports.ts';
import type { Attached } from '../screens/aws-exports.ts';
import { identityPage, importPage } from '../screens/identities.ts';
import { reporter } from '../screens/reporter.ts';
import { tracePage } from '../screens/trace.ts';
import { chapters } from './chapters.ts';
import { atCase, confirmed, packHolds, reported } from './line.ts';

const DAY = 86_400_000;
const LOOKS = ['light', 'dark', 'narrow'] as const;
const RESTORE = 'Attach the policy read-invoices to the role again.';
const PREVENT = 'A change of a role is compared with what its services read before it is made.';

describe(
  'a service account loses access after a role change, and gets back exactly what somebody has signed',
  needsChromium,
  () => {
    const stage = chapters('role-change');
    let code = '';

    test('given the account as it was yesterday and as it is today, when both are imported, then the second says what changed', async () => {
      await imports('read-invoices');
      await stage().pass(DAY);
      expect(await imports('read-reports')).toBe('It would change one.');
    });

    test('given a reporter whose invoices do not come, when the identity is linked, then its page shows what it could do yesterday and cannot today', async () => {
      const { rosa, album } = stage();
      code = await reported(stage(), {
        text: 'Since this morning the invoices are not written any more: the runner says AccessDenied.',
        where: 'the nightly invoice run',
        contact: 'eve@example.org',
        kind: 'access-problem',
      });
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.classify({ verdict: 'Confirmed', severity: 'High', cause: 'entitlement-removed-by-role-change' });
      await desk.linkKnown(ROLE);
      await rosa.page.getByRole('link', { name: ROLE }).first().click();
      const identity = identityPage(rosa.page);
      await identity.waitFor(ROLE);
      await identity.compare();
      expect(await identity.comparison.innerText()).toMatch(
        /Could before, cannot now[^]*s3:getobject on arn:aws:s3:::example-invoices\/\*/u,
      );
      expect(await album.look(rosa.page, 'role-change-compared', LOOKS, identity.comparison)).toEqual([]);
    });

    test('given the comparison, when the row that was lost is asked for, then exactly what will be signed is shown before it is', async () => {
      const { rosa, album } = stage();
      await rosa.page.getByRole('link', { name: IDENTITY.snapshots.askIn('C-1') }).click();
      const desk = tracePage(rosa.page);
      await desk.form.waitFor();
      await desk.send('requestChange');
      expect(await desk.form.innerText()).toContain(TRACE_FIELDS.nothingTicked);
      const lost = desk.form.getByRole('group', { name: TRACE_WORDS.requests.lost });
      await lost.getByRole('checkbox', { name: 'example-invoices' }).check();
      await desk.form.getByText(TRACE_WORDS.requests.holds).waitFor();
      expect(await desk.form.getByText(TRACE_FIELDS.nothingTicked).count()).toBe(0);
      await desk.form.getByLabel(TRACE_FIELDS.changeWhy, { exact: true }).fill('The nightly run reads the invoices.');
      expect(await album.look(rosa.page, 'role-change-asking', LOOKS, lost)).toEqual([]);
      await desk.done('requestChange');
      expect(await desk.requests.innerText()).toContain(REQUEST_STATES.requested);
      expect(await desk.requests.innerText(), 'who asked does not decide').toContain(TRACE_WORDS.requests.mine);
      expect(await desk.requests.getByRole('button', { name: 'Decide' }).count()).toBe(0);
    });

    test('given the request, when the approver reads it, then her browser makes the digest again, and that is what she signs', async () => {
      const { paula, viktor, album } = stage();
      const desk = await atCase(stage(), paula, 'C-1');
      await desk.decide('decideChange', FIELDS.approve, 'It read them until yesterday, and nothing else is added.');
      const shown = await desk.form.innerText();
      expect(shown).toContain(TRACE_WORDS.requests.holds);
      expect(shown).toContain('policies of the organisation');
      expect(shown).toContain('The nightly run reads the invoices.');
      expect(shown).toContain('Can s3:getobject on arn:aws:s3:::example-invoices/* now; could not before.');
      expect(await album.look(paula.page, 'role-change-signing', LOOKS, desk.form)).toEqual([]);
      await desk.done('decideChange');
      const looking = await atCase(stage(), viktor, 'C-1');
      expect(await looking.requests.innerText()).toMatch(/Approved, not seen yet[^]*Approved by Paula Novak/u);
      expect(await looking.requests.innerText()).toContain('nothing else is added');
    });

    test('given the signature, when the change is carried out, verified and imported, then the case says that it was seen as it was signed', async () => {
      const { rosa, viktor, album } = stage();
      const planning = await atCase(stage(), rosa, 'C-1');
      await planning.planRequested(RESTORE);
      await planning.plan('prevent', { means: 'policy', what: PREVENT, forCredentials: false });
      const doing = await atCase(stage(), viktor, 'C-1');
      await doing.execute(RESTORE, { proof: 'Attached in the console at ten; the runner reads again.' });
      await doing.execute(PREVENT, { proof: 'It stands in the team’s list for role changes.' });
      const checking = await atCase(stage(), rosa, 'C-1');
      await checking.verify(RESTORE, 'The last run read every invoice.');
      await checking.verify(PREVENT, 'I read the list.');
      await stage().pass(DAY / 24);
      await imports('read-reports', 'read-invoices');
      await stage().tick();
      const looking = await atCase(stage(), rosa, 'C-1');
      await looking.requests.getByText(REQUEST_STATES.matched, { exact: true }).waitFor();
      expect(await album.look(rosa.page, 'role-change-matched', LOOKS, looking.requests)).toEqual([]);
    });

    test('given all of it, when the reporter is told and says that it answers them, then the case closes, and its pack holds, the signed digest too', async () => {
      const { rosa } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.tell();
      await stage().tick();
      await confirmed(stage(), code);
      expect(await reporter(stage().reporter, stage().url).status.outcome.innerText()).toContain(
        'the access that was lost',
      );
      await packHolds(stage(), 'C-1', '1 change, each with the digest that an approver was asked to sign');
    });

    test('given a later import in which the row is gone again, then the closed case stays closed, and a linked one opens by itself', async () => {
      const { rosa, album } = stage();
      await stage().pass(DAY);
      await imports('read-reports');
      await stage().tick();
      const closed = await rosa.call<CaseView>('case.show', { case: 'C-1' });
      expect(closed).toMatchObject({ stage: 'closed', recurred: ['C-2'] });
      const desk = await atCase(stage(), rosa, 'C-2');
      await desk.stage('Received').waitFor();
      const says = await rosa.page.locator('.page').innerText();
      expect(says).toContain('An import contradicts a change that was signed.');
      expect(says).toContain(ROLE);
      expect(says).toContain('This goes on with a closed case: C-1');
      expect(await album.look(rosa.page, 'role-change-again', LOOKS)).toEqual([]);
    });

    /** Rosa drops an export of the account in which these policies are attached; gives what the preview said. */
    async function imports(...attached: readonly Attached[]): Promise<string> {
      const { rosa, url } = stage();
      const page = importPage(rosa.page);
      await page.open(url);
      await page.drop({ name: 'details.json', content: accountWith(...attached) });
      await page.call('aws production');
      await page.read();
      await page.preview();
      const says = await page.says.innerText();
      await page.apply();
      return says;
    }
  },
);
