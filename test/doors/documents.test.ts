import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPack } from '../../src/ledger/pack/open.ts';
import { verifyPack } from '../../src/ledger/pack/verify.ts';
import { ed25519, sha256 } from '../../src/log/crypto.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

function freshPassword(): string {
  return `Gull-${randomBytes(6).toString('hex')}-9!`;
}

/** A file as a browser sends it. */
function sent(name: string, bytes: Uint8Array) {
  return { name, base64: Buffer.from(bytes).toString('base64') };
}

function archive(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

interface Row {
  readonly evidence: string;
  readonly name: string;
  readonly sha256: string;
  readonly about: { readonly ending: string; readonly count: number };
}

async function download(house: House, cookie: string, evidence: string): Promise<Buffer> {
  const response = await house.server.inject({
    method: 'POST',
    url: '/api/v1/case.downloadEvidence',
    headers: { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie },
    payload: JSON.stringify({ case: 'C-1', evidence }),
  });
  expect(response.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"$/u),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  return response.rawPayload;
}

test('given a report with an archive, when its words name the password, then it is gone from the archive, and the other way round', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder', 'auditor']);
  const [inWords, inFile] = [freshPassword(), freshPassword()];
  const bytes = archive({ 'notes.txt': `the word ${inWords} opens it`, 'app.env': `DB_PASSWORD=${inFile}\n` });
  const reported = await house.call('submissions', {
    text: `The password: ${inWords} is in the wiki, and so is ${inFile}.`,
    files: [sent(`bundle ${inFile}.zip`, bytes)],
  });
  expect(reported).toMatchObject({
    status: 201,
    json: {
      stored: { what: 'The password: [password #1] is in the wiki, and so is [password #2].' },
      files: [{ name: 'bundle [password #2].zip', about: { ending: 'zip', count: 2, dropped: [] } }],
    },
  });
  const shown = await house.call('case.show', { case: 'C-1' }, { cookie: rita });
  const [row] = shown.json['evidence'] as Row[];
  expect(row?.about).toMatchObject({
    hidden: [
      { placeholder: '[password #1]', place: 'file 1, text' },
      { placeholder: '[password #2]', place: 'file 2, text' },
    ],
    proof: { rounds: 1 },
  });
  const parts = unzipSync(await download(house, rita, row?.evidence ?? ''));
  expect(Buffer.from(parts['notes.txt'] ?? []).toString()).toBe('the word [password #1] opens it');
  expect(Buffer.from(parts['app.env'] ?? []).toString()).toBe('DB_PASSWORD=[password #2]\n');
  await house.close();
  for (const value of [inWords, inFile]) {
    expect(await searchFolder(house.dir, value)).toEqual([]);
    expect([shown.text, reported.text, ...house.lines].some((line) => line.includes(value))).toBe(false);
  }
});

test('given a file that cannot be read, when it comes with a report, then nothing is stored, and it is said which and why', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const refused = await house.call('submissions', {
    text: 'see the files',
    files: [{ name: 'a.txt', content: 'fine' }, sent('b.doc', old)],
  });
  expect(refused).toMatchObject({
    status: 400,
    json: { reason: 'file-unreadable', detail: 'File 2 is of a kind that is not read.' },
  });
  expect((await house.call('case.queue', {}, { cookie: rita })).json['rows']).toEqual([]);
});

test('given files of more than 20 MB together, then they are refused before any is read', async () => {
  const house = await openHouse();
  const big = { name: 'a.txt', content: 'a'.repeat(9_000_000) };
  expect(await house.call('submissions', { text: 'big', files: [big, big, big] })).toMatchObject({
    status: 413,
    json: { reason: 'input-too-large', detail: 'All files together may have 20 MB.' },
  });
});

test('given a document that is kept, when a word is taken out of the case, then it is gone from the document too, and the pack verifies', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder', 'auditor']);
  const word = `Zebra${randomBytes(6).toString('hex')}Umbrella`;
  const { json } = await house.call('submissions', {
    text: 'see the archive',
    files: [sent('a.zip', archive({ 'a.txt': `${word} opens the gate` }))],
  });
  await house.call(
    'case.addEvidence',
    { case: 'C-1', file: sent('b.zip', archive({ 'b.txt': word })) },
    { cookie: rita },
  );
  // the reporter reaches their own file and not that of the desk
  expect(await house.call('case.redactOwn', { code: json['code'], value: word })).toMatchObject({
    json: { removed: 1 },
  });
  const removed = await house.call(
    'text.redact',
    { case: 'C-1', value: word, reason: 'missed-secret' },
    { cookie: rita },
  );
  expect(removed).toMatchObject({ status: 200, json: { removed: 1 } });
  const { evidence } = removed.json['case'] as { evidence: Row[] };
  const texts = await Promise.all(
    evidence.map(async ({ evidence: id }) => Object.values(unzipSync(await download(house, rita, id)))),
  );
  expect(
    texts
      .flat()
      .map((part) => Buffer.from(part).toString())
      .toSorted(),
  ).toEqual(['[removed-secret #1] opens the gate', '[removed-secret #2]']);
  expect(await reportOf(house, rita)).toEqual({ outcome: 'holds', files: ['zip', 'zip'] });
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

/** What the offline verifier says of the case's pack, and how its files of evidence end. */
async function reportOf(house: House, cookie: string) {
  const response = await house.server.inject({
    method: 'POST',
    url: '/api/v1/ledger.pack',
    headers: { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie },
    payload: JSON.stringify({ case: 'C-1' }),
  });
  const opened = openPack(new Uint8Array(response.rawPayload), (packed) => new Uint8Array(inflateRawSync(packed)));
  if (!opened.ok) throw new Error(`The pack cannot be opened: ${opened.code}`);
  const key = house.app.ctx.log.signer.key;
  const { outcome } = verifyPack(opened.value, { sha256, ed25519, trustedKeys: [key] });
  return {
    outcome,
    files: [...opened.value.files.keys()].flatMap(
      (path) => /^data\/evidence\/[0-9a-f]{64}\.(.+)$/u.exec(path)?.[1] ?? [],
    ),
  };
}

test('given a file as proof, when a colleague reads it, then it is the safe copy, and whoever may not read the case may not read it', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const value = freshPassword();
  await house.call('submissions', { text: 'a key' });
  await house.call('submissions', { text: 'another case' });
  const added = await house.call(
    'case.addEvidence',
    { case: 'C-1', file: { name: 'a.log', content: `line 1\nDB_PASSWORD=${value}\n` } },
    { cookie },
  );
  const { evidence } = added.json as { evidence: { evidence: string; sha256: string }[] };
  const id = evidence[0]?.evidence;
  const read = await house.call('case.readEvidence', { case: 'C-1', evidence: id }, { cookie });
  expect(read).toMatchObject({
    status: 200,
    json: { sha256: evidence[0]?.sha256, content: 'line 1\nDB_PASSWORD=[password #1]\n' },
  });
  expect(await house.call('case.readEvidence', { case: 'C-2', evidence: id }, { cookie })).toMatchObject({
    status: 404,
  });
  expect(
    await house.call('case.readEvidence', { case: 'C-1', evidence: id }, { cookie: house.administrator }),
  ).toMatchObject({ status: 403 });
});

test('given a document as proof, when somebody who may not read the case asks for it, then they are refused', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'a key', files: [sent('a.zip', archive({ 'a.txt': 'a' }))] });
  await house.call('submissions', { text: 'another case' });
  const shown = await house.call('case.show', { case: 'C-1' }, { cookie });
  const id = (shown.json['evidence'] as Row[])[0]?.evidence;
  const ask = (number: string, by: string) =>
    house.call('case.downloadEvidence', { case: number, evidence: id }, { cookie: by });
  expect(await ask('C-1', cookie)).toMatchObject({ status: 200 });
  expect(await ask('C-2', cookie)).toMatchObject({ status: 404 });
  expect(await ask('C-1', house.administrator)).toMatchObject({ status: 403 });
  expect(await house.call('case.downloadEvidence', { case: 'C-1', evidence: id })).toMatchObject({ status: 401 });
  // a document is not shown as text
  expect(await house.call('case.readEvidence', { case: 'C-1', evidence: id }, { cookie })).toMatchObject({
    json: { content: null },
  });
});

test('given a file whose name is meant for a header or another folder, when it is downloaded, then its name is none of that', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'see it' });
  const given = sent('../../etc/x"; filename="y.html\r\nSet-Cookie: a=b; ü.zip', archive({ 'a.txt': 'a' }));
  const added = await house.call('case.addEvidence', { case: 'C-1', file: given }, { cookie });
  const id = (added.json['evidence'] as Row[])[0]?.evidence;
  const { headers } = await house.call('case.downloadEvidence', { case: 'C-1', evidence: id }, { cookie });
  expect(headers).toMatchObject({
    'content-disposition': 'attachment; filename="etc-x-filename-y.html-Set-Cookie-a-b-.zip"',
    'content-type': 'application/zip',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  expect(headers['set-cookie']).toBe(undefined);
});

test('given a text that a browser would run, when it is downloaded, then it comes as plain text or bytes to save', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'see it' });
  for (const name of ['a.html', 'b.svg', 'c.txt']) {
    const file = { name, content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' };
    const added = await house.call('case.addEvidence', { case: 'C-1', file }, { cookie });
    const id = (added.json['evidence'] as Row[]).find((row) => row.name === name)?.evidence;
    const { headers } = await house.call('case.downloadEvidence', { case: 'C-1', evidence: id }, { cookie });
    expect(headers['content-type']).toMatch(/^(?:text\/plain; charset=utf-8|application\/octet-stream)$/u);
    expect(headers['content-disposition']).toMatch(/^attachment; /u);
  }
});
