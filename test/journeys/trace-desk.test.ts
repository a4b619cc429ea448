import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TRACE_FIELDS } from '../../src/web/screens/case/forms/trace-fields.ts';
import { FIELDS } from '../../src/web/screens/case/forms/words.ts';
import { TRACE_WORDS } from '../../src/web/screens/case/trace-words.ts';
import { needsChromium } from '../support/chromium.ts';
import { needsPostgres } from '../support/postgres.ts';
import { startGuardedPostgres } from '../support/servers/postgres.ts';
import type { Guarded } from '../support/servers/postgres.ts';
import { casePage } from './screens/case.ts';
import { tracePage } from './screens/trace.ts';
import { chapters } from './trace/chapters.ts';

const DAY = 86_400_000;
const freshPassword = () => `Gull-${randomBytes(9).toString('hex')}-Rope`;

/**
 * The case's screens for the trace, each form once, and once filled in wrongly: what a person reads then stands beside the
 * field or the button. Each screen is looked at in light, in dark and at 320 px.
 */
describe('the trace on the case page', { ...needsPostgres, ...needsChromium }, () => {
  const password = freshPassword();
  let server: Guarded;
  let folder: string;
  const stage = chapters('trace-desk', async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-targets-'));
    server = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
    await server.run(`create role orders_rw login password '${password}'`);
    const targets = [
      {
        name: 'Orders database',
        identity: 'orders_rw',
        issuer: 'postgres',
        host: 'localhost',
        port: server.port,
        account: 'orders_rw',
        detail: 'postgres',
        private: true,
      },
    ];
    const file = join(folder, 'targets.json');
    await writeFile(file, JSON.stringify({ targets }));
    return { PROBE_TARGETS: file };
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('given a report that names an account, when a responder links it, then the form says what is missing, and the case shows the account', async () => {
    const { rosa, album } = stage();
    await rosa.call('case.report', {
      kind: 'leaked-secret',
      text: `The password of orders_rw stands in the channel #orders: DB_PASSWORD=${password}`,
    });
    const cases = casePage(rosa.page);
    await cases.show(stage().url, 'C-1');
    await cases.classify({ verdict: 'Confirmed', severity: 'High', cause: 'secret-exposed-in-chat' });
    await cases.open('linkIdentity');
    await cases.send('linkIdentity');
    await cases.form.getByText('This is needed.').first().waitFor();
    expect(await album.look(rosa.page, 'trace-link', [])).toEqual([]);
    await cases.leave();
    await cases.linkIdentity({
      kind: 'database-user',
      name: 'orders_rw',
      locator: 'postgres://localhost/postgres',
      owner: 'Orders',
    });
    expect(await rosa.page.locator('.things').innerText()).toContain('orders_rw');
  });

  test('given the old password, when it is offered to its issuer, then a wrong one is told apart, and the answer stands in the case', async () => {
    const { rosa, album } = stage();
    const cases = casePage(rosa.page);
    const secret = cases.form.getByLabel(TRACE_FIELDS.secret, { exact: true });
    await cases.open('probe');
    await cases.send('probe');
    await cases.form.getByText(TRACE_FIELDS.secretNeeded).waitFor();
    await cases.form.getByText(TRACE_FIELDS.consentNeeded).waitFor();
    expect(await cases.form.innerText()).toContain('PostgreSQL at localhost');
    expect(await album.look(rosa.page, 'trace-probe', [])).toEqual([]);

    await secret.fill(freshPassword());
    await cases.form.getByLabel(TRACE_FIELDS.consent).check();
    await cases.send('probe');
    await cases.form.getByText('This is another credential than the one of the case.').first().waitFor();
    expect(await secret.inputValue()).toBe('');

    await secret.fill(password);
    await cases.send('probe');
    await cases.form.getByRole('heading', { name: 'Still valid' }).waitFor();
    expect(await album.look(rosa.page, 'trace-still-valid', [])).toEqual([]);
    await cases.form.getByRole('button', { name: TRACE_FIELDS.backToCase }).click();

    await server.run(`alter role orders_rw password '${freshPassword()}'`);
    await stage().pass(2 * 60_000);
    await cases.show(stage().url, 'C-1');
    await cases.open('probe');
    await secret.fill(password);
    await cases.form.getByLabel(TRACE_FIELDS.consent).check();
    await cases.send('probe');
    await cases.form.getByRole('heading', { name: 'Refused' }).waitFor();
    await cases.form.getByRole('button', { name: TRACE_FIELDS.backToCase }).click();
    expect(await rosa.page.locator('.proof-list').innerText()).toMatch(/Still valid[^]*Refused[^]*28P01/u);
    expect(await rosa.page.evaluate('location.href')).not.toContain(password);
  });

  test('given something that has to stay, when an exemption is asked for, then ninety days are the most, and another decides', async () => {
    const { rosa, paula, album, url } = stage();
    const cases = casePage(rosa.page);
    await cases.plan('contain', { means: 'revoke', what: 'Revoke the account of the partner', forCredentials: false });
    await cases.open('requestExemption', cases.action('Revoke the account of the partner'));
    await cases.send('requestExemption');
    await cases.form.getByText('This is needed.').first().waitFor();
    await cases.form.getByLabel(FIELDS.until).fill(day(stage().now() + 120 * DAY));
    await cases.form
      .getByLabel(FIELDS.justification)
      .fill('The partner’s gateway takes nothing else before its release.');
    await cases.form.getByLabel(FIELDS.controls).fill('Only from one address; every use is looked at daily.');
    await cases.send('requestExemption');
    await cases.refusal.waitFor();
    expect(await cases.refusal.innerText()).toContain('An exemption has to end in the future, and sooner than this.');
    await cases.form.getByLabel(FIELDS.until).fill(day(stage().now() + 10 * DAY));
    await cases.done('requestExemption');
    await rosa.page.getByText('You asked for this, so another approver has to decide.').waitFor();

    const approver = casePage(paula.page);
    await approver.show(url, 'C-1');
    await approver.open('decideExemption');
    await approver.form.getByRole('radio', { name: FIELDS.approve }).check();
    await approver.form.getByLabel(FIELDS.reason).fill('Agreed until the release.');
    expect(await album.look(paula.page, 'trace-decide-exemption', [])).toEqual([]);
    await approver.done('decideExemption');
    await paula.page.getByText('Runs out soon').waitFor();

    expect(await album.look(paula.page, 'trace-exemptions', [])).toEqual([]);
  });

  test('given an exemption that is not enough, when it is extended, then that is a review of its own, and it says how often', async () => {
    const { rosa, paula, album, url } = stage();
    const asking = tracePage(rosa.page);
    await asking.goTo(url, 'C-1');
    await asking.extendExemption({
      until: day(stage().now() + 20 * DAY),
      justification: 'The release of the partner is ten days late.',
    });
    expect(await album.look(rosa.page, 'trace-extend-exemption', [])).toEqual([]);
    await asking.done('requestExemption');
    expect(await asking.exemptions.innerText()).toMatch(/Runs out soon[^]*Waits for an approver[^]*extended once/u);
    expect(await asking.exemptions.getByRole('button', { name: TRACE_WORDS.exemptions.extend }).count()).toBe(0);

    const deciding = tracePage(paula.page);
    await deciding.goTo(url, 'C-1');
    await deciding.decide('decideExemption', FIELDS.approve, 'Until the release, and not again.');
    await deciding.done('decideExemption');
    expect(await deciding.exemptions.innerText()).toMatch(/Extended by a later one[^]*Approved[^]*extended once/u);
  });

  test('given what was said elsewhere, when it is linked, then a credential in it is hidden, and the address can be opened', async () => {
    const { rosa, album, url } = stage();
    const cases = tracePage(rosa.page);
    await cases.goTo(url, 'C-1');
    await cases.open('linkThread');
    await cases.send('linkThread');
    await cases.form.getByText('This is needed.').first().waitFor();
    const address = 'https://chat.example.org/c/orders/42';
    await cases.fillInThread({
      kind: 'Chat',
      address,
      author: 'Lin, on call',
      excerpt: `I had put it there at two in the night: DB_PASSWORD=${password}`,
    });
    expect(await album.look(rosa.page, 'trace-thread', [])).toEqual([]);
    await cases.done('linkThread');
    const said = await cases.threads.innerText();
    expect(said).toContain('I had put it there at two in the night');
    expect(said).not.toContain(password);
    expect(await cases.threads.getByRole('link').getAttribute('href')).toBe(address);
    expect(await album.look(rosa.page, 'trace-threads', [])).toEqual([]);
  });

  test('given a holder elsewhere, when a kit is made for them, then its command is shown once', async () => {
    const { rosa, album, url } = stage();
    const cases = casePage(rosa.page);
    await cases.show(url, 'C-1');
    await cases.open('giveKit');
    await cases.form.getByRole('radio', { name: TRACE_FIELDS.kitGit }).check();
    await cases.send('giveKit');
    await cases.form.getByText('throughline scan --git').waitFor();
    expect(await album.look(rosa.page, 'trace-kit', [])).toEqual([]);
    await cases.form.getByRole('button', { name: TRACE_FIELDS.backToCase }).click();
    expect(await rosa.page.content()).not.toContain('tlk_');
  });

  test('given somebody who uses the account, when they are listed, then a wrong address is said beside its field, and the case shows who has moved', async () => {
    const { rosa, album } = stage();
    const cases = casePage(rosa.page);
    await cases.open('addConsumer');
    await cases.send('addConsumer');
    await cases.form.getByText('This is needed.').waitFor();
    await cases.form.getByLabel(TRACE_FIELDS.consumerName, { exact: true }).fill('billing-worker');
    await cases.form.getByLabel(TRACE_FIELDS.contact).fill('not an address');
    await cases.send('addConsumer');
    await cases.form.locator('.field-wrong').waitFor();
    expect(await album.look(rosa.page, 'trace-consumer', [])).toEqual([]);
    await cases.form.getByLabel(TRACE_FIELDS.contact).fill('worker@example.org');
    await cases.done('addConsumer');
    await rosa.page.getByText('Who uses it has not moved yet.').waitFor();
    await stage().tick();
    await cases.show(stage().url, 'C-1');
    await rosa.page.getByText('Told by mail').waitFor();
    expect(await album.look(rosa.page, 'trace-consumers', [])).toEqual([]);
  });
});

/** A day as a date field takes it. */
function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
