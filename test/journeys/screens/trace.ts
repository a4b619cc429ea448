import type { Locator, Page } from 'playwright-core';
import type { TriageFinding } from '../../../src/domain/case/words.ts';
import { TRIAGE_FINDING_NAMES } from '../../../src/web/parts/trace-vocabulary.ts';
import { FORM_WORDS } from '../../../src/web/screens/case/forms/words.ts';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { TRACE_FIELDS } from '../../../src/web/screens/case/forms/trace-fields.ts';
import { TRACE_WORDS } from '../../../src/web/screens/case/trace-words.ts';
import { WORDS } from '../../../src/web/screens/case/words.ts';
import { casePage } from './case.ts';

/** The parts of the case page that follow an identity: requests, exemptions, consumers, threads, the cause of a failure. */
export function tracePage(page: Page) {
  const cases = casePage(page);
  const { form, open, done } = cases;
  const field = (label: string): Locator => form.getByLabel(label, { exact: false });
  const requests = section(page, TRACE_WORDS.requests.title);
  const exemptions = section(page, WORDS.exemptions.title);

  return {
    ...cases,
    requests,
    exemptions,
    consumers: section(page, TRACE_WORDS.consumers.title),
    threads: section(page, TRACE_WORDS.threads.title),
    triage: section(page, TRACE_WORDS.triage.title),
    behaviours: section(page, TRACE_WORDS.behaviours.title),

    async goTo(url: string, number: string) {
      await page.goto(`${url}/desk/cases/${number}`);
      await page.locator('.case-facts').waitFor();
    },
    /** Finds an identity of the inventory while its name is typed, and links it. */
    async linkKnown(name: string) {
      await open('linkIdentity');
      await form.getByRole('combobox', { name: FIELDS.identityName }).fill(name);
      await form.getByRole('option').filter({ hasText: name }).first().click();
      await done('linkIdentity');
    },
    /** Fills in a request for the row whose words hold `row`, and leaves it unsent. */
    async fillInRequest(of: { readonly row: string; readonly why: string; readonly until?: string }) {
      await open('requestChange');
      await form
        .getByRole('checkbox')
        .and(form.getByLabel(of.row, { exact: false }))
        .check();
      if (of.until !== undefined) await field(TRACE_FIELDS.changeUntil).fill(of.until);
      await form.getByLabel(TRACE_FIELDS.changeWhy, { exact: true }).fill(of.why);
    },
    async decide(verb: 'decideChange' | 'decideExemption', decision: string, reason: string) {
      await open(verb);
      await form.getByRole('radio', { name: decision }).check();
      await form.getByLabel(FIELDS.reason, { exact: false }).fill(reason);
    },
    /** Plans how an approved change is carried out. */
    async planRequested(what: string) {
      await requests.getByRole('button', { name: TRACE_WORDS.requests.carryOut }).click();
      await form.getByRole('heading', { name: FORM_WORDS.planAction.title }).waitFor();
      await field(FIELDS.what).fill(what);
      await done('planAction');
    },
    async verify(what: string, finding: string) {
      await cases.fillInVerification(what, finding);
      await done('verifyAction');
    },
    /** Asks what is known about why it failed; the form stays open with the answer. */
    async lookForCause(of: {
      readonly failed: string;
      readonly worked: string;
      readonly host: string;
      readonly chain: string;
    }) {
      await open('recordTriage');
      await field(TRACE_FIELDS.failed).fill(of.failed);
      await field(TRACE_FIELDS.worked).fill(of.worked);
      await field(TRACE_FIELDS.chain).fill(of.chain);
      await field(TRACE_FIELDS.host).fill(of.host);
      await form.getByRole('button', { name: TRACE_FIELDS.look }).click();
      await form.getByRole('heading', { name: TRACE_FIELDS.triageKnown }).waitFor();
    },
    /** A cause as the answer lists it, with its grounds. */
    knownCause: (finding: TriageFinding): Locator =>
      form.locator('.known-cause', { hasText: TRIAGE_FINDING_NAMES[finding] }),
    async extendExemption(of: { readonly until: string; readonly justification: string }) {
      await exemptions.getByRole('button', { name: TRACE_WORDS.exemptions.extend }).click();
      await form.getByRole('heading', { name: FORM_WORDS.requestExemption.title }).waitFor();
      await field(FIELDS.until).fill(of.until);
      await form.getByLabel(FIELDS.justification).fill(of.justification);
    },
    async fillInThread(of: Readonly<Record<'kind' | 'address' | 'author' | 'excerpt', string>>) {
      await form.getByRole('radio', { name: of.kind }).check();
      await field(TRACE_FIELDS.address).fill(of.address);
      await field(TRACE_FIELDS.author).fill(of.author);
      await field(TRACE_FIELDS.excerpt).fill(of.excerpt);
    },
    async waive(kind: string, reason: string) {
      await open('waiveAction', cases.standing);
      const radio = form.getByRole('radio', { name: kind });
      if ((await radio.count()) > 0) await radio.check();
      await field(FIELDS.reason).fill(reason);
      await done('waiveAction');
    },
    async tell() {
      await open('recordOutcome', cases.standing);
      await cases.outcomePart('did').waitFor();
      await done('recordOutcome');
    },
  };
}

function section(page: Page, title: string): Locator {
  return page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last();
}
