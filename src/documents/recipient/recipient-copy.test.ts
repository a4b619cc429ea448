import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { madeCopyOf } from '../../../test/support/copy-of.ts';
import { HOSTILE_NAMES } from '../../../test/support/hostile-names.ts';
import { scale } from '../../../test/support/scale.ts';
import { smallPdf, text } from '../../../test/support/small-pdf.ts';
import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { openDocument } from '../formats.ts';
import { type Hand, handOf } from '../hand.ts';
import { LIMITS, budget } from '../limits.ts';
import { openPng } from '../picture/png/open-png.ts';
import { writePng } from '../picture/png/write-png.ts';
import { render } from '../report/render.ts';
import { printable } from './printed.ts';
import { recipientCopy } from './recipient-copy.ts';
import { type Recipient, wordsFor } from './recipient.ts';

const ANN: Recipient = { name: 'Ann Lee', email: 'ann@example.com', ends: Date.UTC(2026, 4, 3), share: '7f3k2q' };

function hand(): Hand {
  return handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
}

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../test/documents/samples/${name}`, import.meta.url)));
}

async function rendered(form: 'pdf' | 'docx' | 'html'): Promise<Uint8Array> {
  const files = await render(
    '---\ntitle: Report\ncustomer: Acme\n---\n\n# One\n\nText & more: <https://acme.example/back> and svc@acme.example.\n',
    [form],
  );
  const bytes = 'kind' in files ? undefined : files.get(form);
  if (bytes === undefined) throw new Error('The report was not made.');
  return bytes;
}

const PAGE = '<!doctype html><html><head><title>T</title></head><body><h1>A &amp; B</h1><p>Text</p></body></html>';

type Master = readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array];

/** A released file of each kind that can carry a name; pictures take long, and have a test of their own. */
const MASTERS: readonly Master[] = [
  ['word-headers.docx', () => madeCopyOf(sample('word-headers.docx'), 'a.docx')],
  ['excel-sheet.xlsx', () => madeCopyOf(sample('excel-sheet.xlsx'), 'a.xlsx')],
  ['powerpoint-notes.pptx', () => madeCopyOf(sample('powerpoint-notes.pptx'), 'a.pptx')],
  ['pages.pdf', () => madeCopyOf(smallPdf([text(72, 700, 'one'), '']), 'a.pdf')],
  ['page.html', () => strToU8(PAGE)],
  ['no-body.html', () => strToU8('<h1>A</h1><p>open')],
  ['notes.md', () => strToU8('---\ntitle: A\n---\n\n# A\n\nText\n')],
  ['notes.txt', () => strToU8('Text\r\nmore\r\n')],
];

/** Others of these kinds: an odd name does to them what it does to those. */
const MORE: readonly Master[] = [
  ['word-tables.docx', () => madeCopyOf(sample('word-tables.docx'), 'a.docx')],
  ['word-comments.docx', () => madeCopyOf(sample('word-comments.docx'), 'a.docx')],
  ['powerpoint-chart.pptx', () => madeCopyOf(sample('powerpoint-chart.pptx'), 'a.pptx')],
  ['report.pdf', () => rendered('pdf')],
  ['report.docx', () => rendered('docx')],
  ['report.html', () => rendered('html')],
];

/** Made once: most names come to the same file. */
const made = new Map<string, Promise<Uint8Array>>();

function once([name, master]: Master): Promise<Uint8Array> {
  const known = made.get(name) ?? Promise.resolve(master());
  made.set(name, known);
  return known;
}

const NAMES = [['a plain name', 'Ann Lee'] as const, ...HOSTILE_NAMES];

/** Files of Office take longest: here each name meets one of their kinds, and in `npm run torture` all three. */
const isOffice = (name: string): boolean => /\.(?:docx|xlsx|pptx)$/u.test(name);
const every = scale(3, 1);

const ALL = [
  ...MASTERS.flatMap((master, i) =>
    NAMES.filter((_, j) => !isOffice(master[0]) || j === 0 || (i + j) % every === 0).map(
      (who) => [...master, ...who] as const,
    ),
  ),
  ...MORE.map((master) => [...master, 'a plain name', 'Ann Lee'] as const),
];

/** Every passage that the first reader finds, without white space. */
async function readIn(bytes: Uint8Array, name: string): Promise<string> {
  const opening = await openDocument(bytes, name);
  if (opening.kind === 'refused') throw new Error(`${name} ${opening.says}`);
  return opening.document.passages.map((one) => one.text).join('\n');
}

const bare = (said: string): string => said.replaceAll(/\s+/gu, '');

test.each(ALL.map(([name, master, what, who]) => [name, what, master, who] as const))(
  'given the released file %s, when a copy is made for %s, then whoever reads it finds the recipient in it',
  async (name, _what, master, who) => {
    const recipient = { ...ANN, name: who };
    const copy = await recipientCopy(await once([name, master]), name, recipient, hand());
    if (copy.kind === 'refused') throw new Error(`${copy.says}: ${copy.left.join('; ')}`);
    expect(copy.line).toBe(wordsFor(recipient).line);
    const said = bare(unescaped(await readIn(copy.bytes, name), name));
    const line = bare(name.endsWith('.pdf') ? printable(wordsFor(recipient)).line : copy.line);
    const short = bare(wordsFor({ ...ANN, name: '' }).line);
    // a footer of Excel has no room for a long name
    expect(said).toContain(name.endsWith('.xlsx') && !said.includes(line) ? short : line);
  },
);

/** As a program shows it that knows how the kind writes its signs. */
function unescaped(said: string, name: string): string {
  if (name.endsWith('.xlsx')) return said.replaceAll('&&', '&');
  return name.endsWith('.md') ? said.replaceAll(/\\(?<sign>[!-/:-@[-`{-~])/gu, '$<sign>') : said;
}

test('given a picture, when a copy is made, then the words stand below it, and its own pixels are as they were', async () => {
  const pixels = { width: 300, height: 40, rgba: new Uint8Array(300 * 40 * 4).fill(200) };
  const copy = await recipientCopy(writePng(pixels), 'a.png', ANN, hand());
  if (copy.kind === 'refused') throw new Error(`${copy.says}: ${copy.left.join('; ')}`);
  const said = bare(await readIn(copy.bytes, 'a.png'));
  expect(said).toContain('ann@example.com');
  expect(said).toContain('AnnLee');
  const made = openPng(copy.bytes, budget(LIMITS));
  expect(made.kind === 'raster' && [...made.pixels.rgba.subarray(0, 8)]).toEqual(Array.from({ length: 8 }, () => 200));
});

test.each([
  ['table.csv', 'a,b\n1,2\n'],
  ['data.json', '{"a": 1}'],
  ['data.xml', '<a>1</a>'],
  ['settings.yaml', 'a: 1\n'],
  ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'],
  ['letter.eml', 'From: a@example.com\nSubject: x\nMIME-Version: 1.0\n\nText\n'],
])('given %s, when a copy is asked for, then it is refused with a sentence', async (name, content) => {
  expect(await recipientCopy(strToU8(content), name, ANN, hand())).toMatchObject({
    kind: 'refused',
    says: 'is of a kind that cannot carry a name',
  });
});

test('given an archive, then the name is in each file that can carry it and in one more, and the others are as they were', async () => {
  const bytes = zipSync({
    'in/notes.md': strToU8('# A\n'),
    'in/table.csv': strToU8('a,b\n'),
    'recipient.txt': strToU8('mine\n'),
    'deep.zip': zipSync({ 'a.txt': strToU8('deep\n') }),
  });
  const copy = await recipientCopy(bytes, 'a.zip', ANN, hand());
  if (copy.kind === 'refused') throw new Error(copy.says);
  const parts = unzipSync(copy.bytes);
  const said = (name: string): string => Buffer.from(parts[name] ?? []).toString();
  expect(said('in/notes.md')).toMatch(/^Shared with Ann Lee .*\n\n# A\n$/u);
  expect(said('in/table.csv')).toBe('a,b\n');
  expect(said('RECIPIENT-2.txt')).toBe(`${wordsFor(ANN).line}\n`);
  expect(Object.keys(unzipSync(parts['deep.zip'] ?? new Uint8Array()))).toEqual(['a.txt', 'RECIPIENT.txt']);
});

test('given an archive with a file that is damaged, then no copy is made', async () => {
  const bytes = zipSync({ 'a.txt': strToU8('hello '.repeat(40)) }, { level: 0 });
  bytes[60] = 0;
  expect(await recipientCopy(bytes, 'a.zip', ANN, hand())).toMatchObject({ kind: 'refused', reason: 'damaged' });
});

test('given a value that had to go and stands in the file, when a copy is made, then it is refused, also where it stands in the name', async () => {
  const value = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const one = job({ numbering: numbering(), fingerprint: (said) => said });
  one.redact(`password: ${value}`);
  const within = await recipientCopy(strToU8(`it is ${value}\n`), 'a.txt', ANN, handOf(one));
  const named = await recipientCopy(strToU8('text\n'), 'a.txt', { ...ANN, name: value }, handOf(one));
  expect([within, named]).toMatchObject([{ reason: 'unproved' }, { reason: 'unproved' }]);
  expect(JSON.stringify([within, named])).not.toContain(value);
});

test('given a released file in which something stays that looks like a password, when a copy is made, then it stays there too', async () => {
  const kept = strToU8(`password: Gull-${randomBytes(6).toString('hex')}-9!\n`);
  expect(await recipientCopy(kept, 'a.txt', ANN, hand())).toMatchObject({ kind: 'made' });
});

test('given a name that is an address and a token of nobody, then the copy of a clean file is made', async () => {
  expect(await recipientCopy(strToU8('text\n'), 'a.txt', { ...ANN, name: 'root@10.0.0.1' }, hand())).toMatchObject({
    kind: 'made',
  });
});

test.each(['a.pdf', 'a.docx', 'a.xlsx', 'a.pptx', 'a.png', 'a.zip'])(
  'given bytes that are no %s though they begin so, when a copy is made, then it is refused',
  async (name) => {
    const head = { 'a.pdf': '%PDF-1.7\n', 'a.png': '\u0089PNG\r\n\u001a\n' }[name] ?? 'PK\u0003\u0004';
    const bytes = Buffer.concat([Buffer.from(head, 'latin1'), randomBytes(200)]);
    expect(await recipientCopy(new Uint8Array(bytes), name, ANN, hand())).toMatchObject({ kind: 'refused' });
  },
);
