import type { Download, Locator, Page } from 'playwright-core';
import type { ActionKind } from '../../../src/domain/case/words.ts';
import { ACTION_KIND_NAMES, METHOD_NAMES } from '../../../src/web/parts/vocabulary.ts';
import { FIELDS, FORM_WORDS } from '../../../src/web/screens/case/forms/words.ts';
import type { Verb } from '../../../src/web/screens/case/verbs.ts';
import { WORDS } from '../../../src/web/screens/case/words.ts';

/** The case page as somebody works on it: open the form of a verb, fill it in, send it. */
export function casePage(page: Page) {
  const form = page.locator('section.task');
  const field = (label: string): Locator => form.getByLabel(label, { exact: false });
  const standing = page.locator('.standing');

  async function open(verb: Verb, among: Locator = page.locator('.page')): Promise<void> {
    await among.getByRole('button', { name: FORM_WORDS[verb].open }).first().click();
    await form.getByRole('heading', { name: FORM_WORDS[verb].title }).waitFor();
  }
  async function send(verb: Verb): Promise<void> {
    await form.getByRole('button', { name: FORM_WORDS[verb].submit }).click();
  }
  async function done(verb: Verb): Promise<void> {
    await send(verb);
    await form.waitFor({ state: 'detached' });
  }
  const action = (what: string): Locator => page.locator('li.action', { hasText: what });

  return {
    page,
    form,
    standing,
    action,
    trace: page.locator('section', { has: page.locator('#trace') }),
    refusal: form.locator('.refusal'),
    stage: (name: string): Locator =>
      page
        .locator('.case-facts .tag')
        .first()
        .and(page.getByText(name, { exact: true })),
    /** The ring for those who do not see it. */
    ring: async () => await standing.getByRole('img').getAttribute('aria-label'),

    async classify(of: { readonly verdict: string; readonly severity: string; readonly cause: string }) {
      await page.keyboard.press(FORM_WORDS.classify.key ?? '');
      await form.getByRole('radio', { name: of.verdict }).check();
      await form.getByRole('radio', { name: of.severity }).check();
      await field(FIELDS.cause).selectOption(of.cause);
      await done('classify');
    },
    async linkIdentity(of: {
      readonly kind: string;
      readonly name: string;
      readonly locator: string;
      readonly owner: string;
    }) {
      await open('linkIdentity');
      await field(FIELDS.identityKind).selectOption(of.kind);
      await form.getByRole('combobox', { name: FIELDS.identityName }).fill(of.name);
      await field(FIELDS.locator).fill(of.locator);
      await form.getByLabel(FIELDS.owner).fill(of.owner);
      await done('linkIdentity');
    },
    async plan(
      kind: ActionKind,
      of: { readonly means: string; readonly what: string; readonly forCredentials: boolean },
    ) {
      await open('planAction');
      await form.getByRole('radio', { name: ACTION_KIND_NAMES[kind] }).check();
      await field(FIELDS.means[kind]).selectOption(of.means);
      await field(FIELDS.what).fill(of.what);
      for (const box of await form.getByRole('checkbox').all()) await box.setChecked(of.forCredentials);
      await done('planAction');
    },
    async execute(what: string, of: { readonly proof: string; readonly link?: string; readonly file?: string }) {
      await open('executeAction', action(what));
      await field(FIELDS.proof).fill(of.proof);
      if (of.link !== undefined) await field(FIELDS.link).fill(of.link);
      if (of.file !== undefined) await form.locator('input[type=file]').setInputFiles(of.file);
      await done('executeAction');
    },
    async fillInVerification(what: string, finding: string) {
      await open('verifyAction', action(what));
      await form.getByRole('radio', { name: FIELDS.works, exact: true }).check();
      await form.getByRole('radio', { name: METHOD_NAMES.look }).check();
      await field(FIELDS.finding).fill(finding);
    },
    /** Goes to a case by its number. */
    async show(url: string, number: string) {
      await page.goto(`${url}/desk/cases/${number}`);
      await standing.waitFor();
    },
    open,
    send,
    done,
    async settle(placeholder: string, disposition: string, reason: string) {
      await open('settleCredential', page.locator('li.case-credential', { hasText: placeholder }));
      await field(FIELDS.disposition).selectOption(disposition);
      await field(FIELDS.reason).fill(reason);
      await done('settleCredential');
    },
    outcomePart: (part: keyof typeof WORDS.outcome): Locator => form.getByLabel(WORDS.outcome[part], { exact: true }),
    async leave() {
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
    },
    async exportPack(): Promise<Download> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: WORDS.exportPack }).click(),
      ]);
      return file;
    },
  };
}
