import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { REDACT_WORDS } from '../../src/web/parts/redact-words.ts';
import { WORDS as LIST } from '../../src/web/screens/identities/words.ts';
import { WORDS as IDENTITY } from '../../src/web/screens/identity/words.ts';
import { WORDS as IMPORT } from '../../src/web/screens/import/words.ts';
import { needsChromium } from '../support/chromium.ts';
import { CLUSTER, manyRobots, TABLE } from './screens/exports.ts';
import { identityList, identityPage, importPage } from './screens/identities.ts';
import { chapters } from './trace/chapters.ts';

const LOOKS = ['light', 'dark', 'narrow'] as const;
/** A busy machine is no failure. */
const PATIENTLY = { timeout: 60_000 };
const FIXTURES = '../../src/inventory/fixtures';
const DETAILS = fileURLToPath(new URL(`${FIXTURES}/aws-details.json`, import.meta.url));
const REPORT = fileURLToPath(new URL(`${FIXTURES}/aws-credential-report.csv`, import.meta.url));

/** From an empty inventory to a comparison of what an identity could do before and can do now, in a browser. */
describe('what is known of identities', needsChromium, () => {
  const stage = chapters('identities');

  test('given nothing, when the list is opened, then it says how to begin', async () => {
    const { rosa, album, url } = stage();
    await identityList(rosa.page).open(url);
    await rosa.page.getByRole('heading', { name: LIST.emptyTitle }).waitFor();
    expect(await album.look(rosa.page, 'identities-empty')).toEqual([]);
    await rosa.page.getByRole('link', { name: LIST.emptyButton }).click();
    await importPage(rosa.page).heading('choosing').waitFor();
  });

  test('given both exports of an AWS account, when they are dropped, then what they would add is listed before anything is written', async () => {
    const { rosa, album } = stage();
    const imports = importPage(rosa.page);
    await imports.drop(DETAILS, REPORT);
    expect(await imports.source('AWS').isChecked()).toBe(true);
    expect(await album.look(rosa.page, 'import', LOOKS)).toEqual([]);
    await imports.call('aws production');
    await imports.read();
    await imports.preview();
    expect(await imports.says.innerText()).toBe('It would add 5 identities.');
    expect(await imports.rows.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('leaver')]));
    expect(await album.look(rosa.page, 'import-preview', LOOKS)).toEqual([]);

    const before = await rosa.call<{ readonly identities: readonly unknown[] }>('identity.list', {});
    expect(before.identities).toEqual([]);
    await imports.apply();
    expect(await album.look(rosa.page, 'import-applied')).toEqual([]);
  });

  test('given a cluster with a document that is none, when it is imported, then the rest comes in and the place is told', async () => {
    const { rosa, album, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    await imports.drop({ name: 'cluster.yaml', content: CLUSTER });
    await imports.call('cluster eu-1');
    await imports.read();
    await imports.preview();
    expect(await imports.count('adds')).toBe(2);
    expect(await imports.count('unreadable')).toBeGreaterThan(0);
    await imports.part('unreadable').click();
    await rosa.page.getByText(IMPORT.preview.leads.unreadable).waitFor();
    expect(await album.look(rosa.page, 'import-unreadable')).toEqual([]);
    await imports.apply();
  });

  test('given a table, when its columns are chosen, then its rows come in, and a formula stays the text that it is', async () => {
    const { rosa, album, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    await imports.drop({ name: 'robots.csv', content: TABLE });
    await imports.mapping('name').waitFor();
    expect(await imports.mapping('owner').innerText()).toContain('Team Turtle');
    await imports.mapping('purpose').getByRole('combobox').selectOption('Notes');
    expect(await imports.mapping('purpose').innerText()).toContain('=HYPERLINK(1)');
    expect(await album.look(rosa.page, 'import-table', LOOKS)).toEqual([]);
    await imports.call('robots');
    await imports.read();
    await imports.preview();
    await imports.apply();
    await rosa.page.getByRole('link', { name: IMPORT.applied.show('robots') }).click();
    await expect
      .poll(async () => await identityList(rosa.page).names(), PATIENTLY)
      .toEqual(['lawn-robot', 'pool-robot']);
    await rosa.page.getByRole('link', { name: 'pool-robot' }).click();
    await rosa.page.getByText('=HYPERLINK(1)').first().waitFor();
  });

  test('given the list, when it is narrowed down, then each filter leaves what it says, and the keyboard opens one', async () => {
    const { rosa, album, url } = stage();
    const list = identityList(rosa.page);
    await list.open(url);
    await list.row('backup-writer').waitFor();
    expect(await album.look(rosa.page, 'identities', LOOKS)).toEqual([]);
    expect(await list.row('backup-writer').innerText()).toContain(LIST.proposed);

    const noOwner = await list.count('no-owner');
    await list.filter('no-owner').click();
    await expect.poll(async () => (await list.names()).length, PATIENTLY).toBe(noOwner);
    expect(rosa.page.url()).toContain('filter=no-owner');
    await list.filter('no-owner').click();
    await list.search('backup');
    await expect.poll(async () => await list.names(), PATIENTLY).toEqual(['backup-writer']);
    await rosa.page.keyboard.press('Escape');
    await rosa.page.keyboard.press('j');
    await rosa.page.keyboard.press('Enter');
    await identityPage(rosa.page).waitFor('backup-writer');
  });

  test('given a proposed owner, when it is confirmed, then it says so with the reason, and the trace has it', async () => {
    const { rosa, album } = stage();
    const identity = identityPage(rosa.page);
    expect(await identity.owner.innerText()).toContain('It comes from the tag Owner.');
    expect(await album.look(rosa.page, 'identity', LOOKS)).toEqual([]);
    await identity.press(IDENTITY.owner.confirm);
    await identity.owner.getByText(IDENTITY.owner.confirmed(rosa.name)).waitFor();
    expect(await identity.trace.innerText()).toContain(rosa.name);
  });

  test('given a behaviour that looks odd, when it is explained, then it stands there until it is ended', async () => {
    const { rosa, album } = stage();
    const identity = identityPage(rosa.page);
    await identity.press(IDENTITY.behaviours.explain);
    await identity.field(IDENTITY.behaviours.what).fill(ODD);
    await identity.field(IDENTITY.behaviours.schedule).fill('every Sunday between 2 and 4');
    await identity.field(IDENTITY.behaviours.until).fill('2020-01-01');
    expect(await album.look(rosa.page, 'identity-explain')).toEqual([]);
    await identity.dialog.getByRole('button', { name: IDENTITY.behaviours.submit }).click();
    await identity.dialog.getByText(IDENTITY.behaviours.untilWrong).waitFor();
    await identity.field(IDENTITY.behaviours.until).fill(dayAhead(60));
    await identity.send(IDENTITY.behaviours.submit);
    const behaviours = identity.section(IDENTITY.behaviours.title);
    expect(await behaviours.innerText()).toContain(ODD);

    await identity.press(IDENTITY.behaviours.end);
    await identity.field(IDENTITY.behaviours.reason).fill('The job moved to another account.');
    await identity.send(IDENTITY.behaviours.endSubmit);
    await behaviours.getByText(IDENTITY.behaviours.ended).waitFor();
  });

  test('given the same exports again, then it says that nothing changes', async () => {
    const { rosa, album, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    await imports.drop(DETAILS, REPORT);
    await rosa.page.getByRole('option', { name: 'aws production' }).click();
    await imports.read();
    await imports.preview();
    expect(await imports.says.innerText()).toBe(IMPORT.preview.same('5'));
    expect(await album.look(rosa.page, 'import-same')).toEqual([]);
    await imports.throwAway();
  });

  test('given an export with another policy and without a user, then the change and what is gone are listed, and nothing else', async () => {
    const { rosa, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    await imports.drop(
      { name: 'aws.json', content: (await readFile(DETAILS, 'utf8')).replaceAll('s3:PutObject', 's3:GetObject') },
      { name: 'report.csv', content: (await readFile(REPORT, 'utf8')).replace(/^leaver,.*$/mu, '').trimEnd() },
    );
    await rosa.page.getByRole('option', { name: 'aws production' }).click();
    await imports.read();
    await imports.preview();
    expect(await imports.says.innerText()).toBe('It would change one, mark one as gone and leave 3 as they are.');
    expect(await imports.rows.allInnerTexts()).toEqual([expect.stringMatching(/backup-writer[^]*entitlements/u)]);
    await imports.part('gone').click();
    await imports.rows.filter({ hasText: 'leaver' }).waitFor();
    await imports.apply();
    await rosa.page.getByRole('link', { name: IMPORT.applied.showGone('1') }).click();
    const list = identityList(rosa.page);
    await expect.poll(async () => await list.names(), PATIENTLY).toEqual(['leaver']);
    expect(await list.row('leaver').innerText()).toContain(LIST.goneSince);
  });

  test('given two snapshots, when they are compared, then it says what it could do and cannot any more', async () => {
    const { rosa, album, url } = stage();
    await identityList(rosa.page).open(url);
    await rosa.page.getByRole('link', { name: 'backup-writer' }).click();
    const identity = identityPage(rosa.page);
    await identity.waitFor('backup-writer');
    // the import proposes, a person has said: that stays
    await identity.owner.getByText(IDENTITY.owner.confirmed(rosa.name)).waitFor();
    await identity.compare();
    const says = await identity.comparison.innerText();
    expect(says).toMatch(/Could s3:putobject on arn:aws:s3:::example-backups\/\*/u);
    expect(says).toMatch(/Can s3:getobject on arn:aws:s3:::example-backups\/\*/u);
    await identity.comparison.locator('summary').click();
    expect(await identity.comparison.locator('.entitlement-removed').innerText()).toContain('s3:putobject');
    expect(await album.look(rosa.page, 'identity-compare', LOOKS)).toEqual([]);
    const address = rosa.page.url();
    await rosa.page.goto(address);
    await identity.comparison.getByText('s3:putobject').first().waitFor();
  });

  test('given a word that no import should have brought, when it is taken out with the keyboard alone, then no page holds it and the snapshots say so', async () => {
    const { rosa, album } = stage();
    const identity = identityPage(rosa.page);
    await rosa.page.getByRole('button', { name: REDACT_WORDS.open }).focus();
    await rosa.page.keyboard.press('Enter');
    await identity.field(REDACT_WORDS.value).fill('example-backups');
    expect(await album.look(rosa.page, 'identity-redact', LOOKS)).toEqual([]);
    await rosa.page.keyboard.press('Control+Enter');
    await identity.dialog.locator('[aria-invalid="true"]').waitFor();
    expect(await identity.dialog.innerText()).toContain(REDACT_WORDS.confirm('remove'));
    await identity.field(REDACT_WORDS.confirm('remove')).focus();
    await rosa.page.keyboard.type('remove');
    await rosa.page.keyboard.press('Enter');
    await identity.dialog.waitFor({ state: 'detached' });
    await rosa.page.reload();
    await identity.comparison.getByText('[removed-secret #1]').first().waitFor();
    expect(await rosa.page.locator('body').innerText()).not.toContain('example-backups');
    expect(await rosa.page.locator('.snapshots').getByText(IDENTITY.snapshots.redacted).count()).toBe(4);
    expect(await identity.trace.innerText()).toContain('their digests stay');
    expect(await album.look(rosa.page, 'identity-redacted', LOOKS)).toEqual([]);
  });

  test('given a reading that takes long, when it is cancelled, then nothing is written and nothing is left behind', async () => {
    const { rosa, album, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    const { promise: cancelled, resolve: release } = Promise.withResolvers<undefined>();
    let sent = 0;
    await rosa.page.route('**/api/v1/inventory.add', async (route) => {
      sent += 1;
      if (sent > 1) await cancelled;
      await route.continue().catch(() => undefined); // the page has gone on
    });
    await imports.drop({ name: 'many.csv', content: manyRobots(8_000) });
    await imports.call('many robots');
    await imports.read();
    await imports.heading('reading').waitFor();
    await expect.poll(async () => await imports.counts.first().innerText(), PATIENTLY).not.toBe('0');
    expect(await album.look(rosa.page, 'import-reading', LOOKS)).toEqual([]);
    await rosa.page.getByRole('button', { name: IMPORT.reading.cancel }).click();
    await imports.heading('choosing').waitFor();
    release(undefined);
    await rosa.page.unroute('**/api/v1/inventory.add');
    await imports.earlier.filter({ hasText: 'many robots' }).getByText(IMPORT.earlier.states.abandoned).waitFor();
    const { identities } = await rosa.call<{ readonly identities: readonly unknown[] }>('identity.list', {
      words: 'robot-7',
    });
    expect(identities).toEqual([]);
  });

  test('given a connection that breaks once, when many are read, then each counts once', async () => {
    const { rosa, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    let tries = 0;
    await rosa.page.route('**/api/v1/inventory.add', async (route) => {
      tries += 1;
      await (tries === 2 ? route.abort('connectionreset') : route.continue());
    });
    await imports.drop({ name: 'many.csv', content: manyRobots(1_200) });
    await imports.call('many robots');
    await imports.read();
    await imports.preview();
    expect(tries).toBe(4);
    expect(await imports.says.innerText()).toBe('It would add 1,200 identities.');
    await imports.throwAway();
  });

  test('given a file that is something else, then it is said what it is, and nothing that was chosen is lost', async () => {
    const { rosa, album, url } = stage();
    const imports = importPage(rosa.page);
    await imports.open(url);
    await imports.source('Kubernetes').check();
    await imports.drop({ name: 'page.json', content: '{"hello": "there"}' });
    await imports.call('cluster eu-2');
    await imports.read();
    await rosa.page.locator('.refusal').waitFor();
    expect(await album.look(rosa.page, 'import-refused', LOOKS)).toEqual([]);
    expect(await rosa.page.getByRole('combobox', { name: IMPORT.name }).inputValue()).toBe('cluster eu-2');
  });

  test('given an auditor, then the list can be read and nothing can be imported or said', async () => {
    const { otto, album, url } = stage();
    const list = identityList(otto.page);
    await list.open(url);
    await list.row('backup-writer').waitFor();
    expect(await list.importLink.count()).toBe(0);
    await otto.page.getByRole('link', { name: 'jo', exact: true }).click();
    await identityPage(otto.page).waitFor('jo');
    expect(await otto.page.locator('.page').getByRole('button').allInnerTexts()).toEqual([]);
    expect(await album.look(otto.page, 'identity-read-only')).toEqual([]);
  });
});

const ODD = 'Reads every backup in one go and copies it to the archive account';

function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
