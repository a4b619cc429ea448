import type { Page } from 'playwright-core';
import type { Method } from '../../../src/domain/case/words.ts';
import { METHOD_NAMES } from '../../../src/web/parts/vocabulary.ts';
import { TRACE_FIELDS } from '../../../src/web/screens/case/forms/trace-fields.ts';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { WORDS } from '../../../src/web/screens/case/words.ts';
import { casePage } from './case.ts';

/** What proves on the case page that a credential is dead or gone: probes, kits for holders, verification. */
export function proofs(page: Page) {
  const { form, open, done, send, action } = casePage(page);
  return {
    section: page.locator('section', { has: page.getByRole('heading', { name: WORDS.credentials.title }) }),
    /** What was proven of the credentials, in words. */
    list: page.locator('.proof-list'),
    /** Offers a credential to its issuer; what came of it stands in the form then. */
    async probe(secret: string) {
      await open('probe');
      await form.getByLabel(TRACE_FIELDS.secret, { exact: true }).fill(secret);
      await form.getByLabel(TRACE_FIELDS.consent).check();
      await send('probe');
    },
    async backToCase() {
      await form.getByRole('button', { name: TRACE_FIELDS.backToCase }).click();
    },
    /** The arguments of the command that the holder of a credential is given. */
    async kit(to: 'kitProbe' | 'kitGit'): Promise<readonly string[]> {
      await open('giveKit');
      await form.getByRole('radio', { name: TRACE_FIELDS[to] }).check();
      await send('giveKit');
      const command = await form.locator('.one-time code').innerText();
      const [, words = '', link = ''] = /^throughline (.+) '([^']+)'$/u.exec(command) ?? [];
      return [...words.split(' '), link];
    },
    async verify(what: string, by: Method, finding: string) {
      await open('verifyAction', action(what));
      await form.getByRole('radio', { name: FIELDS.works, exact: true }).check();
      await form.getByRole('radio', { name: METHOD_NAMES[by] }).check();
      await form.getByLabel(FIELDS.finding, { exact: false }).fill(finding);
      await done('verifyAction');
    },
  };
}
