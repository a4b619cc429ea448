import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const PATH = 'docs/handbook/some-page.md';

test('given a page, then its title, its words and where its links lead are told', () => {
  const page = readPage(
    PATH,
    '# A page\n\n## What to do\n\nPress **n**, see [the key](auditor.md#get-the-key-once), [here](#what-to-do), ' +
      '[security](../../SECURITY.md), [rules](alerts.yml) and [age](https://age-encryption.org).\n',
  );
  expect(page.title).toBe('A page');
  const [heading, paragraph] = page.blocks;
  expect(heading).toEqual({ kind: 'heading', level: 2, id: 'what-to-do', inlines: ['What to do'] });
  const links = paragraph?.kind === 'paragraph' ? paragraph.inlines.filter((one) => typeof one === 'object') : [];
  expect(links).toEqual([
    { kind: 'strong', inlines: ['n'] },
    { kind: 'page', to: '/handbook/auditor#get-the-key-once', inlines: ['the key'] },
    { kind: 'page', to: '/handbook/some-page#what-to-do', inlines: ['here'] },
    { kind: 'page', to: '/handbook/security', inlines: ['security'] },
    { kind: 'file', path: 'docs/handbook/alerts.yml', inlines: ['rules'] },
    { kind: 'web', href: 'https://age-encryption.org', inlines: ['age'] },
  ]);
});

test('given lists, tables, code and pictures, then each is what it is', () => {
  const page = readPage(
    PATH,
    '# A page\n\n1. one\n\n   ![A case](../images/case.png)\n\n| a | |\n|---|---|\n| `x` | y |\n\n```sh\nnpm start\n```\n',
  );
  expect(page.pictures).toEqual(['docs/images/case.png']);
  expect(page.blocks).toEqual([
    {
      kind: 'list',
      first: 1,
      items: [
        [
          { kind: 'paragraph', inlines: ['one'] },
          { kind: 'picture', picture: 0, shows: 'A case' },
        ],
      ],
    },
    { kind: 'table', head: [['a'], []], rows: [[[{ kind: 'code', text: 'x' }], ['y']]] },
    { kind: 'code', text: 'npm start' },
  ]);
});

test.each([
  ['HTML', '# A page\n\n<script>alert(1)</script>\n'],
  ['HTML between words', '# A page\n\na <b>word</b>\n'],
  ['a picture from elsewhere', '# A page\n\n![x](https://example.org/x.png)\n'],
  ['a picture between words', '# A page\n\nsee ![x](../images/case.png)\n'],
  ['no title', 'words\n'],
])('given %s, then the page is refused with its name', (_, source) => {
  expect(() => readPage(PATH, source)).toThrow(PATH);
});
