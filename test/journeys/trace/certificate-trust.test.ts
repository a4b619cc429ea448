import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { onlyCertificates } from '../../../src/domain/triage/chain/pem.ts';
import { TRACE_FIELDS } from '../../../src/web/screens/case/forms/trace-fields.ts';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { TRACE_WORDS } from '../../../src/web/screens/case/trace-words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { importPage } from '../screens/identities.ts';
import { reporter } from '../screens/reporter.ts';
import { chapters } from './chapters.ts';
import { atCase, confirmed, packHolds, reported } from './line.ts';
import { startBrokenServer } from './signing-in.ts';
import type { BrokenServer } from './signing-in.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];
const SEND = 'Send the issuing certificate with the server’s own.';
const CHECK = 'Each renewal is checked as a client would, before it is loaded.';
const LOOKS = ['light', 'dark', 'narrow'] as const;

describe(
  'an authentication failure is found to be certificate trust',
  { ...needsPrograms('nginx', 'openssl'), ...needsChromium },
  () => {
    let server: BrokenServer;
    let code = '';
    const stage = chapters('certificate-trust', async () => {
      server = await startBrokenServer();
      return { TRUSTED_CERTIFICATES: server.rootFile };
    });
    afterAll(async () => await server?.stop());

    test('given the certificate of a client in the inventory, when a reporter says that it cannot sign in, then a responder finds it by its name', async () => {
      const { rosa, album, url } = stage();
      const imports = importPage(rosa.page);
      await imports.open(url);
      await imports.drop({ name: 'clients.pem', content: server.clientCertificate });
      await imports.call('client certificates');
      await imports.read();
      await imports.preview();
      await imports.apply();
      await stage().pass(30 * DAY);

      code = await reported(stage(), {
        text: 'The invoice client cannot sign in to db since this morning. Nobody changed anything on our side.',
        where: `${server.name}, from the billing hosts`,
        contact: 'eve@example.org',
        kind: 'authentication-failure',
      });
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.linkKnown('invoice-client');
      expect(await rosa.page.locator('.things').first().innerText()).toContain('invoice-client');
      expect(await album.look(rosa.page, 'failed-sign-in-reported')).toEqual([]);
    });

    test('given what the server really sends, when it is pasted with a private key beside it, then the causes are told apart and the key is hidden', async () => {
      const { rosa, album } = stage();
      const shown = await server.asked();
      expect(shown).toContain('unable to verify the first certificate');
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.lookForCause({ ...times(), host: server.name, chain: `${shown}\n${server.clientKey}` });

      expect(await desk.knownCause('certificate-or-trust-chain').innerText()).toMatch(
        /explains it[^]*A certificate between the server’s own and the root is missing\./u,
      );
      expect(await desk.knownCause('credential-expired').innerText()).toMatch(/speaks against it[^]*expires only on/u);
      expect(await desk.knownCause('rotated-without-consumers').innerText()).toMatch(
        /speaks against it[^]*No credential was rotated in between\./u,
      );
      expect(await desk.knownCause('permission-drift').innerText()).toMatch(/not known[^]*Import what it may do/u);
      expect(await desk.form.innerText()).toContain(TRACE_FIELDS.privateKey);
      expect(await desk.form.getByLabel(TRACE_FIELDS.chain).inputValue()).not.toContain('PRIVATE');
      const answer = desk.form.locator('.triage-answer');
      expect(await album.look(rosa.page, 'failed-sign-in-causes', LOOKS, answer)).toEqual([]);
    });

    test('given the causes, when the finding is recorded, then it stands in the trace with its grounds, and the cause of the case is set from it', async () => {
      const { rosa } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.lookForCause({ ...times(), host: server.name, chain: await server.asked() });
      await desk.done('recordTriage');
      expect(await desk.triage.innerText()).toMatch(/not trusted[^]*Found by Rosa Ferreira/u);
      await desk.triage.getByRole('button', { name: TRACE_WORDS.triage.classify }).click();
      expect(await desk.form.getByLabel(FIELDS.cause).inputValue()).toBe('certificate-or-trust-chain');
      await desk.form.getByRole('radio', { name: 'High' }).check();
      await desk.done('classify');
      await desk.stage('Classified').waitFor();
    });

    test('given the cause, when the server sends what was missing, then the same look says that the chain holds, and a second person verifies it', async () => {
      const { rosa, viktor, album } = stage();
      const planning = await atCase(stage(), rosa, 'C-1');
      await planning.plan('contain', { means: 'restore', what: SEND, forCredentials: false });
      await planning.plan('prevent', { means: 'monitoring', what: CHECK, forCredentials: false });
      await planning.execute(CHECK, { proof: 'The renewal job runs openssl verify first, and stops where it fails.' });

      await server.mend();
      await expect.poll(server.asked, { timeout: 15_000 }).toContain('Verify return code: 0 (ok)');
      const proof = join(stage().folder, 'what-the-server-sends.txt');
      await writeFile(proof, onlyCertificates(await server.asked()));
      const doing = await atCase(stage(), viktor, 'C-1');
      await doing.execute(SEND, { proof: 'Both certificates are sent since the reload; see the file.', file: proof });
      await doing.verify(CHECK, 'I gave the job a chain with a gap, and it stopped.');

      const checking = await atCase(stage(), rosa, 'C-1');
      await checking.lookForCause({ ...times(), host: server.name, chain: await server.asked() });
      expect(await checking.knownCause('certificate-or-trust-chain').innerText()).toMatch(
        /speaks against it[^]*The chain holds\./u,
      );
      expect(
        await album.look(
          rosa.page,
          'failed-sign-in-holds',
          ['light', 'narrow'],
          checking.form.locator('.triage-answer'),
        ),
      ).toEqual([]);
      await checking.leave();
      await checking.verify(SEND, 'Pasted again: the chain holds now, up to the Example Root.');
    });

    test('given that it works, when the reporter is told in plain words and answers, then the case closes, its pack holds, and the key is nowhere', async () => {
      const { rosa, album } = stage();
      const desk = await atCase(stage(), rosa, 'C-1');
      await desk.open('recordOutcome', desk.standing);
      await desk.outcomePart('did').waitFor();
      expect(await desk.outcomePart('why').inputValue()).toContain('a certificate or its chain of trust was not right');
      await desk.outcomePart('did').fill('The server of db sends its whole chain again, so that your client takes it.');
      expect(await album.look(rosa.page, 'failed-sign-in-outcome')).toEqual([]);
      await desk.done('recordOutcome');
      await stage().tick();
      expect((await stage().mails()).map(({ envelope }) => envelope.to)).toContainEqual(['eve@example.org']);
      await confirmed(stage(), code);
      expect(await reporter(stage().reporter, stage().url).status.outcome.innerText()).toContain(
        'sends its whole chain',
      );
      expect(await album.look(stage().reporter, 'failed-sign-in-told', ['light', 'narrow'])).toEqual([]);

      const pack = await packHolds(stage(), 'C-1');
      const secret = server.clientKey.split('\n')[1] ?? '';
      expect(secret.length).toBeGreaterThan(40);
      for (const file of [pack, stage().log]) expect(await readFile(file, 'latin1')).not.toContain(secret);
    });

    /** It worked yesterday and failed first this morning, as a date field takes it. */
    function times() {
      const field = (at: number) =>
        new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T');
      return { failed: field(stage().now() - 3 * HOUR), worked: field(stage().now() - 20 * HOUR) };
    }
  },
);
