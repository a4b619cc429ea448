import { describe, expect, test } from 'vitest';
import { storedText } from './stored.ts';

describe('stored text', () => {
  test('given placeholders among words, then each is a chip and the words are escaped', () => {
    expect(String(storedText('a <b> [aws-access-key-id #1]\n[not ours] [pem-private-key #12]'))).toBe(
      '<p class="stored" dir="auto">a &lt;b&gt; <mark class="chip" translate="no">[aws-access-key-id #1]</mark>\n' +
        '[not ours] <mark class="chip" translate="no">[pem-private-key #12]</mark></p>',
    );
  });

  test('given many opening brackets, then nothing is lost', () => {
    const text = '['.repeat(200_000);
    expect(String(storedText(text))).toBe(`<p class="stored" dir="auto">${text}</p>`);
  });
});
