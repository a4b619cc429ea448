import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CoverageView } from '../../src/operations/review/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { TRACE_FIELDS } from '../../src/web/screens/case/forms/trace-fields.ts';
import { FORM_WORDS } from '../../src/web/screens/case/forms/words.ts';
import { WORDS as COVERAGE } from '../../src/web/screens/coverage/words.ts';
import { WORDS } from '../../src/web/screens/patterns/words.ts';
import { needsChromium } from '../support/chromium.ts';
import { reviewPages } from './screens/review.ts';
import { tracePage } from './screens/trace.ts';
import { chapters } from './trace/chapters.ts';
import type { TraceStage } from './trace/stage.ts';

const LOOKS = ['light', 'dark', 'narrow'] as const;
const NO_TRIAGE = 'Why it could not sign in was not looked into step by step.';

/** What cases have in common, what their traces lack, and what they are evidence for. */
describe('patterns over cases, and the coverage of frameworks', needsChromium, () => {
  const stage = chapters('patterns');

  test('given no case, when the page is opened, then it says so', async () => {
    const { rosa, url } = stage();
    await reviewPages(rosa.page).openPatterns(url);
    await rosa.page.getByText(WORDS.nothing).waitFor();
  });

  test('given cases, when the page is opened, then they are counted by cause, identity and team, with what their traces lack', async () => {
    await someCases(stage());
    const { rosa, album, url } = stage();
    const review = reviewPages(rosa.page);
    await review.openPatterns(url);
    expect(await review.row(WORDS.causes, 'Certificate or trust chain').innerText()).toContain('1 case');
    expect(await review.row(WORDS.identities, 'svc-archive').innerText()).toMatch(
      /Service account, Accounting[^]*2 cases[^]*Secret exposed in a chat|Secret exposed in chat/u,
    );
    expect(await review.row(WORDS.teams, 'Accounting').innerText()).toContain('2 cases');
    expect(await review.row(WORDS.gaps, NO_TRIAGE).innerText()).toContain('1 case');
    expect(await album.look(rosa.page, 'patterns', LOOKS)).toEqual([]);

    await review.row(WORDS.identities, 'svc-archive').getByRole('link', { name: 'Secret exposed' }).click();
    await review.behind.getByText('C-3').first().waitFor();
    expect(await review.behind.innerText()).not.toContain('C-2');
  });

  test('given a gap, when its cases are opened, then a button opens the form that fills it, and then the gap is gone', async () => {
    const { rosa, album, url } = stage();
    const review = reviewPages(rosa.page);
    await review.openPatterns(url);
    await review.row(WORDS.gaps, NO_TRIAGE).getByRole('link').click();
    await review.behind.getByText(NO_TRIAGE).last().waitFor();
    expect(await album.look(rosa.page, 'patterns-gap', ['light', 'narrow'])).toEqual([]);
    await review.behind.getByRole('link', { name: FORM_WORDS.recordTriage.open }).click();

    const cases = tracePage(rosa.page);
    await cases.form.getByRole('heading', { name: FORM_WORDS.recordTriage.title }).waitFor();
    await cases.form.getByRole('button', { name: TRACE_FIELDS.look }).click();
    await cases.form.getByRole('radio', { name: 'Cannot tell' }).check();
    await cases.form.getByLabel(TRACE_FIELDS.triageSays).fill('The logs of that morning are gone.');
    await cases.done('recordTriage');
    expect(new URL(rosa.page.url()).search).toBe('');
    await review.openPatterns(url);
    await review.section(WORDS.gaps).waitFor();
    expect(await review.row(WORDS.gaps, NO_TRIAGE).count()).toBe(0);
  });

  test('given an auditor, when the cases behind a gap are listed, then nothing is offered that an auditor may not do', async () => {
    const { otto, url } = stage();
    const review = reviewPages(otto.page);
    await review.openPatterns(url);
    await review.row(WORDS.gaps, 'nobody verified it').getByRole('link').click();
    await review.behind.getByText('C-3').first().waitFor();
    expect(await review.behind.getByRole('link', { name: FORM_WORDS.verifyAction.open }).count()).toBe(0);
  });

  test('given an event of a trace, when one of its controls is followed, then the coverage shows that event among its evidence', async () => {
    const { otto, album, url } = stage();
    const cases = tracePage(otto.page);
    await cases.goTo(url, 'C-1');
    await cases.trace.locator('.step', { hasText: 'Classified as' }).getByRole('link', { name: 'RS.MA-02' }).click();
    const control = reviewPages(otto.page).control('RS.MA-02');
    await control.getByText(COVERAGE.type('classified')).first().waitFor();
    expect(await control.innerText()).toContain('C-1');
    expect(await album.look(otto.page, 'coverage-control', ['light', 'narrow'], control)).toEqual([]);
  });

  test('given the coverage, when it is exported, then the file holds what is on the screen', async () => {
    const { otto, album, url, downloads } = stage();
    const review = reviewPages(otto.page);
    await review.openCoverage(url);
    expect(await album.look(otto.page, 'coverage', LOOKS)).toEqual([]);
    const file = await review.save(COVERAGE.csv);
    expect(file.suggestedFilename()).toMatch(/^coverage-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/u);
    const path = join(downloads, file.suggestedFilename());
    await file.saveAs(path);
    const lines = (await readFile(path, 'utf8')).split(/\r?\n/u).slice(1);

    const { frameworks } = await otto.call<CoverageView>('review.coverage', {});
    const controls = frameworks.flatMap((framework) => framework.controls);
    expect(controls.filter(({ events }) => events > 0).length).toBeGreaterThan(5);
    for (const { id, events, cases } of controls) {
      const own = lines.filter((line) => line.includes(`,"${id}",`) && line.includes(',"C-'));
      expect(own, id).toHaveLength(events);
      const shown = await review.control(id).innerText();
      expect(shown).toContain(
        events === 0 ? COVERAGE.none : COVERAGE.evidence(COVERAGE.cases(cases), COVERAGE.events(events)),
      );
    }
    const json = await review.save(COVERAGE.json);
    await json.saveAs(join(downloads, 'coverage.json'));
    expect(JSON.parse(await readFile(join(downloads, 'coverage.json'), 'utf8'))).toMatchObject({ cut: false });
  });

  test('given a part of the desk that cannot be fetched, then it says so in its place, and the rest goes on', async () => {
    const { otto, url } = stage();
    const place = (name: string) => otto.page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name });
    await otto.page.route('**/assets/patterns-*.js', (route) => route.abort());
    await otto.page.goto(`${url}/desk/`);
    await place('Patterns').click();
    await otto.page.getByRole('alert').getByText('This part cannot be shown.').waitFor();
    await place('Queue').click();
    await otto.page.getByText('C-1').first().waitFor();
    await otto.page.unroute('**/assets/patterns-*.js');
    await reviewPages(otto.page).openPatterns(url);
  });
});

/** A failed sign-in, odd activity that was approved, a leak of the same account, and one that is about nothing known. */
async function someCases({ rosa }: TraceStage): Promise<void> {
  const report = async (text: string, kind: string) => await rosa.call('case.report', { text, kind });
  const classify = async (number: string, kind: string, verdict: string, cause?: string) =>
    await rosa.call('case.classify', {
      case: number,
      kind,
      verdict,
      severity: 'medium',
      ...(cause !== undefined && { cause }),
    });
  const link = async (number: string, kind: string, name: string, owner?: string) =>
    await rosa.call<CaseView>('case.linkIdentity', { case: number, kind, name, ...(owner !== undefined && { owner }) });

  await report('The invoice client cannot sign in.', 'authentication-failure');
  await classify('C-1', 'authentication-failure', 'confirmed', 'certificate-or-trust-chain');
  await link('C-1', 'certificate', 'invoice-client');
  await report('svc-archive reads invoices at night.', 'suspicious-behaviour');
  await classify('C-2', 'suspicious-behaviour', 'approved-automation');
  await link('C-2', 'service-account', 'svc-archive', 'Accounting');
  await report('The key of svc-archive stands in a chat.', 'leaked-secret');
  await classify('C-3', 'leaked-secret', 'confirmed', 'secret-exposed-in-chat');
  await link('C-3', 'service-account', 'svc-archive', 'Accounting');
  const what = 'Replace the key of svc-archive.';
  const planned = await rosa.call<CaseView>('case.planAction', { case: 'C-3', kind: 'contain', means: 'rotate', what });
  const action = planned.actions[0]?.action;
  await rosa.call('case.executeAction', { case: 'C-3', action, proof: 'The vault shows the new version.' });
  await report('A badge does not open the door.', 'access-problem');
  await classify('C-4', 'access-problem', 'confirmed', 'not-an-identity-problem');
}
