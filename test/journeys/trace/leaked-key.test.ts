import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { searchBytes } from '../../../src/app/demo/byte-search.ts';
import { survivors } from '../../../src/redact/survives.ts';
import { TRACE_FIELDS } from '../../../src/web/screens/case/forms/trace-fields.ts';
import { TRACE_WORDS } from '../../../src/web/screens/case/trace-words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { throughlineIn } from '../../support/command.ts';
import { needsGit } from '../../support/git-repository.ts';
import type { TestRepository } from '../../support/git-repository.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { consumer } from '../screens/consumer.ts';
import { importPage } from '../screens/identities.ts';
import { proofs } from '../screens/proofs.ts';
import { reporter } from '../screens/reporter.ts';
import { chapters } from './chapters.ts';
import { atCase, confirmed, packHolds, reported } from './line.ts';
import { freshKey, startOrdersApi } from './orders-api.ts';
import type { OrdersApi } from './orders-api.ts';
import { shopWith, withoutHistory } from './shop.ts';

const MINUTE = 60_000;
const ALL = ['light', 'dark', 'narrow'] as const;

/**
 * A key is in a public repository. The interface that takes it is a real nginx, the repository a real git, the mails go
 * over SMTP, and "rotated" is believed when nginx says so.
 */
describe(
  'an API key leaks in a repository',
  { ...needsGit, ...needsPrograms('nginx', 'openssl'), ...needsChromium },
  () => {
    const [old, next, another] = [freshKey(), freshKey(), freshKey()];
    let folder: string;
    let api: OrdersApi;
    let repo: TestRepository;
    let code = '';
    let packed = '';
    const seen: string[] = [];
    const stage = chapters('leaked-key', async () => {
      folder = await mkdtemp(join(tmpdir(), 'throughline-orders-'));
      api = await startOrdersApi(folder, old);
      repo = await shopWith(join(folder, 'shop'), old);
      return { PROBE_TARGETS: api.targets };
    });
    afterAll(async () => {
      await api?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('given the inventory, when a developer reports the line with the key, then it is hidden before anything is stored', async () => {
      const { viktor, url } = stage();
      // Rosa will ask the server that the record leads to, so it has to come from somebody else
      const imports = importPage(viktor.page);
      await imports.open(url);
      await imports.drop({ name: 'keys.csv', content: inventory(api.address) });
      await imports.call('shop');
      await imports.read();
      await imports.preview();
      await imports.apply();
      code = await reported(stage(), {
        text: report(old),
        where: 'https://code.example.org/shop',
        contact: 'dana@example.org',
      });
      const { stored } = reporter(stage().reporter, url).receipt;
      expect(await stored.innerText()).toContain('api-key #1');
      await picture(stage().reporter, 'leaked-key-reported', ['light', 'narrow'], stored);
    });

    test('given the report, when a responder classifies it, then the identity is known, and what is to be done is planned', async () => {
      const { rosa } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.classify({ verdict: 'Confirmed', severity: 'High', cause: 'secret-exposed-in-code' });
      await desk.linkKnown('orders-api');
      await desk.plan('contain', { means: 'rotate', what: ROTATE, forCredentials: true });
      await desk.plan('remove', { means: 'code', what: CLEAN, forCredentials: true });
      await desk.plan('prevent', { means: 'control', what: PREVENT, forCredentials: false });
      await desk.stage('Acting').waitFor();
      expect(await rosa.page.locator('.things').innerText()).toMatch(/orders-api[^]*Team Orders/u);
    });

    test('given a second key beside the old one, when it is called rotated, then the issuer says that the old one is still valid, and the case that it is not done', async () => {
      const { rosa, viktor } = stage();
      await api.takes(old, next);
      const doing = await atCase(stage(), viktor, 'C-1');
      await doing.execute(ROTATE, { proof: 'The new key is in the vault, and the interface takes it.' });

      const desk = await atCase(stage(), rosa, 'C-1');
      const proof = proofs(rosa.page);
      await proof.verify(ROTATE, 'look', 'The interface takes the new key.');
      await proof.probe(another);
      await desk.form.getByText('This is another credential than the one of the case.').first().waitFor();
      await proof.probe(old);
      await desk.form.getByRole('heading', { name: 'Still valid' }).waitFor();
      await picture(rosa.page, 'leaked-key-still-valid', ALL);
      await proof.backToCase();
      expect(await desk.action(ROTATE).innerText()).toContain('Planned');
      expect(await desk.trace.innerText()).toContain('it still works');
    });

    test('given the old key taken away at the interface, when it is offered again, then it is refused, and that verifies the rotation', async () => {
      const { rosa, viktor } = stage();
      await api.takes(next);
      expect([await api.ask(old), await api.ask(next)]).toEqual([401, 200]);
      await stage().pass(2 * MINUTE);
      const doing = await atCase(stage(), viktor, 'C-1');
      await doing.execute(ROTATE, {
        proof: 'The old key is taken away as well: the interface knows only the new one.',
      });

      const desk = await atCase(stage(), rosa, 'C-1');
      const proof = proofs(rosa.page);
      await proof.probe(old);
      await desk.form.getByRole('heading', { name: 'Refused' }).waitFor();
      await proof.backToCase();
      await proof.verify(ROTATE, 'probe', 'The interface refuses the old key.');
      await desk.goTo(stage().url, 'C-1');
      await picture(rosa.page, 'leaked-key-refused', ALL, proof.section);
    });

    test('given the holder of the key, when they ask from their own machine, then the case has the answer as theirs', async () => {
      const { rosa } = stage();
      await stage().pass(2 * MINUTE);
      await atCase(stage(), rosa, 'C-1');
      const proof = proofs(rosa.page);
      const command = await proof.kit('kitProbe');
      const wrong = await throughlineIn(repo.folder, [...command, '--yes'], another);
      expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('another credential') });
      const asked = await throughlineIn(repo.folder, [...command, '--yes'], `${old}\n`);
      expect(asked).toMatchObject({ code: 0, err: expect.stringContaining('Refused') });
      seen.push(asked.out, asked.err, wrong.out, wrong.err);
      await atCase(stage(), rosa, 'C-1');
      expect(await proof.list.first().innerText()).toMatch(/Still valid[^]*Refused[^]*Refused[^]*said by the holder/u);
    });

    test('given a history that holds the key, when it is searched, then the commit is named; when it was written anew, then it is clean', async () => {
      const { rosa, viktor } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      const proof = proofs(rosa.page);
      const leak = await repo.git('rev-parse', '--short=12', 'HEAD~1');
      const found = await throughlineIn(repo.folder, await proof.kit('kitGit'));
      expect(found).toMatchObject({ code: 3, err: expect.stringContaining(`${leak}:src/client.js:1`) });
      seen.push(found.out, found.err);
      await desk.goTo(stage().url, 'C-1');
      expect(await proof.list.last().innerText()).toMatch(/3 commits, and it is still there[^]*src\/client\.js:1/u);

      await withoutHistory(repo);
      const clean = await throughlineIn(repo.folder, await proof.kit('kitGit'));
      expect(clean).toMatchObject({ code: 0, out: expect.stringContaining('nowhere in this history') });
      seen.push(clean.out, clean.err);
      const doing = await atCase(stage(), viktor, 'C-1');
      await doing.execute(CLEAN, {
        proof: 'The history begins anew at the cleaned commit, and was pushed everywhere.',
      });
      await desk.goTo(stage().url, 'C-1');
      await proof.verify(CLEAN, 'scan', 'The scan of the new history finds it nowhere.');
      expect(await proof.list.last().innerText()).toContain('and it is in none of them');
      await desk.goTo(stage().url, 'C-1');
      await picture(rosa.page, 'leaked-key-clean', ['light', 'narrow'], proof.section);
    });

    test('given who uses the key, when they are listed, then each is told by mail and answers on a page of their own', async () => {
      const { rosa, url } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.open('listConsumers');
      await desk.form.getByText('label-printer').waitFor();
      await desk.done('listConsumers');
      for (const name of ['billing-worker', 'label-printer']) {
        await desk.open('contactConsumer', desk.consumers.locator('li', { hasText: name }));
        await desk.form.getByLabel(TRACE_FIELDS.contact, { exact: false }).fill(`${name}@example.org`);
        await desk.done('contactConsumer');
      }
      await stage().tick();
      const page = consumer(stage().reporter);
      await page.open(await linkTo('billing-worker@example.org'));
      await picture(stage().reporter, 'leaked-key-moved', ALL);
      await page.answer('moved', 'Since this morning; the old key is out of our settings.');
      await page.open(await linkTo('label-printer@example.org'));
      await page.answer('not-a-consumer', 'We print from the warehouse, not from orders.');
      await desk.goTo(url, 'C-1');
      await desk.consumers.getByText(TRACE_WORDS.consumers.moved(1, 1)).waitFor();
      await picture(rosa.page, 'leaked-key-consumers', ['light', 'narrow'], desk.consumers);
    });

    test('given what keeps it from coming back, when another has looked at it, then the case is verified and the outcome is told in plain words', async () => {
      const { rosa, viktor } = stage();
      const doing = await atCase(stage(), rosa, 'C-1');
      await doing.execute(PREVENT, { proof: 'throughline scan runs as a pre-commit hook; a made-up key was stopped.' });
      const checking = await atCase(stage(), viktor, 'C-1');
      await checking.verify(PREVENT, 'I tried it with a made-up key: the commit was refused.');
      await checking.stage('Verified').waitFor();

      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.open('recordOutcome', desk.standing);
      const did = desk.outcomePart('did');
      await did.waitFor();
      expect(await did.inputValue()).toBe(DID);
      await picture(rosa.page, 'leaked-key-outcome');
      await desk.done('recordOutcome');
      await stage().tick();
      const told = (await mailsTo('dana@example.org')).at(-1);
      expect(told?.text?.replaceAll(/\s+/gu, ' ')).toContain(DID);
    });

    test('given the answer, when the reporter says yes, then the case is closed and a stranger can check its pack', async () => {
      const { rosa } = stage();
      const page = reporter(stage().reporter, stage().url);
      await page.openStatus(code);
      await picture(stage().reporter, 'leaked-key-told', ['light', 'narrow']);
      await confirmed(stage(), code);
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.stage('Closed').waitFor();
      await picture(rosa.page, 'leaked-key-closed');
      packed = await packHolds(stage(), 'C-1');
    });

    test('given all that is left behind, when every byte is searched, then the key is nowhere', async () => {
      const values = [old, next, another];
      const searched = await searchBytes([stage().folder], values);
      expect(searched.files).toContain(packed);
      expect(searched.files.map((file) => file.replace(/^.*\//u, ''))).toEqual(
        expect.arrayContaining(['throughline.db', 'vault.db', 'server.log']),
      );
      expect(searched.hits).toEqual([]);
      const mails = (await stage().mails()).map(({ raw }) => raw.toString('latin1'));
      expect(mails.length).toBeGreaterThan(3);
      const read = [...mails, ...(await everyMail()).map(({ text = '', html = '' }) => text + html)];
      for (const text of [...seen, ...read])
        expect(values.flatMap((value) => survivors(Buffer.from(text), value))).toEqual([]);
    });

    /** A picture, and what can be read on it for the search at the end. */
    async function picture(
      page: Page,
      name: string,
      keep?: readonly ('light' | 'dark' | 'narrow')[],
      part?: Locator,
    ): Promise<void> {
      seen.push(await page.content());
      expect(await stage().album.look(page, name, keep, part)).toEqual([]);
    }

    async function everyMail() {
      const mails = await stage().mails();
      return await Promise.all(
        mails.map(async ({ raw, envelope: { to } }) => ({ ...(await PostalMime.parse(raw)), to })),
      );
    }

    async function mailsTo(address: string) {
      return (await everyMail()).filter(({ to }) => to.includes(address));
    }

    /** The link in a consumer's mail. */
    async function linkTo(address: string): Promise<string> {
      const [mail] = await mailsTo(address);
      return /https?:\S+\/moved#[a-z-]+/u.exec(mail?.text ?? '')?.[0] ?? '';
    }
  },
);

function report(key: string): string {
  return `The key of our orders interface is in the public repository shop.

It stood in src/client.js: export const ORDERS_API_KEY = '${key}';
It was taken out of the file last week, but the history still has it.`;
}

const ROTATE = 'Rotate the key of the orders interface';
const DID =
  'We replaced the credential by a new one, and a second person had the old one tried: it is refused. ' +
  'We removed the secret from the code and its history, and a second person had it searched for: it is not there any more. ' +
  'We added a control that keeps it from happening again, and a second person checked that it worked.';
const CLEAN = 'Take the key out of the history of the repository “shop”';
const PREVENT = 'Stop keys before they are committed';

function inventory(address: string): string {
  return `name,kind,url,team,description,used by
orders-api,api-key,${address},Team Orders,Reads the orders of the shop,billing-worker;label-printer
`;
}
