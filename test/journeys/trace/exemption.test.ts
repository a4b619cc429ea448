import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../../src/operations/views.ts';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { WORDS } from '../../../src/web/screens/case/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { reporter } from '../screens/reporter.ts';
import { chapters } from './chapters.ts';
import { atCase, confirmed, packHolds, reported } from './line.ts';

const DAY = 86_400_000;
const ROTATE = 'Rotate the key of the partner feed, once the partner reads keys from its vault.';

describe('a temporary exemption is approved, watched, runs out and wakes its case', needsChromium, () => {
  const stage = chapters('exemption');
  let code = '';

  test('given a product team that needs time, when it says so, then a responder asks for an exemption with an end and with controls', async () => {
    const { rosa, album } = stage();
    code = await reported(stage(), {
      text: 'Our partner feed still uses one key for everybody. The partner can change that on Thursday, not before.',
      where: 'the partner feed',
      contact: 'eve@example.org',
      kind: 'policy-exception',
    });
    const desk = await atCase(stage(), rosa, 'C-1');
    await desk.classify({ verdict: 'Confirmed', severity: 'Medium', cause: 'credential-shared-or-reused' });
    await desk.linkIdentity({
      kind: 'api-key',
      name: 'partner-feed',
      locator: 'https://feed.example.net',
      owner: 'Integrations',
    });
    await desk.plan('contain', { means: 'rotate', what: ROTATE, forCredentials: false });
    await desk.plan('prevent', { means: 'policy', what: 'Keys are given per consumer.', forCredentials: false });
    await desk.execute('Keys are given per consumer.', {
      proof: 'The rule stands in the partner handbook, chapter 3.',
    });
    await desk.open('requestExemption');
    await desk.form.getByRole('checkbox', { name: ROTATE }).check();
    await desk.form.getByLabel(FIELDS.until, { exact: false }).fill(dayAfter(2));
    await desk.form.getByLabel(FIELDS.justification).fill('The partner can take another key on Thursday only.');
    await desk.form.getByLabel(FIELDS.controls).fill('Only the partner’s own addresses get through the gateway.');
    expect(await album.look(rosa.page, 'exemption-asked', ['light', 'dark', 'narrow'])).toEqual([]);
    await desk.done('requestExemption');
  });

  test('given the request, when who asked for it looks, then an approver is waited for; when she approves, everybody reads why', async () => {
    const { rosa, paula, viktor, album } = stage();
    await expect(
      rosa.call('case.decideExemption', {
        case: 'C-1',
        exemption: await exemption(),
        decision: 'approved',
        reason: 'x',
      }),
    ).rejects.toThrow('Your role does not allow this.');
    const approving = await atCase(stage(), paula, 'C-1');
    await approving.decide('decideExemption', FIELDS.approve, 'Three days behind the gateway are a risk that we take.');
    expect(await album.look(paula.page, 'exemption-decided')).toEqual([]);
    await approving.done('decideExemption');
    const looking = await atCase(stage(), viktor, 'C-1');
    await looking.verify('Keys are given per consumer.', 'I read chapter 3.');
    expect(await viktor.page.locator('.page').innerText()).toContain('a risk that we take');
  });

  test('given the exemption, when the case is looked at, then its age and its end are shown, and the reporter is told until when', async () => {
    const { rosa, album } = stage();
    const desk = await atCase(stage(), rosa, 'C-1');
    const shown = rosa.page.locator('section', {
      has: rosa.page.getByRole('heading', { name: WORDS.exemptions.title }),
    });
    expect(await shown.last().innerText()).toMatch(/Asked for today[^]*never extended/u);
    expect(await album.look(rosa.page, 'exemption-watched', ['light', 'narrow'], shown.last())).toEqual([]);
    await desk.open('recordOutcome', desk.standing);
    expect(await desk.outcomePart('did').inputValue()).toContain(`Something stays as it is until ${dayAfter(2)}`);
    await desk.done('recordOutcome');
    await stage().tick();
    expect((await stage().mails()).map(({ envelope }) => envelope.to)).toContainEqual(['eve@example.org']);
  });

  test('given its last day, when it is over, then the case is open again and says so', async () => {
    const { rosa, album } = stage();
    await stage().pass(3 * DAY);
    await stage().tick();
    const desk = await atCase(stage(), rosa, 'C-1');
    await desk.stage('Acting').waitFor();
    expect(await desk.trace.innerText()).toContain('The exemption ended: expired.');
    expect(await album.look(rosa.page, 'exemption-over', ['light', 'dark'])).toEqual([]);
  });

  test('given the case that woke, when the key is rotated after all and the reporter told again, then it closes and its pack holds', async () => {
    const { rosa, viktor } = stage();
    const doing = await atCase(stage(), viktor, 'C-1');
    await doing.execute(ROTATE, { proof: 'Rotated in the vault at noon; the partner reads it from there.' });
    const checking = await atCase(stage(), rosa, 'C-1');
    await checking.verify(ROTATE, 'The feed runs with the new key only.');
    await checking.tell();
    await stage().tick();
    await confirmed(stage(), code);
    expect(await reporter(stage().reporter, stage().url).status.outcome.innerText()).toContain('changed');
    await packHolds(stage(), 'C-1');
  });

  /** A day as a date field takes it. */
  function dayAfter(days: number): string {
    return new Date(stage().now() + days * DAY).toISOString().slice(0, 10);
  }

  async function exemption(): Promise<string> {
    const view = await stage().rosa.call<CaseView>('case.show', { case: 'C-1' });
    return view.exemptions[0]?.exemption ?? '';
  }
});
