import { expect, test } from 'vitest';
import { plainText } from '../../src/documents/report/model.ts';
import { readMarkdown } from '../../src/documents/report/read-markdown.ts';
import { render } from '../../src/documents/report/render.ts';
import { settableReport } from '../../src/documents/report/settable-report.ts';
import { templateFor } from '../../src/domain/engagement/report/template.ts';
import { needsPrograms } from '../support/servers/programs.ts';
import { convertedOne } from './kit/office.ts';
import { textOf } from './kit/pdf.ts';

/** A report of many pages with everything that a report can hold. */
function longReport(): string {
  const rows = Array.from({ length: 120 }, (_, i) => `| svc-${i} | bot | Team ${i % 7} | rotated on day ${i} → done |`);
  const steps = Array.from(
    { length: 60 },
    (_, i) => `${i + 1}. Step ${i + 1} with *care*, \`code-${i}\` and a [link](https://example.org/${i})`,
  );
  const prose = Array.from({ length: 40 }, (_, i) =>
    `Paragraph ${i} tells of **what** was done, line after line, for ß, é, ł, Жук and λόγος. `.repeat(6),
  );
  return [
    '---',
    'title: A long report',
    'customer: Gull & Sons',
    '---',
    '# A long report',
    '## Identities used',
    '| Identity | Kind | Owner | Exit |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## What was done',
    ...prose.flatMap((one) => [one, '']),
    ...steps,
    '',
    '> Quoted  ',
    '> in two lines',
    '',
    '```',
    'curl https://api.example.org',
    '    indented',
    '```',
    '',
    '- [x] ticked',
    '- [ ] open',
  ].join('\n');
}

const HEAD = 'IdentityKindOwnerExit';

/** Words in their order, without what renditions add: bullets, numbers of lists and pages, a table's head on each of its pages. */
function words(text: string): string {
  const [before = '', ...after] = text
    .replaceAll(/^\s*(?:[0-9]+ ?\/ ?[0-9]+$|[0-9]+\.\s|[•○◦▪])/gmu, ' ')
    .replaceAll(/\s+/gu, '')
    .split(HEAD);
  return after.length === 0 ? before : `${before}${HEAD}${after.join('')}`;
}

test(
  'given one source, then a browser, Word and a PDF reader show the same words in the same order',
  needsPrograms('soffice', 'pdftotext'),
  async () => {
    const sources = [longReport(), templateFor('offboarding')];
    const all = await Promise.all(sources.map((source) => render(source, ['html', 'docx', 'pdf'])));
    const files = all.flatMap((made, i) => {
      if ('kind' in made) throw new Error(made.says);
      return [...made].map(([form, bytes]) => ({ name: `${i}.${form}`, bytes }));
    });
    const office = files.filter(({ name }) => !name.endsWith('.pdf'));
    const shown = new Map(
      (await convertedOne(office, 'txt:Text (encoded):UTF8')).map(({ bytes }, i) => [
        office[i]?.name ?? '',
        Buffer.from(bytes).toString('utf8'),
      ]),
    );
    for (const { name, bytes } of files) if (name.endsWith('.pdf')) shown.set(name, await textOf(bytes));
    for (const [i, source] of sources.entries()) {
      const report = readMarkdown(source);
      const settled = 'kind' in report ? report : settableReport(report);
      if ('kind' in settled) throw new Error(settled.says);
      const expected = words(plainText(settled));
      for (const form of ['html', 'docx', 'pdf']) expect(words(shown.get(`${i}.${form}`) ?? ''), form).toBe(expected);
    }
  },
);
