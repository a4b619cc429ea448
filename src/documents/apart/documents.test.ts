import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { smallPdf, text } from '../../../test/support/small-pdf.ts';
import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { type Documents, type ReadDocument, type Reading, openDocuments } from './documents.ts';

const BOUNDS = { heap: 512, millis: 30_000 };

function begin(documents: Documents): Reading {
  const reading = documents.begin();
  onTestFinished(() => reading.end());
  return reading;
}

/** A file as a browser sends it. */
function sent(name: string, bytes: Uint8Array) {
  return { name, base64: Buffer.from(bytes).toString('base64') };
}

function archive(text: string): Uint8Array {
  return zipSync({ 'notes.txt': strToU8(text) });
}

async function opened(reading: Reading, name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const file = await reading.open(sent(name, bytes));
  if (file.kind !== 'document') throw new Error(`The file was not opened: ${JSON.stringify(file)}`);
  return file;
}

test('given a document, when a job has met its password elsewhere, then the copy is without it and says where it stood', async () => {
  const password = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const file = await opened(begin(openDocuments(1, BOUNDS)), 'a.zip', archive(`the word is ${password} today`));
  const one = job({ numbering: numbering(), fingerprint: (value) => value });
  one.redact(`password: ${password}`);
  const copy = await file.copy(one.redactAll(file.passages.map(({ text }) => text)), one, () => undefined);
  expect(copy).toMatchObject({
    kind: 'made',
    ending: 'zip',
    hidden: [{ placeholder: '[password #1]', place: 'file 1, text' }],
    proof: { rounds: 1 },
  });
  if (copy.kind !== 'made') return;
  const parts = unzipSync(copy.bytes);
  expect(Buffer.from(parts['notes.txt'] ?? []).toString()).toBe('the word is [password #1] today');
});

test('given text in another encoding, when it is opened, then no process is needed and it is text', async () => {
  const reading = begin(openDocuments(1, { heap: 512, millis: 0 }));
  const wide = Buffer.from('\u{feff}Grüße', 'utf16le');
  expect(await reading.open(sent('a.txt', wide))).toEqual({ kind: 'text', text: '\u{feff}Grüße' });
});

test('given a document that takes longer than it may, then it is refused with a sentence, and the next request is served', async () => {
  const slow = openDocuments(1, { heap: 512, millis: 1 });
  const reading = begin(slow);
  expect(await reading.open(sent('a.zip', archive('a')))).toMatchObject({
    kind: 'refused',
    reason: 'too-large',
    says: 'takes longer to read than a file may',
  });
  expect(await reading.open(sent('b.zip', archive('b')))).toMatchObject({ kind: 'refused', reason: 'too-large' });
  reading.end();
  expect(await begin(slow).open({ name: 'a.txt', content: 'fine' })).toEqual({ kind: 'text', text: 'fine' });
});

test('given a document that takes more memory than it may, then it is refused, and the server goes on', async () => {
  const reading = begin(openDocuments(1, { heap: 24, millis: 60_000 }));
  const big = Array.from({ length: 60 }, (_, i) => [`${i}.txt`, strToU8('word '.repeat(150_000))] as const);
  expect(await reading.open(sent('a.zip', zipSync(Object.fromEntries(big))))).toMatchObject({
    kind: 'refused',
    reason: 'too-large',
  });
});

test('given a document with more text than is read, then it is refused before anything looks through it', async () => {
  const reading = begin(openDocuments(1, BOUNDS));
  expect(await reading.open(sent('a.zip', archive('word '.repeat(900_000))))).toMatchObject({
    kind: 'refused',
    says: 'holds more text than is read here (4 MB)',
  });
});

test('given a document that is read, then the server is free meanwhile', async () => {
  const reading = begin(openDocuments(1, BOUNDS));
  const file = await opened(reading, 'a.zip', archive('password=Gull-7741-x '.repeat(20_000)));
  const one = job({ numbering: numbering(), fingerprint: (value) => value });
  const made = one.redactAll(file.passages.map(({ text }) => text));
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const copy = await file.copy(made, one, () => undefined);
  clearInterval(ticking);
  expect(copy.kind).toBe('made');
  // reading, writing and proving take far longer than this many turns; here there would be none
  expect(turns).toBeGreaterThan(5);
});

test('given one turn, when more come than may wait, then the rest are told that it is busy, and those who wait are served in order', async () => {
  const documents = openDocuments(1, BOUNDS);
  const first = begin(documents);
  await opened(first, 'a.zip', archive('a'));
  const served: number[] = [];
  const waiting = Array.from({ length: 9 }, async (_, i) => {
    const reading = begin(documents);
    const file = await reading.open(sent('b.zip', archive('b')));
    if (file.kind === 'document') served.push(i);
    reading.end();
    return file.kind;
  });
  expect(await waiting[8]).toBe('busy');
  first.end();
  expect(await Promise.all(waiting)).toEqual([...Array.from({ length: 8 }, () => 'document'), 'busy']);
  expect(served).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('given safe copies, when they are shown, then the process of the reader makes words of one and the asked page of the other', async () => {
  const reading = begin(openDocuments(1, BOUNDS));
  const marked = [{ id: 'V1', words: '[password #1]' }];
  const zip = archive('the word is [password #1] today');
  expect(await reading.view({ name: 'a.zip', bytes: zip }, marked)).toEqual({
    kind: 'words',
    title: null,
    isWhole: true,
    html: '<ul><li>notes.txt</li></ul><h1>notes.txt</h1><pre>the word is <mark data-value="V1">[password #1]</mark> today</pre>',
  });
  const pdf = { name: 'a.pdf', bytes: smallPdf([text(72, 780, 'one'), text(72, 421, 'the [password #1] of two')]) };
  expect(await reading.view(pdf, marked)).toEqual({ kind: 'pages', count: 2 });
  const page = await reading.page(pdf, 2, marked);
  expect(page).toMatchObject({ kind: 'page', width: 1190, height: 1684, boxes: [{ id: 'V1' }] });
  expect(await reading.page(pdf, 3, marked)).toMatchObject({ kind: 'refused', says: 'has no page of that number' });
});

test('given bytes that are nothing, when they are to be shown, then there is a sentence', async () => {
  const reading = begin(openDocuments(1, BOUNDS));
  expect(await reading.view({ name: 'a.pdf', bytes: strToU8('%PDF-1.7 but not really') }, [])).toMatchObject({
    kind: 'refused',
    reason: 'damaged',
  });
});

test('given that somebody is expected to look, when one does, then the process that was made ready serves that one alone', async () => {
  const documents = openDocuments(2, BOUNDS);
  documents.expectView();
  documents.expectView();
  const pdf = { name: 'a.pdf', bytes: smallPdf([text(72, 780, 'one')]) };
  const [first, second] = [begin(documents), begin(documents)];
  const pages = await Promise.all([first.page(pdf, 1, []), second.page(pdf, 1, [])]);
  expect(pages.map(({ kind }) => kind)).toEqual(['page', 'page']);
  first.end();
  expect(await first.page(pdf, 1, [])).toMatchObject({ kind: 'refused' });
  expect(await second.page(pdf, 1, [])).toMatchObject({ kind: 'page' });
});

test('given a released file, when a copy for a recipient is asked for, then their name is in it, and what had to go is looked for', async () => {
  const reading = begin(openDocuments(1, BOUNDS));
  const ann = { name: 'Ann Lee', email: 'ann@example.com', ends: Date.UTC(2026, 4, 3), share: '7f3k2q' };
  const gone = { kind: 'exact', values: [`Gull-${randomBytes(6).toString('hex')}`], placeholder: '[removed]' } as const;
  const file = (text: string) => ({ name: 'a.zip', bytes: archive(text) });
  const copy = await reading.forRecipient(file('hello'), ann, gone);
  if (copy.kind !== 'made') throw new Error(`No copy was made: ${JSON.stringify(copy)}`);
  const line = 'Shared with Ann Lee (ann@example.com) until 3 May 2026. Share 7f3k2q.';
  expect(Buffer.from(unzipSync(copy.bytes)['notes.txt'] ?? []).toString()).toBe(`${line}\n\nhello`);
  expect(await reading.forRecipient(file(`it is ${gone.values[0]}`), ann, gone)).toMatchObject({ reason: 'unproved' });
});
