import { describe, expect, test } from 'vitest';
import { storedText } from './stored.ts';

describe('stored text', () => {
  test('given placeholders among words, then each is a chip and the words are escaped', () => {
    expect(String(storedText('a <b> [aws-access-key-id #1]\n[not ours] [pem-private-key #12]'))).toBe(
      '<p class="stored" dir="auto">a &lt;b&gt; <mark class="chip" translate="no">[aws-access-key-id #1]</mark>\n' +
        '[not ours] <mark class="chip" translate="no">[pem-private-key #12]</mark></p>',
    );
  });

  test.each([
    ['a few lines', 'a\n'.repeat(5), false],
    ['many lines', 'a\n'.repeat(50), true],
    ['a long line', 'word '.repeat(400), true],
  ])('given %s, then only what scrolls can be focused', (_what, text, scrolls) => {
    expect(String(storedText(text)).includes('tabindex="0"')).toBe(scrolls);
  });

  test('given many opening brackets, then nothing is lost', () => {
    const text = '['.repeat(200_000);
    expect(String(storedText(text))).toContain(`>${text}</p>`);
  });
});
