import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchBytes } from '../../src/app/demo/byte-search.ts';
import { needsChromium } from '../support/chromium.ts';
import { throughline } from '../support/command.ts';
import { tellTales } from '../../src/app/demo/credentials.ts';
import { offline } from '../support/offline.ts';
import { casePage } from './screens/case.ts';
import { accept, invite, setUp, signIn, signOut } from './screens/door.ts';
import { openClosed, openFirst, openFirstByKeyboard, openQueue } from './screens/queue.ts';
import { reporter } from './screens/reporter.ts';
import { dropPack, giveKey, openVerifier } from './screens/verify.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

/**
 * The whole line, once, for real: a server and an SMTP server of their own, a browser, and people who know only what
 * stands on the screen. Each test is a chapter and begins where the one before ended.
 */
describe('from a pasted key to a pack that a stranger can check', needsChromium, () => {
  let stage: Stage;
  let code = '';
  let key = '';
  let pack = '';

  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(async () => await stage?.close());

  let isBroken = false;
  beforeEach(({ skip }) => skip(isBroken, 'the chapter before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    isBroken = true;
    await stage.showScreens();
  });

  test('given a fresh installation, when its administrator opens the link, then colleagues can be invited and come', async () => {
    const { ada, people, album, server } = stage;
    await setUp(ada, server.setUp, people.ada);
    const links = {
      rosa: await invite(ada, people.rosa, 'Responder'),
      viktor: await invite(ada, people.viktor, 'Responder'),
      otto: await invite(ada, people.otto, 'Auditor'),
    };
    await accept(stage.rosa, links.rosa, people.rosa);
    await accept(stage.viktor, links.viktor, people.viktor);
    await accept(stage.otto, links.otto, people.otto);

    await ada.reload();
    await ada.getByText(people.otto.email).waitFor();
    expect(await album.look(ada, 'people')).toEqual([]);
  });

  test('given nobody’s account, when a message with a key and a password is pasted, then both are hidden and a code is given', async () => {
    const { credentials, album, server } = stage;
    const reports = reporter(stage.reporter, server.url);
    await reports.openForm();
    expect(await album.look(stage.reporter, 'report', ['light', 'dark', 'narrow'])).toEqual([]);
    await reports.fillIn({ text: stage.message, where: 'The channel #billing-deploys', contact: stage.address });
    await reports.send();

    code = await reports.receipt.code();
    expect(code).toMatch(/^(?:[a-z]+-){6}[a-z]+$/u);
    const shown = await reports.receipt.stored.innerText();
    expect(shown).toContain('private-key #1');
    expect(shown).toContain('url-password #1');
    for (const line of tellTales(credentials).filter((value) => value !== credentials.passphrase))
      expect(shown).not.toContain(line);
    expect(await album.look(stage.reporter, 'receipt', ['light', 'dark', 'narrow'])).toEqual([]);
    const receipt = await reports.receipt.download();
    await receipt.saveAs(join(stage.downloads, receipt.suggestedFilename()));
  });

  test('given a secret that no detector can know, when its reporter names it, then it is gone', async () => {
    const { credentials, album, server } = stage;
    const reports = reporter(stage.reporter, server.url);
    expect(await reports.receipt.stored.innerText()).toContain(credentials.passphrase);
    await reports.receipt.takeOut(credentials.passphrase);
    await reports.receipt.gone.waitFor();
    expect(await stage.reporter.content()).not.toContain(credentials.passphrase);
    expect(await album.look(stage.reporter, 'removed')).toEqual([]);

    await reports.receipt.toStatus();
    expect(await stage.reporter.content()).not.toContain(credentials.passphrase);
    expect(await album.look(stage.reporter, 'status-received', ['narrow'])).toEqual([]);
  });

  test('given the queue, when a responder works it from the keyboard, then the case is classified and its identity linked', async () => {
    const { rosa, album, server } = stage;
    await openQueue(rosa, server.url);
    expect(await album.look(rosa, 'queue', ['light', 'dark', 'narrow'])).toEqual([]);
    await openFirstByKeyboard(rosa);
    const cases = casePage(rosa);
    await cases.classify({ verdict: 'Confirmed', severity: 'High', cause: 'secret-exposed-in-chat' });
    await cases.stage('Classified').waitFor();
    await cases.linkIdentity({
      kind: 'database-user',
      name: 'billing_app',
      locator: 'db.internal.example.net/billing',
      owner: 'Billing',
    });
    expect(await rosa.locator('.things').innerText()).toContain('billing_app');
  });

  test('given the case, when she plans and does what is needed, then each action waits with its proof for a colleague', async () => {
    const cases = casePage(stage.rosa);
    for (const { kind, means, what, forCredentials } of WORK) await cases.plan(kind, { means, what, forCredentials });
    await stage.rosa.reload();
    await cases.stage('Acting').waitFor();
    expect(await stage.album.look(stage.rosa, 'case', ['light', 'dark', 'narrow'])).toEqual([]);
    for (const { what, proof, withFile } of WORK)
      await cases.execute(what, { proof, ...(withFile && { file: stage.proofFile }) });
    for (const { what } of WORK) expect(await cases.action(what).innerText()).toContain('Done, not verified');
    expect(await cases.action(WORK[0].what).innerText()).toContain('rotation.log');
  });

  test('given her own work, when she verifies it, then she is refused and reads why', async () => {
    const cases = casePage(stage.rosa);
    await cases.fillInVerification(WORK[0].what, 'I tried the old password: it is refused.');
    await cases.send('verifyAction');
    await cases.refusal.waitFor();
    expect(await cases.refusal.innerText()).toContain(
      'You carried this out yourself, so you cannot be the one who verifies it.',
    );
    expect(await stage.album.look(stage.rosa, 'own-work')).toEqual([]);
    await cases.leave();
  });

  test('given the same work, when a colleague verifies it, then the case is verified', async () => {
    const { viktor, server } = stage;
    await openQueue(viktor, server.url);
    await openFirst(viktor);
    const cases = casePage(viktor);
    for (const { what, finding } of WORK) {
      await cases.fillInVerification(what, finding);
      await cases.done('verifyAction');
    }
    await cases.stage('Verified').waitFor();
  });

  test('given a draft from the trace, when it is edited and signed, then it is recorded and arrives by mail', async () => {
    const { rosa, album, server, credentials } = stage;
    await openQueue(rosa, server.url);
    await openFirst(rosa);
    const cases = casePage(rosa);
    await cases.open('recordOutcome', cases.standing);
    expect(await cases.outcomePart('did').inputValue()).toContain('a second person checked that it worked');
    await cases.outcomePart('can').fill(OWN_WORDS);
    expect(await album.look(rosa, 'outcome', ['light', 'dark'])).toEqual([]);
    await cases.done('recordOutcome');
    await cases.stage('Told').waitFor({ timeout: 20_000 });

    const mails = await Promise.all(
      (await stage.mails()).map(async ({ raw, envelope }) => ({ envelope, ...(await PostalMime.parse(raw)) })),
    );
    const told = mails.filter(({ text }) => text?.includes(OWN_WORDS) === true);
    expect(told).toMatchObject([
      { envelope: { to: [stage.address] }, html: expect.stringContaining('a second person checked that it worked') },
    ]);
    for (const { text = '', html = '', subject = '' } of mails) {
      for (const secret of [...tellTales(credentials), code, code.replaceAll('-', ' ')])
        expect(`${subject}${text}${html}`).not.toContain(secret);
    }
  });

  test('given the link with the code, when the reporter opens it, then the ring is full; a yes closes the case', async () => {
    const { album, server, rosa } = stage;
    const reports = reporter(stage.reporter, server.url);
    await reports.openStatus(code);
    expect(stage.reporter.url()).toBe(`${server.url}/status`);
    expect(await reports.status.outcome.innerText()).toContain(OWN_WORDS);
    expect(await album.look(stage.reporter, 'status-told', ['light', 'dark', 'narrow'])).toEqual([]);
    await reports.status.answer('confirmed');
    await reports.status.heading('Closed').waitFor();
    expect(await reports.status.ring()).toBe(
      'How far it is: Received: done, Classified: done, Acted on: done, Verified: done, You are told: done.',
    );
    expect(await album.look(stage.reporter, 'status-closed')).toEqual([]);

    await rosa.reload();
    await casePage(rosa).stage('Closed').waitFor();
    expect(await casePage(rosa).trace.innerText()).toMatch(/What we found[^]*What we did[^]*Why[^]*What you can do/u);
    expect(await album.look(rosa, 'case-closed', ['light', 'narrow'])).toEqual([]);
  });

  test('given the closed case, when the auditor exports its pack, then a stranger’s verifier accepts it with the network off', async () => {
    const { otto, server, people } = stage;
    await signOut(otto);
    expect(await stage.album.look(otto, 'sign-in', ['light', 'dark'])).toEqual([]);
    await signIn(otto, people.otto);
    await openClosed(otto);
    const file = await casePage(otto).exportPack();
    pack = join(stage.downloads, file.suggestedFilename());
    await file.saveAs(pack);
    key = JSON.parse((await throughline(['ledger', 'key', '--data', server.data])).out).key;

    const away = await offline();
    console.log(`the pack is verified with the network off by ${away.how}`);
    const knock = await away.node([
      '-e',
      `fetch('${server.url}/healthz').then(() => process.exit(0), () => process.exit(9))`,
    ]);
    expect(knock.code).toBe(9);
    const known = await away.throughline(['verify', pack, '--key', key]);
    expect(known).toMatchObject({ code: 0, err: '' });
    expect(known.out).toContain('Everything that was checked holds');
    expect(known.out).toContain('everything was done, verified by somebody else, and every reporter had been told');
    expect((await away.throughline(['verify', pack])).code).toBe(3);
  });

  test('given one byte of the pack that is another, wherever it is, when it is verified, then it is refused', async () => {
    const away = await offline();
    const bytes = await readFile(pack);
    const changed = join(stage.downloads, 'changed.zip');
    for (const part of [0, 0.13, 0.31, 0.77, 1, 0.5]) {
      const at = Math.round(part * (bytes.length - 1));
      await writeFile(changed, bytes.with(at, (bytes[at] ?? 0) ^ 1));
      expect((await away.throughline(['verify', changed, '--key', key])).code, `byte ${at} of ${bytes.length}`).toBe(1);
    }
  });

  test('given no account and no network, when a pack is dropped on the verifier’s page, then it tells the whole from the changed', async () => {
    const { stranger, server, album } = stage;
    await openVerifier(stranger, server.url);
    await stranger.context().setOffline(true);
    expect(await dropPack(stranger, pack)).toBe('Consistent, signer unknown');
    expect(await giveKey(stranger, key)).toBe('It holds');
    expect(await album.look(stranger, 'verify', ['light', 'dark', 'narrow'])).toEqual([]);
    expect(await dropPack(stranger, join(stage.downloads, 'changed.zip'))).toBe('It does not hold');
    expect(await album.look(stranger, 'verify-changed')).toEqual([]);
  });

  test('given all that is left behind, when every byte is searched, then no credential is there, in no encoding', async () => {
    const values = tellTales(stage.credentials);
    const alive = await searchBytes(stage.left, values);
    expect(alive.hits).toEqual([]);
    expect(alive.files.map((file) => basename(file))).toEqual(
      expect.arrayContaining(['throughline.db', 'throughline.db-wal', 'vault.db', 'stderr.log', basename(pack)]),
    );
    await stage.stop();
    const still = await searchBytes(stage.left, values);
    console.log(`searched ${still.files.length} files, ${still.bytes} bytes`);
    expect(still.hits).toEqual([]);

    const copy = join(stage.folder, 'copy');
    await cp(join(stage.folder, 'data'), copy, { recursive: true });
    const database = join(copy, 'throughline.db');
    const bytes = await readFile(database);
    Buffer.from(Buffer.from(`..${stage.credentials.password}..`).toString('base64')).copy(bytes, bytes.length >> 1);
    await writeFile(database, bytes);
    expect((await searchBytes([copy], values)).hits).toMatchObject([{ place: database, value: 0, form: 'base64' }]);
  }, 120_000);
});

const OWN_WORDS =
  'Please delete the message from the channel on your side too, and keep keys in the vault from now on.';

const WORK = [
  {
    kind: 'contain',
    means: 'rotate',
    what: 'Rotate the password of billing_app and replace the key pair',
    forCredentials: true,
    proof: 'Rotated in the vault; all consumers were restarted. The log is attached.',
    withFile: true,
    finding: 'The old password is refused and the old key is no longer authorised.',
  },
  {
    kind: 'remove',
    means: 'chat',
    what: 'Delete the message from the channel',
    forCredentials: false,
    proof: 'The message and its copies in two threads are deleted.',
    withFile: false,
    finding: 'The channel and the search of the workspace show nothing any more.',
  },
  {
    kind: 'prevent',
    means: 'control',
    what: 'Turn on the secret scanner for the channel',
    forCredentials: false,
    proof: 'The scanner is on; a test key was stopped.',
    withFile: false,
    finding: 'A made-up key was stopped before it was posted.',
  },
] as const;
