import { describe, expect, test } from 'vitest';
import { openDocument } from '../../../src/documents/formats.ts';
import { type Hand, handOf } from '../../../src/documents/hand.ts';
import { safeCopy } from '../../../src/documents/safe-copy.ts';
import { job } from '../../../src/redact/job.ts';
import { numbering } from '../../../src/redact/numbering.ts';
import { made } from '../../support/made.ts';
import { before, withParts } from '../dirty/parts.ts';
import { type File, fileOf } from '../kit/file.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';
import { sample } from '../samples/samples.ts';

const VALUE = `Plover-${made('alnum', 10, 4)}!7`;

const FILES: readonly (readonly [string, () => Promise<File>])[] = [
  ['a text', () => Promise.resolve(fileOf('notes.txt', `Password: ${VALUE}\n`))],
  [
    'an archive',
    async () => ({
      name: 'a.zip',
      bytes: await withParts(await sample('word-links.docx'), { 'notes.txt': () => `Password: ${VALUE}\n` }),
    }),
  ],
  ["Word's DOCX", async () => ({ name: 'a.docx', bytes: await wordFile() })],
];

describe.each(FILES)('given %s and something that says it is done when it is not', (_what, make) => {
  test('when the writer gives back what it was given, then the proof sees it and it is written again', async () => {
    const { name, bytes } = await make();
    const { document, hand, edits } = await opened({ name, bytes });
    const stub = { ...document, write: () => Promise.resolve({ kind: 'written', bytes } as const) };
    const copy = await safeCopy(stub, name, edits, hand);
    expect(copy).toMatchObject({ kind: 'made', proof: { rounds: 2 } });
    if (copy.kind !== 'made') return;
    const [views = []] = await viewsOf([{ name: 'a.bin', bytes: copy.bytes }]);
    expect(survivors(views, [VALUE])).toEqual([]);
  });

  test('when nothing says where to take it out, then there is no copy, and it is told where it is left', async () => {
    const { name, bytes } = await make();
    const { document, hand } = await opened({ name, bytes });
    // it knows the value and finds it nowhere, as a detector does that looks into the wrong text
    const blind: Hand = { ...hand, edits: (texts) => texts.map(() => []) };
    const copy = await safeCopy(
      document,
      name,
      document.passages.map(() => []),
      blind,
    );
    expect(copy).toMatchObject({ kind: 'refused', reason: 'unproved' });
    if (copy.kind === 'made') return;
    expect(copy.left.length).toBeGreaterThan(0);
    expect(JSON.stringify(copy)).not.toContain(VALUE);
  });
});

async function opened({ name, bytes }: File) {
  const opening = await openDocument(bytes, name);
  if (opening.kind === 'refused') throw new Error(`It ${opening.says}.`);
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  return { document: opening.document, hand, edits: hand.edits(opening.document.passages.map(({ text }) => text)) };
}

async function wordFile(): Promise<Uint8Array> {
  const run = `<w:p><w:r><w:t>Password: ${VALUE}</w:t></w:r></w:p>`;
  return await withParts(await sample('word-links.docx'), { 'word/document.xml': before('<w:sectPr', run) });
}
