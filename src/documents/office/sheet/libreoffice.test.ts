import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { File } from '../../../../test/documents/kit/file.ts';
import { madeCopy } from '../../../../test/documents/kit/made-copy.ts';
import { converted, convertedOne, pagesInOffice } from '../../../../test/documents/kit/office.ts';
import { partsOf } from '../../../../test/documents/kit/parts.ts';
import { survivors } from '../../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../../test/documents/kit/views.ts';
import { needsPrograms } from '../../../../test/support/servers/programs.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const cell = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p>${more}</table:table-cell>`;
const number = (value: string): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;

/** A workbook in LibreOffice's own words: accounts, a hidden sheet, a formula, a comment, a name, a list to choose from. */
function spreadsheet(values: readonly [string, string, string, string, string]): string {
  const [first, second, hidden, noted, named] = values;
  const many = Array.from({ length: 120 }, (_, i) =>
    row(cell(`host-${i}`) + cell('jo') + cell('') + number(`${i * 3}`)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
<table:content-validations><table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;a&quot;;&quot;b&quot;)" table:base-cell-address="Accounts.E2"><table:help-message table:title="Choose" table:display="true"><text:p>The password is ${named}</text:p></table:help-message></table:content-validation></table:content-validations>
<table:table table:name="Accounts">
${row(cell('Host') + cell('User') + cell('Password') + cell('PIN') + cell('Note'))}
${row(cell('alpha') + cell('jo') + cell(first) + number('471193') + cell('open', `<office:annotation><dc:creator>jo</dc:creator><text:p>it was ${noted}, password: ${noted}</text:p></office:annotation>`))}
${row(cell('beta') + cell('mo') + cell(second) + number('882204') + '<table:table-cell table:content-validation-name="v1" office:value-type="string"><text:p>a</text:p></table:table-cell>')}
${row(`<table:table-cell table:formula="of:=&quot;see &quot;&amp;[.C2]" office:value-type="string" office:string-value="see ${first}"><text:p>see ${first}</text:p></table:table-cell>${cell('sum')}<table:table-cell/><table:table-cell table:formula="of:=2+3" office:value-type="float" office:value="5"/>`, ' table:visibility="collapse"')}
${many.join('\n')}
</table:table>
<table:table table:name="Old" table:style-name="away">${row(cell('API token') + cell('of'))}${row(cell(hidden) + cell('shop'))}</table:table>
<table:named-expressions><table:named-expression table:name="ApiPassword" table:expression="of:=&quot;${named}&quot;"/></table:named-expressions>
</office:spreadsheet></office:body></office:document>`;
}

test(
  'given a workbook that LibreOffice wrote, when it is copied, then other programs find nothing of five values, and every other cell and page is there',
  { ...needsPrograms('soffice', 'pdfinfo', 'unzip', 'exiftool'), timeout: 300_000 },
  async () => {
    const values = [secret(), secret(), secret(), secret(), secret()] as const;
    const source: File = { name: 'accounts.fods', bytes: Buffer.from(spreadsheet([...values]), 'utf8') };
    const [given] = await convertedOne([source], 'xlsx');
    if (given === undefined) return;
    const copy: File = { name: 'accounts.xlsx', bytes: await madeCopy(given.bytes, 'accounts.xlsx') };
    expect(survivors((await viewsOf([copy])).flat(), [...values, '471193', '882204'])).toEqual([]);
    expect([...partsOf(copy.bytes).keys()].toSorted()).toEqual([...partsOf(given.bytes).keys()].toSorted());
    const [before, after] = await pagesInOffice([given, copy]);
    expect(after).toBe(before);
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const [sheets = [], safe = []] = await converted([{ ...given, name: 'a.xlsx' }, copy], csv);
    expect(safe).toHaveLength(2);
    const changed = sheets.flatMap(({ bytes }, i) => {
      const [was, is] = [bytes, safe[i]?.bytes ?? []].map((one) => Buffer.from(one).toString('utf8').split(/[,\n]/u));
      return (was ?? []).filter((field, at) => field !== is?.[at]);
    });
    expect(changed.toSorted()).toEqual(
      [values[0], values[1], values[2], '471193', '882204', `see ${values[0]}`].toSorted(),
    );
  },
);
