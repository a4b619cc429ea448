import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escape, html } from './html.ts';

describe('html', () => {
  test('given values of every kind, then they are escaped, joined, or left out', () => {
    const part = html`<b>${'<i>'}</b>`;
    expect(String(html`<p title="${'"x"'}">${part}${null}${undefined}${false}${7}${['a&b', part]}</p>`)).toBe(
      '<p title="&quot;x&quot;"><b>&lt;i&gt;</b>7a&amp;b<b>&lt;i&gt;</b></p>',
    );
  });

  test('given any text at all, then nothing in it can end a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = String(html`${text}`);
        expect(written).not.toMatch(/[<>"'`]/u);
        expect(written.replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/gu, '')).not.toContain('&');
      }),
    );
  });

  test('given any text without control characters, then a reader sees exactly that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescape(escape(text))).toBe(text);
      }),
    );
  });

  test('given control characters, then they are shown as replacement characters and line ends stay', () => {
    expect(escape('a\u0000b\u001B[2Jc\n\td\u0085')).toBe('a\uFFFDb\uFFFD[2Jc\n\td\uFFFD');
  });

  test('given an attribute without quotes, then the template itself is a defect', () => {
    expect(() => html`<p class=${'x'}>hello</p>`).toThrow(/without quotes/u);
  });
});

function unescape(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');
}
