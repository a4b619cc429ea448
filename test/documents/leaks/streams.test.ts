import { describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { before, withParts } from '../dirty/parts.ts';
import { escaped, paragraph, styled } from '../dirty/xml.ts';
import { copied } from '../kit/copied.ts';
import { type File, fileOf } from '../kit/file.ts';
import { convertedOne } from '../kit/office.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';
import { sample } from '../samples/samples.ts';

const VALUE = `Plover-${made('alnum', 12, 9)}!9`;

describe.concurrent(
  'given a value in an OLE stream',
  needsPrograms('soffice', 'unzip', 'exiftool', 'tesseract'),
  () => {
    test("when LibreOffice's DOCX with a form is copied, then it is in no stream of it, or there is no copy", async () => {
      const form = `<office:forms><form:form form:name="Form"><form:text form:name="Secret" form:control-implementation="ooo:com.sun.star.form.component.TextField" xml:id="control1" form:id="control1" form:current-value="${escaped(`Password: ${VALUE}`)}"/></form:form></office:forms>`;
      const control =
        '<draw:control draw:control="control1" text:anchor-type="paragraph" svg:width="9cm" svg:height="1cm"/>';
      const given = fileOf('a.fodt', styled(form + paragraph('See below.') + paragraph(control)));
      const [file] = await convertedOne([given], 'docx');
      if (file === undefined) throw new Error('LibreOffice made no DOCX');
      await expectSafe(file, 'UTF-16');
    });

    test("when Word's DOCX with an object of another program is copied, then it is not in it, or there is no copy", async () => {
      // [MS-CFB]: a header of 512 bytes, then sectors; here only a stream's text matters
      const stream = Buffer.alloc(2048);
      stream.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      stream.write(`Password: ${VALUE}`, 600, 'utf16le');
      const file = {
        name: 'a.docx',
        bytes: await withParts(await sample('word-links.docx'), {
          'word/embeddings/oleObject1.bin': () => new Uint8Array(stream),
          'word/_rels/document.xml.rels': before(
            '</Relationships>',
            '<Relationship Id="rIdOle" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="embeddings/oleObject1.bin"/>',
          ),
          '[Content_Types].xml': before(
            '</Types>',
            '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
          ),
        }),
      };
      await expectSafe(file, 'UTF-16');
    });
  },
);

/** Not in the copy; the copy says what it left out, or there is none and it is said why. */
async function expectSafe(file: File, as: string): Promise<void> {
  const { copy } = await copied(file);
  const both = copy.kind === 'made' ? [{ ...file, bytes: copy.bytes }] : [];
  const [dirty = [], views = []] = await viewsOf([file, ...both]);
  expect(survivors(dirty, [VALUE]).map((one) => one.as)).toContain(as);
  if (copy.kind === 'refused') {
    expect(copy.says).toMatch(/^(?:holds|is|was) /u);
    return;
  }
  expect(survivors(views, [VALUE])).toEqual([]);
}
