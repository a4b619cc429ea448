import { beforeAll, describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { CARRIERS, type Line } from '../dirty/carriers.ts';
import { type Copied, copied } from '../kit/copied.ts';
import type { File } from '../kit/file.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';

/** Ways in which other tools that take words out of documents leave them in, each in documents of every kind. */
describe.each(Object.entries(CARRIERS))(
  'given %s',
  needsPrograms('soffice', 'pdflatex', 'pdftotext', 'qpdf', 'unzip', 'exiftool'),
  (_name, carrier) => {
    const [cut, first, second] = [1, 2, 3].map((seed) => `Plover-${made('alnum', 10, seed)}!${seed}`);
    const alike = `${cut?.slice(0, -5)}-like`;
    const lines: readonly Line[] = [
      ['Moved in spring to another server.'],
      ['Password: ', cut?.slice(0, 6) ?? '', cut?.slice(6, 11) ?? '', cut?.slice(11) ?? ''],
      [`Left password: ${first} and right password: ${second} on one line.`],
      ...Array.from({ length: 20 }, (_, i) => [`Step ${i + 1} takes `, cut ?? '', ' again.']),
      [`It is not ${alike} at all.`],
    ];
    let [given, written]: [File | null, Copied | null] = [null, null];
    let text = '';

    beforeAll(async () => {
      given = await carrier.write(lines);
      written = await copied(given);
      if (written.copy.kind === 'made') text = await carrier.read({ ...given, bytes: written.copy.bytes });
    }, 180_000);

    test('when a value is split over runs, then none of it is left', async () => {
      expect(written?.copy).toMatchObject({ kind: 'made' });
      expect(await left([cut ?? '', cut?.slice(8) ?? ''])).toEqual([]);
    });

    test('when a value stands there many times, then every one of them is gone, and not only the one that was told', () => {
      expect(text.match(/Step [0-9]+ takes/gu)).toHaveLength(20);
      expect(text).not.toContain(cut);
    });

    test('when two values stand on one line, then both are gone and what is between them stays', async () => {
      expect(await left([first ?? '', second ?? ''])).toEqual([]);
      const words = text.split(/\s+/u).join(' ');
      expect(words).toMatch(/Left password: .*and right password: .*on one line\./u);
    });

    test('when something looks like a value and is none, then the wrong one is not taken: it and every other word stay', () => {
      expect(text).toContain(`It is not ${alike} at all.`);
      expect(text).toContain('Moved in spring to another server.');
    });

    async function left(values: readonly string[]) {
      if (given === null || written?.copy.kind !== 'made') throw new Error('There is no copy.');
      const [views = []] = await viewsOf([{ ...given, bytes: written.copy.bytes }]);
      return survivors(views, values);
    }
  },
);
