import { describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { before, withParts } from '../dirty/parts.ts';
import { copied } from '../kit/copied.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';
import { type Sample, sample } from '../samples/samples.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Where the targets of links stand: in a part of their own, which shows in no text (ECMA-376-2, 6.5). */
const PARTS: readonly (readonly [Sample, string])[] = [
  ['word-links.docx', 'word/_rels/document.xml.rels'],
  ['word-comments.docx', 'word/_rels/comments.xml.rels'],
  ['powerpoint-notes.pptx', 'ppt/slides/_rels/slide1.xml.rels'],
  ['excel-sheet.xlsx', 'xl/_rels/workbook.xml.rels'],
];

describe.concurrent(
  'given values in the targets of links',
  needsPrograms('soffice', 'unzip', 'exiftool', 'tesseract'),
  () => {
    test.each(PARTS)('when %s with links in %s is copied, then they are gone', async (name, part) => {
      const values = [made('alnum', 16, 6), made('alnum', 36, 7), made('alnum', 16, 8)];
      const targets = [
        `https://robot:${values[0]}@git.example.org/shop.git`,
        `https://files.example.org/get?access_token=${values[1]}&amp;id=4`,
        `https://robot:%${values[2]?.charCodeAt(0).toString(16)}${values[2]?.slice(1)}@git.example.org/shop.git`,
      ];
      const links = targets.map(
        (target, i) => `<Relationship Id="rIdLink${i}" Type="${LINK}" Target="${target}" TargetMode="External"/>`,
      );
      const bytes = await withParts(await sample(name), { [part]: before('</Relationships>', links.join('')) });
      const { copy } = await copied({ name, bytes });
      expect(copy).toMatchObject({ kind: 'made' });
      if (copy.kind !== 'made') return;
      const [views = []] = await viewsOf([{ name, bytes: copy.bytes }]);
      expect(survivors(views, [...values, values[2]?.slice(1) ?? ''])).toEqual([]);
    });
  },
);
