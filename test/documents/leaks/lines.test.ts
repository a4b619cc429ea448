import { beforeAll, describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { CARRIERS, type Line } from '../dirty/carriers.ts';
import { copied } from '../kit/copied.ts';
import { survivors } from '../kit/search.ts';
import { type View, viewsOf } from '../kit/views.ts';

/** Ways in which other tools that take words out of documents leave them in, each in documents of every kind. */
describe.concurrent.each(Object.entries(CARRIERS).filter(([name]) => /DOCX|PDF/u.test(name)))(
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
    let text = '';
    let views: readonly View[] = [];

    beforeAll(async () => {
      const given = await carrier.write(lines);
      const written = await copied(given);
      if (written.copy.kind === 'refused') throw new Error(`It ${written.copy.says}: ${written.copy.left.join(', ')}`);
      const copy = { ...given, bytes: written.copy.bytes };
      text = await carrier.read(copy);
      [views = []] = await viewsOf([copy]);
    }, 600_000);

    test('when a value is split over runs, then none of it is left', () => {
      expect(survivors(views, [cut ?? '', cut?.slice(8) ?? ''])).toEqual([]);
    });

    test('when a value stands there many times, then every one of them is gone, and not only the one that was told', () => {
      expect(text.match(/Step [0-9]+ takes/gu)).toHaveLength(20);
      expect(text).not.toContain(cut);
    });

    test('when two values stand on one line, then both are gone and what is between them stays', () => {
      expect(survivors(views, [first ?? '', second ?? ''])).toEqual([]);
      const words = text.split(/\s+/u).join(' ');
      expect(words).toMatch(/Left password: .*and right password: .*on one line\./u);
    });

    test('when something looks like a value and is none, then the wrong one is not taken: it and every other word stay', () => {
      expect(text).toContain(`It is not ${alike} at all.`);
      expect(text).toContain('Moved in spring to another server.');
    });
  },
);
