import { randomBytes } from 'node:crypto';
import PostalMime from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { openDocument } from '../../../src/documents/formats.ts';
import { searchFolder } from '../../support/bytes.ts';
import { HOSTILE_NAMES } from '../../support/hostile-names.ts';
import { scale } from '../../support/scale.ts';
import { startSmtpServer } from '../../support/smtp.ts';
import { DAY, DOCUMENT, openShared, sourcesIn, ticketIn } from './shared.ts';
import { textFile } from './team.ts';

test('given the link of a share, when a mail scanner follows it in every way, then nothing is revealed, used up or recorded', async () => {
  const { share, get, team, records } = await openShared();
  const { path } = await share();
  for (const headers of [
    {},
    { purpose: 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { 'user-agent': 'Scanner' },
  ]) {
    const page = await get(path, headers);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Carla Customer');
    expect(page.text).toContain('Lena');
    expect(page.text).toContain('Show the report');
    expect(page.text).not.toContain(DOCUMENT);
    expect(page.text).not.toContain('Secret project');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'");
    // whatever a program follows on it leads to nothing of the report either
    for (const [, to] of page.text.matchAll(/(?:href|src)="(?<to>\/[^"#]*)"/gu)) {
      expect((await get(to ?? '')).text).not.toContain('Secret project');
    }
  }
  for (const more of ['/pages', '/download']) expect((await get(`${path}${more}`)).text).toContain('Show the report');
  const head = await team.house.server.inject({ method: 'HEAD', url: path, headers: { host: '127.0.0.1:4180' } });
  expect([head.statusCode, head.body]).toEqual([200, '']);
  expect(await records()).toMatchObject([{ log: [], state: 'open' }]);
});

test('given the button, when it is pressed, then the report is shown and downloaded with the name in it, and the page and the lead see the log', async () => {
  const { share, get, post, records } = await openShared();
  const { path } = await share({ form: 'pdf' });
  const page = await post(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain(DOCUMENT);
  const [picture = ''] = sourcesIn(page.text);
  const seen = await get(picture);
  expect(seen).toMatchObject({ status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'no-store' } });
  // once more: what was drawn ahead is gone, and it is drawn again
  expect((await get(picture)).status).toBe(200);
  const file = await post(`${path}/download`, { ticket: ticketIn(page.text) });
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="report-[0-9a-f]{8}\.pdf"$/u);
  expect((await records())[0]?.log.map(({ act }) => act)).toEqual(['opened', 'revealed', 'downloaded']);
  const again = await post(path);
  expect(again.text).toContain('Downloaded:');
}, 60_000);

test('given a share of an HTML page, when it is opened, then it is shown in a frame that may run nothing, and the copy names its recipient', async () => {
  const { share, get, post } = await openShared();
  const { path } = await share();
  const page = await post(path);
  const [frame = ''] = sourcesIn(page.text);
  const words = await get(frame);
  expect(words.text).toContain('What was done.');
  expect(words.text).toContain('Shared with Carla Customer (carla@example.org) until');
  expect(String(words.headers['content-security-policy'])).toMatch(
    /^default-src 'none';.*frame-ancestors 'self'; sandbox$/u,
  );
  const file = await post(`${path}/download`, { ticket: ticketIn(page.text) });
  const opening = await openDocument(Buffer.from(file.text), 'a.html');
  const said = opening.kind === 'opened' ? opening.document.passages.map(({ text }) => text).join('\n') : '';
  expect(said).toContain('Shared with Carla Customer (carla@example.org)');
});

test('given a passphrase, when a forwarded link is tried without it, then it locks for a time, everything is recorded, and the lead sees it', async () => {
  const passphrase = `gull rope ${randomBytes(6).toString('hex')}`;
  const { share, post, get, records, wait, team } = await openShared();
  const { path } = await share({ passphrase });
  expect((await get(path)).text).toContain('name="passphrase"');
  const tries = [];
  for (const wrong of ['', 'a', 'b', 'c', 'd']) tries.push(await post(path, { passphrase: wrong }));
  expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect(tries[3]?.text).toContain('One more wrong one locks the share');
  expect(tries[4]?.text).toContain('none is taken until');
  const right = await post(path, { passphrase });
  expect(right.status).toBe(403);
  expect(right.text).not.toContain(DOCUMENT);
  const [record] = await records();
  expect(record).toMatchObject({ hasPassphrase: true, lockedUntil: expect.any(Number) });
  expect(record?.log.map(({ act }) => act)).toEqual(Array.from({ length: 6 }, () => 'refused'));
  wait(16 * 60_000);
  const later = await post(path, { passphrase });
  expect(later.status).toBe(200);
  expect(later.text).toContain('Somebody was turned away');
  await team.house.close();
  const code = path.split('/').at(-1) ?? '';
  for (const secret of [passphrase, code]) expect(await searchFolder(team.house.dir, secret)).toEqual([]);
  expect(team.house.lines.some((line) => line.includes(code) || line.includes(passphrase))).toBe(false);
});

test('given a share that is open in a browser, when it is revoked, then its pictures, its other pages and its download give nothing at once', async () => {
  const { share, get, post, records, team } = await openShared();
  const made = await share({ form: 'pdf' });
  const page = await post(made.path);
  const [picture = ''] = sourcesIn(page.text);
  const ticket = ticketIn(page.text);
  await team.does('revokeShare', { share: made.share, reason: 'Sent to the wrong person' }, team.reviewer);
  expect((await get(picture)).status).toBe(409);
  expect((await post(`${made.path}/pages`, { ticket, from: '1' })).status).toBe(409);
  const refused = await post(`${made.path}/download`, { ticket });
  expect(refused).toMatchObject({ status: 410 });
  for (const said of [refused.text, (await get(made.path)).text, (await post(made.path)).text]) {
    expect(said).toContain('was revoked');
    expect(said).not.toContain(DOCUMENT);
  }
  expect(await records()).toMatchObject([{ state: 'revoked', revoked: { reason: 'Sent to the wrong person' } }]);
  expect(await team.refused('revokeShare', { share: made.share, reason: 'again' })).toBe('already-done');
}, 60_000);

test('given a share that is over, when the clock is set back, then it stays over', async () => {
  const { share, get, post, wait, team } = await openShared();
  const { path } = await share();
  const page = await post(path);
  wait(8 * DAY);
  expect((await get(path)).text).toContain('has ended');
  expect((await get(sourcesIn(page.text)[0] ?? '')).status).toBe(409);
  await team.house.app.jobs.runOnce();
  wait(-6 * DAY);
  expect((await get(path)).text).toContain('has ended');
  expect((await post(path)).status).toBe(410);
});

test('given a share that was opened, when its ticket is older than a visit, then the link has to be opened again', async () => {
  const { share, get, post, wait } = await openShared();
  const { path } = await share();
  const [frame = ''] = sourcesIn((await post(path)).text);
  wait(31 * 60_000);
  const late = await get(frame);
  expect(late).toMatchObject({ status: 409 });
  expect(late.text).toContain('Open the link again.');
  expect((await post(path)).status).toBe(200);
});

test('given a share for looking only, and one for downloading only, then each gives what it says and no more', async () => {
  const { share, get, post, records } = await openShared();
  const looking = await share({ download: false });
  const page = await post(looking.path);
  expect(page.text).not.toContain('Download your copy');
  const [frame = ''] = sourcesIn(page.text);
  const ticket = frame.split('/').at(-1) ?? '';
  expect((await post(`${looking.path}/download`, { ticket })).status).toBe(403);
  const loading = await share({ view: false });
  const other = await post(loading.path);
  expect(sourcesIn(other.text)).toEqual([]);
  expect((await get(`/share-words/${ticketIn(other.text)}`)).status).toBe(403);
  expect((await post(`${loading.path}/download`, { ticket: ticketIn(other.text) })).status).toBe(200);
  expect((await records()).map(({ log }) => log.map(({ act }) => act))).toEqual([
    ['opened', 'downloaded'],
    ['opened', 'revealed'],
  ]);
});

test('given links and tickets that are forged, or of another share, then there is nothing behind them', async () => {
  const { share, get, post, team } = await openShared();
  const [one, other] = [await share(), await share()];
  const ticket = ticketIn((await post(one.path)).text);
  expect((await get('/share/abandon-ability-able-about-above-absent-absorb')).status).toBe(404);
  const [id = '', ends = '', seal = ''] = ticket.split('.');
  const forged = [
    `${other.share}.${ends}.${seal}`,
    `${id}.zzzzzzzz.${seal}`,
    `${id}.${ends}.${'0'.repeat(32)}`,
    'x'.repeat(40),
  ];
  for (const wrong of forged) expect((await get(`/share-words/${wrong}`)).status).toBe(404);
  for (const operation of ['share.words', 'share.download', 'share.page', 'share.look']) {
    const called = await team.house.call(operation, { ticket: forged[0], page: 1, from: 1 });
    expect(called.status, operation).toBeGreaterThanOrEqual(400);
  }
  const across = await team.house.send('POST', one.path, '', {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'cross-site',
  });
  expect(across.status).toBe(403);
});

test('given a report that is not released, or not any more, then it is not shared, and what was shared is withdrawn', async () => {
  const { share, get, team, document } = await openShared();
  const { path } = await share();
  const draft = await team.does('addDocument', textFile('# Draft\n', 'draft.md'));
  const until = Date.now() + DAY;
  const given = { recipient: 'Carla', email: 'c@example.org', until, view: true, download: true, form: 'html' };
  const other = draft.documents.find((one) => one.document !== document)?.document;
  expect(await team.refused('share', { document: other, ...given })).toBe('not-released');
  expect(await team.refused('share', { document, ...given, form: 'xlsx' })).toBe('unknown-part');
  expect(await team.refused('share', { document, ...given, until: Date.now() - DAY })).toBe('day-not-ahead');
  expect(await team.refused('share', { document, ...given, view: false, download: false })).toBe('nothing-to-change');
  expect((await get(path)).text).toContain('Show the report');
  // looked through again, it has to be proved and released again
  await team.does('rescan', { document });
  expect((await get(path)).text).toContain('is not released any more');
});

test('given each operation of shares and each who may come, then only the lead shares, any member revokes and reads the log, and nobody else learns of it', async () => {
  const { share, team, document } = await openShared();
  const made = await share();
  const given = { recipient: 'C', email: 'c@example.org', until: Date.now() + DAY, view: true, download: true };
  const sharing = { document, form: 'html', ...given };
  expect(await team.refused('share', sharing, team.outsider)).toBe('not-found');
  expect(await team.refused('share', sharing, team.reviewer)).toBe('needs-member-role');
  expect(await team.refused('shareLog', {}, team.outsider)).toBe('not-found');
  expect(await team.refused('revokeShare', { share: made.share, reason: 'no' }, team.outsider)).toBe('not-found');
  const without = await team.house.call('engagement.share', { engagement: 'E-1', ...sharing });
  expect(without.json['reason']).toBe('not-signed-in');
  expect((await team.call('shareLog', {}, team.reviewer)).status).toBe(200);
  const system = await team.call('recordShareMail', {
    share: made.share,
    result: 'accepted',
    message: '0'.repeat(32),
    tries: 1,
  });
  expect(system.status).toBe(403);
});

test('given an engagement that is disposed of, then the link says that the report is gone, and the log of the share is still there', async () => {
  const { share, get, post, wait, records, team } = await openShared();
  const made = await share();
  const [frame = ''] = sourcesIn((await post(made.path)).text);
  await team.does('beginClosing');
  await team.does('close');
  wait(31 * DAY);
  await team.signInAgain();
  await team.house.app.jobs.runOnce();
  for (const answered of [await get(made.path), await post(made.path)]) {
    expect(answered.status).toBe(410);
    expect(answered.text).toContain('was disposed of, and your copy with it');
    expect(answered.text).toContain('Carla Customer');
    expect(answered.text).not.toContain(DOCUMENT);
  }
  expect((await get(frame)).status).toBe(409);
  const [record] = await records();
  expect(record).toMatchObject({ state: 'gone', recipient: 'Carla Customer' });
  expect(record?.log.map(({ act }) => act)).toEqual(['opened', 'revealed']);
});

test('given a mail server, when a report is shared, then the recipient is mailed the link and no passphrase, and each attempt is in the record', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  const { share, post, records, team, wait } = await openShared({ smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  const passphrase = `gull rope ${randomBytes(6).toString('hex')}`;
  const made = await share({ passphrase });
  const away = await share({ email: '450.away@example.org' });
  await team.house.app.jobs.runOnce();
  const mails = await smtp.mails();
  const mail = mails.find(({ envelope }) => envelope.to.includes('carla@example.org'));
  const body = (await PostalMime.parse(mail?.raw ?? '')).text ?? '';
  expect(body).toContain(made.path);
  expect(body).toContain('Carla Customer');
  expect(body).not.toContain(passphrase);
  expect(body).not.toContain(DOCUMENT);
  expect((await post(made.path, { passphrase })).status).toBe(200);
  wait(2 * 60_000);
  await team.house.app.jobs.runOnce();
  const all = await records();
  expect(all.find((one) => one.share === made.share)?.mails).toMatchObject([{ result: 'accepted' }]);
  expect(all.find((one) => one.share === away.share)?.mails).toMatchObject([
    { result: 'deferred' },
    { result: 'deferred' },
  ]);
});

test('given recipients whose names are full of markup and marks, then their pages show them as text, and their copies are made', async () => {
  const { share, get, post } = await openShared();
  // each opens a reader twice; what a copy makes of every name is `src/documents/recipient`'s to prove
  for (const [at, [what, name]] of HOSTILE_NAMES.entries()) {
    if (at % scale(3, 1) !== 0) continue;
    if (name.trim() === '' || what === 'nothing' || what === 'half a sign') continue;
    const { path } = await share({ recipient: name });
    const page = await get(path);
    expect(page.text, what).not.toMatch(/<script>alert|<b onclick/u);
    const entered = await post(path);
    expect(entered.status, what).toBe(200);
    expect((await get(sourcesIn(entered.text)[0] ?? '')).text).not.toMatch(/<script|<b /u);
  }
}, 120_000);
