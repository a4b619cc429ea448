import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { partsOf, withParts } from '../../../test/documents/kit/parts.ts';
import { type Sample, sample } from '../../../test/documents/samples/samples.ts';
import { scale } from '../../../test/support/scale.ts';
import { openDocument } from '../formats.ts';
import { handOf } from '../hand.ts';
import { safeCopy } from '../safe-copy.ts';

const GIVEN: readonly Sample[] = ['word-headers.docx', 'word-links.docx', 'word-tables.docx'];

/** What becomes of bytes that may be anything; a reader that throws fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const opening = await openDocument(bytes, 'a.docx');
  if (opening.kind === 'refused') return 'refused';
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const edits = hand.edits(opening.document.passages.map(({ text }) => text));
  return (await safeCopy(opening.document, 'a.docx', edits, hand)).kind;
}

describe('a Word file that somebody has tampered with', { timeout: 120_000 }, () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    for (const name of GIVEN) files.push(await sample(name));
  });

  it('is copied or refused, whatever bytes of it are others', async () => {
    const changed = fc.tuple(
      fc.nat(GIVEN.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ([which, changes, cut]) => {
        const bytes = new Uint8Array(files[which] ?? []);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const end = cut % 4 === 0 ? cut % bytes.length : bytes.length;
        expect(['made', 'refused']).toContain(await outcome(bytes.subarray(0, end)));
      }),
      { numRuns: scale(40, 600) },
    );
  });

  it('is copied or refused, whatever signs of its parts are others', async () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      ']]>',
      '<!--',
      '<![CDATA[',
      '&#0;',
      '&amp;',
      '\u0000',
      ' ',
      'x',
    );
    const changed = fc.tuple(
      fc.nat(GIVEN.length - 1),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), signs), { minLength: 1, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ([which, part, changes]) => {
        const given = files[which] ?? new Uint8Array();
        const names = [...partsOf(given).keys()];
        const name = names[part % names.length] ?? '';
        const bytes = withParts(given, {
          [name]: (text) =>
            changes.reduce(
              (now, [at, sign]) => now.slice(0, at % now.length) + sign + now.slice((at % now.length) + 1),
              text,
            ),
        });
        expect(['made', 'refused']).toContain(await outcome(bytes));
      }),
      { numRuns: scale(40, 600) },
    );
  });
});
