import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/documents/report/model.ts';
import { readMarkdown } from '../../src/documents/report/read-markdown.ts';
import { render } from '../../src/documents/report/render.ts';
import { withInventory, type InventoryRow } from '../../src/domain/engagement/report/inventory-table.ts';
import { templateFor, templateSections } from '../../src/domain/engagement/report/template.ts';
import { ENGAGEMENT_KINDS } from '../../src/domain/engagement/words.ts';
import { sectionsLeft } from '../../src/web/parts/markdown-editor/sections.ts';

/** Read by the reader of the renditions, which is no code of the template's. */
function read(source: string) {
  const report = readMarkdown(source);
  if ('kind' in report) throw new Error(report.says);
  return report;
}

const ROW: InventoryRow = {
  name: 'svc_deploy | *main*',
  owner: 'Rosa `R.` <Ops>',
  origin: 'created',
  places: ['vault: kv/deploy', 'C:\\old'],
  exit: 'kept by agreement',
  proof: 'see\nC-12',
};

describe.each(ENGAGEMENT_KINDS)('the template for %s', (kind) => {
  test('asks for the identities, where their credentials were kept, their exit states, and what is left behind', () => {
    const text = plainText(read(templateFor(kind)));
    for (const part of [
      'Identities used',
      'Where its credential was kept',
      'Exit state',
      'Credentials are gone from tickets and chats',
    ])
      expect(text).toContain(part);
  });

  test('can be rendered as it is', async () => {
    const made = await render(templateFor(kind), ['html', 'docx', 'pdf']);
    if ('kind' in made) throw new Error(made.says);
    expect([...made.values()].filter(({ length }) => length > 2_000)).toHaveLength(3);
  });

  test('is all to be filled in when it is begun, also with an inventory', () => {
    for (const inventory of [[], [ROW]]) {
      const sections = templateSections(kind, inventory);
      expect(sectionsLeft(templateFor(kind, { inventory }).split('\n'), sections)).toEqual(
        sections.map(({ heading }) => ({ heading, why: 'empty' })),
      );
    }
  });
});

test('given names full of signs, when a report is begun with them, then every reader reads them back as they were', () => {
  const about = {
    title: 'Portal: "new" # 2',
    customer: 'no',
    engagement: 'E-3',
    period: '2026-10-01 to 2026-11-21',
    authors: "Lena O'Neil, [Rosa]",
  };
  const report = read(templateFor('implementation', { ...about, inventory: [ROW] }));
  expect(report.title).toBe(about.title);
  expect(report.about).toEqual([
    ['Customer', 'no'],
    ['Engagement', 'E-3'],
    ['Period', about.period],
    ['Authors', about.authors],
    ['Template', 'implementation/1'],
  ]);
  expect(plainText(report)).toContain(
    'svc_deploy | *main*\t\tRosa `R.` <Ops>\tcreated\tvault: kv/deploy; C:\\old\tkept by agreement\tsee C-12',
  );
});

test('given a report that was written in, when its table is brought up to date, then what people wrote there stays', () => {
  const begun = templateFor('troubleshooting', { inventory: [{ ...ROW, exit: '', proof: '' }] });
  const written = begun
    .replace(String.raw`| svc_deploy \| \*main\* |  |`, String.raw`| svc_deploy \| \*main\* | bot |`)
    .replace('## What was seen', '| by hand | key | Jo |  |  |  |  |\n\n## What was seen')
    .replaceAll('\n\n| by hand', '\n| by hand');
  const now = withInventory(written, [ROW, { ...ROW, name: 'other' }]);
  expect(plainText(read(now))).toContain('svc_deploy | *main*\tbot\tRosa `R.` <Ops>\tcreated');
  expect(
    now
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.includes('---'))
      .map((line) => line.slice(0, 8)),
  ).toEqual(['| Identi', '| svc_de', '| other ', '| by han', '| Point ', '|  |  | ']);
  expect(withInventory(now, [ROW, { ...ROW, name: 'other' }])).toBe(now);
});

test.each([
  ['# R\n\nText.\n', '# R\n\nText.\n\n## Identities used\n\n| Identity |'],
  ['## Identities used\n\nNone.\n\n## Closeout\n\n| a |\n|---|\n', '## Identities used\n\n| Identity |'],
])('given a report without the table, then it gets one where it belongs and loses nothing', (source, begins) => {
  const now = withInventory(source, [ROW]);
  expect(now.startsWith(begins)).toBe(true);
  for (const line of source.split('\n')) expect(now.split('\n')).toContain(line);
});
