import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainText } from './model.ts';
import type { Report } from './model.ts';
import { readMarkdown } from './read-markdown.ts';
import { settableReport } from './settable-report.ts';
import { toHtml } from './to-html.ts';

function read(source: string): Report {
  const report = readMarkdown(source);
  if ('kind' in report) throw new Error(report.says);
  return report;
}

describe('Markdown', () => {
  it('is read with its front matter, tables, tasks and nested lists; HTML is text, and a script is no link', () => {
    const front = '---\ntitle: The title\nexit-date: 2026-11-21\nauthors: [Jo, Mi]\n---\n# The title\n\n';
    const body =
      '## One\n\nsee <b>x</b> [y](javascript:z) [web](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n';
    const report = read(`${front}${body}- [x] done\n- plain\n  1. inner\n`);
    expect(report.title).toBe('The title');
    expect(plainText(report).split('\n')).toEqual([
      'The title',
      'Exit date 2026-11-21',
      'Authors Jo, Mi',
      'One',
      'see <b>x</b> y web',
      'a\tb',
      '1\t2',
      '[x]',
      'done',
      'plain',
      'inner',
    ]);
    const html = toHtml(report);
    expect(html).toContain('see &lt;b&gt;x&lt;/b&gt; y <a href="https://example.org"');
    expect(html).not.toContain('javascript');
  });

  it.each([
    ['---\n- a\n---\n', 'begins with front matter that is no list of names and values'],
    ['---\na: &a [*a]\n---\n', 'begins with front matter that is no list of names and values'],
    ['x'.repeat(2_000_001), 'is longer than a report may be'],
  ])('that cannot be read is refused with the end of a sentence (%#)', (source, says) => {
    expect(readMarkdown(source)).toMatchObject({ kind: 'refused', says });
  });

  it('never becomes an element or a script, whatever it is', () => {
    const elements =
      'h1 h2 h3 h4 p ul ol li div table thead tbody tr th td pre code blockquote hr strong em s a br main body html';
    const allowed = new Set(elements.split(' '));
    const hostile = fc.stringMatching(/^[<>"'&a-z=/:()[\]!*`|\\\n #-]{0,60}$/u);
    fc.assert(
      fc.property(hostile, (source) => {
        const page = toHtml(read(`# T\n\n${source}`)).split('<main>')[1] ?? '';
        for (const { groups } of page.matchAll(/<\/?(?<name>[a-z0-9]+)(?<rest>[^>]*)>/gu)) {
          expect(allowed).toContain(groups?.['name']);
          expect(groups?.['rest']).not.toMatch(/\son[a-z]+=|javascript:/u);
        }
      }),
    );
  });
});

test('given signs that the fonts lack, then they are spelled out in every rendition, and others are refused by their numbers', () => {
  const spelled = settableReport(read('# T\n\na → b ☑'));
  expect('kind' in spelled ? spelled.says : plainText(spelled)).toBe('T\na -> b [x]');
  expect(settableReport(read('# T\n\n한'))).toMatchObject({
    kind: 'refused',
    says: 'holds signs that the fonts of the PDF lack: U+D55C',
  });
});
